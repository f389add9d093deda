/** jsdom lays nothing out and has no IntersectionObserver; with this one, things come into view when a story says so. */
export function installIntersectionObserver(): { look(): void; restore(): void } {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'IntersectionObserver');
  const observers = new Set<ToldObserver>();

  class ToldObserver implements IntersectionObserver {
    readonly root = null;
    readonly rootMargin = '';
    readonly scrollMargin = '';
    readonly thresholds = [];
    private readonly elements = new Set<Element>();

    constructor(private readonly tell: IntersectionObserverCallback) {
      observers.add(this);
    }
    observe(element: Element): void {
      this.elements.add(element);
    }
    unobserve(element: Element): void {
      this.elements.delete(element);
    }
    disconnect(): void {
      this.elements.clear();
    }
    takeRecords(): IntersectionObserverEntry[] {
      return [];
    }
    look(): void {
      const box = new DOMRect();
      const seen = [...this.elements].map((target) => ({
        target,
        isIntersecting: true,
        intersectionRatio: 1,
        time: 0,
        boundingClientRect: box,
        intersectionRect: box,
        rootBounds: box,
      }));
      if (seen.length > 0) this.tell(seen, this);
    }
  }

  Object.defineProperty(globalThis, 'IntersectionObserver', { configurable: true, writable: true, value: ToldObserver });
  return {
    look: () => [...observers].forEach((observer) => observer.look()),
    restore: () => {
      if (before) Object.defineProperty(globalThis, 'IntersectionObserver', before);
      else Reflect.deleteProperty(globalThis, 'IntersectionObserver');
    },
  };
}

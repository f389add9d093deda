/** jsdom lays nothing out and has no ResizeObserver; this one never has anything to tell. Gives back what restores the old state. */
export function installResizeObserver(): () => void {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'ResizeObserver');
  class StillObserver implements ResizeObserver {
    observe(): void {
      return;
    }
    unobserve(): void {
      return;
    }
    disconnect(): void {
      return;
    }
  }
  Object.defineProperty(globalThis, 'ResizeObserver', { configurable: true, writable: true, value: StillObserver });
  return () => {
    if (before) Object.defineProperty(globalThis, 'ResizeObserver', before);
    else Reflect.deleteProperty(globalThis, 'ResizeObserver');
  };
}

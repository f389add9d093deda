import { afterNextRender, DestroyRef, ElementRef, inject, signal, type Signal } from '@angular/core';

/** The width of the component's own element in CSS pixels, kept current; the given width until it is measured. To be called in an injection context. */
export function elementWidth(beforeMeasured: number): Signal<number> {
  const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const destroyed = inject(DestroyRef);
  const width = signal(beforeMeasured);
  afterNextRender(() => {
    const measure = () => {
      if (element.clientWidth > 0) width.set(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    destroyed.onDestroy(() => observer.disconnect());
  });
  return width.asReadonly();
}

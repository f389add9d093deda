import { DOCUMENT, Injector, afterNextRender, inject } from '@angular/core';

/**
 * For whoever presses what then goes away: without a place near by, the keyboard would begin anew at the top of the page.
 * To be called in a constructor or a field; what it gives is called after the press, and takes where to go.
 */
export function focusReturn(): (place: () => HTMLElement | undefined) => void {
  const injector = inject(Injector);
  const document = inject(DOCUMENT);
  return (place) =>
    afterNextRender(
      () => {
        if (document.activeElement === null || document.activeElement === document.body) place()?.focus();
      },
      { injector },
    );
}

import { Directive, ElementRef, afterNextRender, inject, input } from '@angular/core';
import { MatMenuTrigger } from '@angular/material/menu';

/** Opens a menu as soon as it is there, for who pressed its button while it was still being loaded. */
@Directive({ selector: '[appOpenAtOnce]' })
export class OpenAtOnce {
  readonly appOpenAtOnce = input.required<boolean>();

  constructor() {
    const button = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const trigger = inject(MatMenuTrigger);
    afterNextRender(() => {
      if (!this.appOpenAtOnce()) return;
      button.focus();
      trigger.openMenu();
    });
  }
}

import { Component, computed, input } from '@angular/core';

/** The strokes of each icon on a grid of 24, from the product's own drawings. */
const PATHS = {
  plug: 'M8 3.5v4M16 3.5v4M5.5 7.5h13v3.8a6.5 6.5 0 0 1-13 0zM12 17.8v3.2',
  'open-elsewhere': 'M7 17 17 7M9.5 7H17v7.5',
} as const;
export type IconName = keyof typeof PATHS;

/** A decorative line icon in the colour of its text: what it says must also stand in words. */
@Component({
  selector: 'app-icon',
  host: { 'aria-hidden': 'true' },
  template: `<svg viewBox="0 0 24 24"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-block;
      flex: none;
      width: 20px;
      height: 20px;
    }
    svg {
      display: block;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => PATHS[this.name()]);
}

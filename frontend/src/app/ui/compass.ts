import { Component, computed, input } from '@angular/core';

const FULL_TURN_DEGREES = 360;
const FINE_STROKE_DEGREES = 15;

/** A compass rose around the car: an arrow where it points, a plain dot where its heading is not known. Decoration beside words that say the same. */
@Component({
  selector: 'app-compass',
  host: { 'aria-hidden': 'true' },
  template: `
    <svg viewBox="-84 -84 168 168">
      <circle class="ring" r="62" />
      <circle class="ring inner" r="36" />
      @for (stroke of strokes; track stroke) {
        <line
          [attr.class]="stroke % 90 === 0 ? 'quarter' : 'stroke'"
          y1="-62"
          [attr.y2]="stroke % 90 === 0 ? -54 : -58"
          [attr.transform]="'rotate(' + stroke + ')'"
        />
      }
      @for (name of names(); track $index) {
        <text [attr.x]="[0, 75, 0, -75][$index]" [attr.y]="[-70, 5, 80, 5][$index]">{{ name }}</text>
      }
      <circle class="halo" r="26" />
      @if (headingDegrees() === null) {
        <circle class="car" r="7" />
      } @else {
        <path class="car" d="M0-16 11 12 0 6-11 12z" [attr.transform]="'rotate(' + headingDegrees() + ')'" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
    }
    svg {
      display: block;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    .ring {
      fill: var(--mat-sys-surface-container);
      stroke: var(--mat-sys-outline-variant);
    }
    .inner {
      fill: none;
      stroke: var(--mat-sys-surface-container-highest);
      stroke-dasharray: 2 4;
    }
    line {
      stroke: var(--mat-sys-outline);
    }
    .stroke {
      opacity: 0.5;
    }
    text {
      font: var(--ev-label);
      text-anchor: middle;
      fill: var(--mat-sys-on-surface-variant);
    }
    .halo {
      fill: var(--mat-sys-primary);
      opacity: 0.16;
    }
    .car {
      fill: var(--mat-sys-primary);
      stroke: var(--mat-sys-surface-container-low);
      stroke-width: 3;
      stroke-linejoin: round;
      paint-order: stroke;
    }
  `,
})
export class Compass {
  /** Clockwise from north; null: not known. */
  readonly headingDegrees = input.required<number | null>();
  /** One letter each for north, east, south and west. */
  readonly cardinals = input.required<string>();

  protected readonly strokes = Array.from({ length: FULL_TURN_DEGREES / FINE_STROKE_DEGREES }, (_, index) => index * FINE_STROKE_DEGREES);
  protected readonly names = computed(() => [...this.cardinals()]);
}

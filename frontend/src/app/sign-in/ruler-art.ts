import { Component } from '@angular/core';

/** A tick each 10 km of an invented car that goes 419 km. */
const TICK_PERCENT = 100 / 41.9;
const TICKS = Array.from({ length: 41 }, (_, index) => {
  const number = index + 1;
  const x = `${(number * TICK_PERCENT).toFixed(2)}%`;
  if (number % 10 === 0) return { x, top: 17, kind: 'tick' };
  return number % 5 === 0 ? { x, top: 20, kind: 'tick' } : { x, top: 22, kind: 'fine' };
});

/** The face of the product without a car in it: held, arriving, expected, and the limit. Decorative. */
@Component({
  selector: 'app-ruler-art',
  host: { 'aria-hidden': 'true' },
  template: `
    <svg width="100%" height="132">
      <pattern id="art-hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path class="hatch" d="M0 0v7" />
      </pattern>
      <clipPath id="art-clip"><rect y="28" width="100%" height="72" rx="16" /></clipPath>
      <rect class="nub" x="100%" y="51" width="5" height="26" rx="2.5" transform="translate(4 0)" />
      @for (tick of ticks; track tick.x) {
        <line [attr.class]="tick.kind" [attr.x1]="tick.x" [attr.x2]="tick.x" [attr.y1]="tick.top" y2="25" />
      }
      <g clip-path="url(#art-clip)">
        <rect class="empty" y="28" width="100%" height="72" />
        <rect class="store" y="28" width="46%" height="72" />
        <rect class="charge" x="46%" y="28" width="18%" height="72" />
        <rect class="plan" x="64%" y="28" width="16%" height="72" />
        <rect x="64%" y="28" width="16%" height="72" fill="url(#art-hatch)" />
        <line class="gap" x1="46%" x2="46%" y1="28" y2="100" />
        <line class="gap" x1="64%" x2="64%" y1="28" y2="100" />
      </g>
      <line class="limit" x1="80%" x2="80%" y1="22" y2="108" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      margin-right: 10px;
    }
    svg {
      overflow: visible;
    }
    .nub {
      fill: var(--mat-sys-surface-container-highest);
    }
    .tick,
    .fine {
      stroke: var(--mat-sys-outline);
    }
    .fine {
      opacity: 0.45;
    }
    .empty {
      fill: var(--mat-sys-surface-container-high);
    }
    .store {
      fill: var(--ev-store);
    }
    .charge {
      fill: var(--ev-charge);
    }
    .plan {
      fill: var(--ev-charge-container);
    }
    .hatch {
      stroke: var(--ev-charge);
      stroke-width: 1.5;
      opacity: 0.62;
    }
    .gap {
      stroke: var(--mat-sys-background);
      stroke-width: 2;
    }
    .limit {
      stroke: var(--mat-sys-on-surface);
      stroke-width: 3;
      stroke-linecap: round;
    }
  `,
})
export class RulerArt {
  protected readonly ticks = TICKS;
}

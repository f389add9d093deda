import { Component, computed, input } from '@angular/core';
import { type PowerCurve } from './power-over-time';

/** What all small curves are drawn by, so that they can be compared. */
export interface SparkScale {
  readonly minutes: number;
  readonly kw: number;
}

/** The drawing's own units; it is stretched to its place, and its strokes are not. */
const WIDTH = 1000;
const HEIGHT = 100;

/** The power of a session over its time, small. Hours are linear, kilowatts by their square root: a fast charge is a tower, a night at home a long low bar. */
@Component({
  selector: 'app-spark-line',
  host: { 'aria-hidden': 'true' },
  template: `
    <svg viewBox="0 0 1000 100" preserveAspectRatio="none">
      <path class="ground" d="M0 100H1000" />
      @for (run of paths(); track $index) {
        <path class="area" [attr.d]="run.area" />
        <path class="line" [attr.d]="run.line" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: block;
      height: 32px;
    }
    svg {
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    path {
      vector-effect: non-scaling-stroke;
    }
    .ground {
      stroke: var(--mat-sys-outline-variant);
      stroke-width: 1;
    }
    .area {
      fill: var(--ev-charge-container);
    }
    .line {
      fill: none;
      stroke: var(--ev-charge);
      stroke-width: 2;
      stroke-linejoin: round;
    }
  `,
})
export class SparkLine {
  readonly curve = input.required<PowerCurve>();
  readonly scale = input.required<SparkScale>();

  protected readonly paths = computed(() => {
    const { minutes, kw } = this.scale();
    const x = (value: number) => (minutes > 0 ? (Math.min(value, minutes) / minutes) * WIDTH : 0).toFixed(1);
    const y = (value: number) => (kw > 0 ? HEIGHT - Math.sqrt(Math.max(0, value) / kw) * HEIGHT : HEIGHT).toFixed(1);
    return this.curve().runs.map((run) => {
      const top = run.map((point) => `L${x(point.minutes)} ${y(point.kw)}`).join('');
      const [first, last] = [x(run[0]?.minutes ?? 0), x(run.at(-1)?.minutes ?? 0)];
      const line = `M${first} ${HEIGHT}${top}L${last} ${HEIGHT}`;
      return { line, area: `${line}Z` };
    });
  });
}

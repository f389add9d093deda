import { Component, input } from '@angular/core';
import type { Progress } from './progress';
import { ProgressSteps } from './progress-steps';

/** Who asked for what, how far it has come, and what came of it. */
@Component({
  selector: 'app-progress-line',
  imports: [ProgressSteps],
  template: `
    <div role="status">
      @if (progress(); as told) {
        <p class="asked">{{ told.asked }}</p>
        @if (told.outcome; as outcome) {
          <p class="outcome" [class.bad]="!outcome.good">{{ outcome.text }}</p>
        } @else {
          <app-progress-steps [steps]="told.steps" />
        }
      }
      @if (problem(); as text) {
        <p class="outcome bad">{{ text }}</p>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
      font-variant-numeric: tabular-nums;
    }
    p {
      margin: 0;
    }
    .outcome {
      color: var(--mat-sys-on-surface);
      text-wrap: pretty;
    }
    .outcome.bad {
      color: var(--ev-doubt);
    }
  `,
})
export class ProgressLine {
  readonly progress = input.required<Progress | null>();
  /** Why a wish did not even leave this device. */
  readonly problem = input.required<string | null>();
}

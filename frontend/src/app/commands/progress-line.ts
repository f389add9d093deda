import { Component, input } from '@angular/core';
import type { Progress } from './progress';

/** Who asked for what, how far it has come, and what came of it. */
@Component({
  selector: 'app-progress-line',
  template: `
    <div role="status">
      @if (progress(); as told) {
        <p class="asked">{{ told.asked }}</p>
        @if (told.outcome; as outcome) {
          <p class="outcome" [class.bad]="!outcome.good">{{ outcome.text }}</p>
        } @else {
          <ol>
            @for (step of told.steps; track step.name) {
              <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">{{ step.name }}</li>
            }
          </ol>
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
    p,
    ol {
      margin: 0;
      padding: 0;
    }
    .outcome {
      color: var(--mat-sys-on-surface);
      text-wrap: pretty;
    }
    .outcome.bad {
      color: var(--ev-doubt);
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    li::before {
      content: '' / '';
      box-sizing: border-box;
      width: 8px;
      height: 8px;
      border: 1.5px solid currentColor;
      border-radius: 50%;
    }
    li.done,
    li.now {
      color: var(--mat-sys-on-surface);
    }
    li.done::before {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary);
    }
    li.now::before {
      border-color: var(--mat-sys-primary);
    }
  `,
})
export class ProgressLine {
  readonly progress = input.required<Progress | null>();
  /** Why a wish did not even leave this device. */
  readonly problem = input.required<string | null>();
}

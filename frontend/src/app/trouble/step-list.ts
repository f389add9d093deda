import { Component, input } from '@angular/core';
import { type Step } from './step';
import { type Voice } from './voice';

/** What to do, one thing after the other; a single one bears no number. */
@Component({
  selector: 'app-step-list',
  template: `
    <ol [class.single]="steps().length === 1" [attr.aria-label]="voice().say('nextSteps')">
      @for (step of steps(); track step.lead) {
        <li>
          @if (steps().length > 1) {
            <span class="count" aria-hidden="true">{{ $index + 1 }}</span>
          }
          <span
            ><b>{{ step.lead }}</b> {{ step.text }}</span
          >
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 16px;
      padding: 12px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      font: var(--ev-body);
      color: var(--mat-sys-on-surface-variant);
      overflow-wrap: anywhere;
    }
    b {
      font-weight: 600;
      color: var(--mat-sys-on-surface);
    }
    .count {
      flex: none;
      width: 24px;
      height: 24px;
      border-radius: 50%;
      font: var(--ev-label);
      font-weight: 600;
      line-height: 24px;
      text-align: center;
      background: var(--mat-sys-surface-container-highest);
      color: var(--mat-sys-on-surface);
    }
    @media (min-width: 1100px) {
      ol {
        display: grid;
        grid-template-columns: repeat(3, 1fr);
        column-gap: 24px;
      }
      ol.single {
        display: block;
      }
    }
  `,
})
export class StepList {
  readonly steps = input.required<readonly Step[]>();
  readonly voice = input.required<Voice>();
}

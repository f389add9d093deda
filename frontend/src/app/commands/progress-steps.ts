import { Component, input } from '@angular/core';
import type { ProgressStep } from './progress';

/** The steps of a command, with the one at which it is. */
@Component({
  selector: 'app-progress-steps',
  template: `
    <ol>
      @for (step of steps(); track step.name) {
        <li [class]="step.state" [attr.aria-current]="step.state === 'now' ? 'step' : null">{{ step.name }}</li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    ol {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      margin: 0;
      padding: 0;
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
export class ProgressSteps {
  readonly steps = input.required<readonly ProgressStep[]>();
}

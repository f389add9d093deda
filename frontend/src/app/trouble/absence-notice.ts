import { Component, input, output } from '@angular/core';
import { TrustChain } from '../ui/trust-chain';
import { type Absence } from './absence';
import { CheckAgain } from './check-again';
import { type Voice } from './voice';

/** The whole page where there is no state to show: what that means, what will appear, and what to do. */
@Component({
  selector: 'app-absence-notice',
  imports: [CheckAgain, TrustChain],
  template: `
    <div aria-live="polite">
      <app-trust-chain [broken]="absence().broken" />
      <h1>{{ absence().title }}</h1>
      <p>{{ absence().text }}</p>
    </div>
    @if (absence().steps.length > 0) {
      <ul [attr.aria-label]="voice().say('nextSteps')">
        @for (step of absence().steps; track step.lead) {
          <li>
            <b>{{ step.lead }}</b> {{ step.text }}
          </li>
        }
      </ul>
    }
    <app-check-again [about]="absence().title" [checking]="checking()" [now]="now()" [voice]="voice()" (checkAgain)="checkAgain.emit()" />
  `,
  styles: `
    :host {
      display: block;
      max-width: 560px;
      padding: 48px var(--ev-margin);
      font: var(--ev-body);
      color: var(--mat-sys-on-surface-variant);
    }
    app-trust-chain {
      margin-bottom: 24px;
      color: var(--ev-doubt);
    }
    h1 {
      margin: 0 0 8px;
      font: var(--ev-title);
      letter-spacing: -0.01em;
      color: var(--mat-sys-on-surface);
    }
    p,
    ul {
      margin: 0;
      padding: 0;
    }
    ul {
      margin-top: 16px;
      list-style: none;
    }
    li {
      padding: 12px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    b {
      font-weight: 600;
      color: var(--mat-sys-on-surface);
    }
    app-check-again {
      margin-top: 24px;
    }
  `,
})
export class AbsenceNotice {
  readonly absence = input.required<Absence>();
  /** True from a press on the button until the first answer. */
  readonly checking = input.required<boolean>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();
  /** Someone wants to try again. */
  readonly checkAgain = output();
}

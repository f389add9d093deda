import { Component, input, output } from '@angular/core';
import { type FiguresAbsence } from './summary-absence';
import { type Voice } from './voice';

/** In place of figures: why there are none, and what will appear. */
@Component({
  selector: 'app-absence-part',
  template: `
    <div aria-live="polite">
      <h2>{{ absence().title }}</h2>
      <p>{{ absence().text }}</p>
    </div>
    @if (absence().retry) {
      <button type="button" class="btn tonal" (click)="tryAgain.emit()">{{ voice().say('tryAgain') }}</button>
    }
  `,
  styles: `
    :host {
      display: block;
      max-width: 560px;
    }
    h2 {
      font: var(--ev-body);
      font-weight: 600;
    }
    p {
      margin-top: 4px;
      color: var(--mat-sys-on-surface-variant);
    }
    .btn {
      margin-top: 16px;
    }
  `,
})
export class AbsencePart {
  readonly absence = input.required<FiguresAbsence>();
  readonly voice = input.required<Voice>();
  readonly tryAgain = output();
}

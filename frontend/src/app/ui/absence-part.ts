import { Component, input, output } from '@angular/core';

/** Why there is nothing to show, what will appear, and whether asking again may help. */
export interface PartAbsence {
  readonly title: string;
  readonly text: string;
  readonly retry: boolean;
}

/** In place of what a part of a page would show: why there is nothing. */
@Component({
  selector: 'app-absence-part',
  template: `
    <div role="status">
      <h2>{{ absence().title }}</h2>
      <p>{{ absence().text }}</p>
    </div>
    @if (absence().retry) {
      <button type="button" class="btn tonal" (click)="tryAgain.emit()">{{ again() }}</button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font: var(--ev-body);
      font-weight: 600;
    }
    p {
      max-width: 560px;
      margin-top: 4px;
      color: var(--mat-sys-on-surface-variant);
    }
    .btn {
      margin-top: 16px;
    }
  `,
})
export class AbsencePart {
  readonly absence = input.required<PartAbsence>();
  /** The words on the button. */
  readonly again = input.required<string>();
  readonly tryAgain = output();
}

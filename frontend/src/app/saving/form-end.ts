import { Component, input, output } from '@angular/core';

/** The end of a form: all that is wrong with what is written, and the ways to keep or to leave it. */
@Component({
  selector: 'app-form-end',
  template: `
    <ul role="alert">
      @for (problem of problems(); track problem) {
        <li>{{ problem }}</li>
      }
    </ul>
    <button class="btn filled">{{ say()('save') }}</button>
    <button type="button" class="btn text" (click)="cancelled.emit()">{{ say()('cancel') }}</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    ul {
      flex: 0 0 100%;
    }
    li {
      padding: 2px 0;
      color: var(--mat-sys-error);
    }
  `,
})
export class FormEnd {
  readonly problems = input.required<readonly string[]>();
  readonly say = input.required<(text: 'save' | 'cancel') => string>();
  readonly cancelled = output();
}

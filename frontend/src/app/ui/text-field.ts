import { Component, input, output } from '@angular/core';

/** A field of the browser's own under its label, for words, a number as it is written, or a day. */
@Component({
  selector: 'app-text-field',
  template: `
    <label class="field">
      <span>{{ label() }}</span>
      <input
        autocomplete="off"
        [type]="type()"
        [value]="value()"
        [attr.inputmode]="inputMode()"
        [attr.maxlength]="isCode() ? 3 : null"
        [attr.autocapitalize]="isCode() ? 'characters' : null"
        [class.code]="isCode()"
        [attr.aria-invalid]="isWrong() || null"
        [attr.aria-describedby]="describedBy()"
        (input)="type() === 'text' && written.emit(field.value)"
        (change)="type() !== 'text' && written.emit(field.value)"
        #field
      />
    </label>
  `,
  styleUrl: './form.css',
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    .field {
      flex-direction: column;
      align-items: stretch;
      gap: 4px;
    }
    input {
      width: 100%;
      min-width: 0;
    }
    .code {
      text-transform: uppercase;
    }
    .field input[aria-invalid] {
      border-color: var(--mat-sys-error);
    }
  `,
})
export class TextField {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly type = input<'text' | 'date' | 'time'>('text');
  /** Which keys a telephone offers. */
  readonly inputMode = input<'numeric' | 'decimal' | null>(null);
  /** Three letters, such as a currency. */
  readonly isCode = input(false);
  readonly isWrong = input<boolean | null>(null);
  /** The id of what explains it. */
  readonly describedBy = input<string | null>(null);
  /** Of words, with every key; of a day or a time, once it is whole. */
  readonly written = output<string>();
}

import { Component, computed, input, output } from '@angular/core';
import { withChosen } from './with-chosen';

/** One number out of a few, in a list of the browser's own. */
@Component({
  selector: 'app-choice-field',
  template: `
    <label class="field">
      <span
        >{{ label() }}
        @if (mark(); as mark) {
          · {{ mark }}
        }
      </span>
      <select (change)="choose(select.value)" #select>
        @for (choice of offered(); track choice) {
          <option [value]="choice" [selected]="choice === value()">{{ write()(choice) }}</option>
        }
      </select>
    </label>
  `,
  styleUrl: './form.css',
})
export class ChoiceField {
  readonly label = input.required<string>();
  readonly mark = input<string | null>(null);
  readonly choices = input.required<readonly number[]>();
  readonly value = input.required<number>();
  /** Gives a number with its unit. */
  readonly write = input.required<(value: number) => string>();
  readonly valueChange = output<number>();

  protected readonly offered = computed(() => withChosen(this.choices(), [this.value()]));

  protected choose(text: string): void {
    this.valueChange.emit(Number(text));
  }
}

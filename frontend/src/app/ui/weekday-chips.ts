import { Component, computed, input, output } from '@angular/core';
import { type Weekday, WEEKDAYS } from '@psa-ev/domain';
import { weekdayName, weekFrom } from './weekdays';

/** The days of a week, each to be chosen by itself. */
@Component({
  selector: 'app-weekday-chips',
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      <div class="days">
        @for (weekday of weekdays(); track weekday.day) {
          <label>
            <input
              type="checkbox"
              [attr.aria-label]="weekday.long"
              [checked]="chosen().includes(weekday.day)"
              (change)="turn(weekday.day, box.checked)"
              #box
            />
            {{ weekday.short }}
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './form.css',
  styles: `
    .days {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 4px;
      padding-top: 4px;
    }
    .days label {
      position: relative;
      display: flex;
      align-items: center;
      justify-content: center;
      /* A week in one row of a phone. */
      min-width: 2.5rem;
      min-height: 44px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--ev-r-full);
      cursor: pointer;
    }
    @media (min-width: 600px) {
      .days label {
        min-width: 3rem;
      }
    }
    .days label:has(:checked) {
      border-color: transparent;
      font-weight: 600;
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
    .days label:has(:focus-visible) {
      outline: 3px solid var(--mat-sys-primary);
      outline-offset: 2px;
    }
    .days input[type='checkbox'] {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      opacity: 0;
      cursor: pointer;
    }
  `,
})
export class WeekdayChips {
  readonly label = input.required<string>();
  readonly chosen = input.required<readonly Weekday[]>();
  readonly locale = input.required<string>();
  /** From Monday on. */
  readonly chosenChange = output<readonly Weekday[]>();

  protected readonly weekdays = computed(() =>
    weekFrom(this.locale()).map((day) => ({ day, short: this.name(day, 'short'), long: this.name(day, 'long') })),
  );

  private name(day: Weekday, length: 'short' | 'long'): string {
    return weekdayName(WEEKDAYS.indexOf(day), this.locale(), length);
  }

  protected turn(day: Weekday, isOn: boolean): void {
    this.chosenChange.emit(WEEKDAYS.filter((known) => (known === day ? isOn : this.chosen().includes(known))));
  }
}

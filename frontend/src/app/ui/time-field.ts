import { Component, computed, input, output } from '@angular/core';
import type { TimeOfDay } from '@psa-ev/domain';
import { clockTime } from './moment';

/** A time of day, in the browser's own field. */
@Component({
  selector: 'app-time-field',
  template: `
    <label class="field">
      <span>{{ label() }}</span>
      <input type="time" required [value]="text()" (change)="choose(field.value)" #field />
    </label>
  `,
  styleUrl: './form.css',
})
export class TimeField {
  readonly label = input.required<string>();
  readonly time = input.required<TimeOfDay>();
  readonly timeChange = output<TimeOfDay>();

  protected readonly text = computed(() => clockTime(this.time()));

  /** A half-written time changes nothing. */
  protected choose(text: string): void {
    const [hour, minute] = text.split(':').map(Number);
    if (text !== '' && hour !== undefined && minute !== undefined) this.timeChange.emit({ hour, minute });
  }
}

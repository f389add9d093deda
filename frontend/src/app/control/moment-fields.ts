import { Component, computed, input, output } from '@angular/core';
import { isCalendarDay, momentOn } from '@psa-ev/domain';
import { calendarDay, wallTime } from '../ui/moment';
import { TextField } from '../ui/text-field';

/** A moment by the clock on the wall of the car's zone: its day and its time. */
@Component({
  selector: 'app-moment-fields',
  imports: [TextField],
  template: `
    <app-text-field type="date" [label]="dayLabel()" [value]="day()" [isWrong]="isWrong()" (written)="write($event, time())" />
    <app-text-field type="time" [label]="timeLabel()" [value]="time()" [isWrong]="isWrong()" (written)="write(day(), $event)" />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(132px, 1fr));
      gap: 16px;
      max-width: 480px;
    }
  `,
})
export class MomentFields {
  readonly dayLabel = input.required<string>();
  readonly timeLabel = input.required<string>();
  readonly moment = input.required<Date>();
  /** IANA, the car's. */
  readonly timeZone = input.required<string>();
  readonly isWrong = input<boolean | null>(null);
  /** Not while a field is empty. */
  readonly momentChange = output<Date>();

  protected readonly day = computed(() => calendarDay(this.moment(), this.timeZone()));
  protected readonly time = computed(() => wallTime(this.moment(), this.timeZone()));

  protected write(day: string, time: string): void {
    const [hour = Number.NaN, minute = Number.NaN] = time.split(':').map(Number);
    if (isCalendarDay(day) && !Number.isNaN(hour + minute)) this.momentChange.emit(momentOn(day, { hour, minute }, this.timeZone()));
  }
}

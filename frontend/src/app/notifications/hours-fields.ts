import { Component, inject, input, output } from '@angular/core';
import type { DailyHours } from '@psa-ev/domain';
import { TimeField } from '../ui/time-field';
import { Voice } from './voice';

/** A stretch of each day. */
@Component({
  selector: 'app-hours-fields',
  imports: [TimeField],
  template: `
    <div role="group" [attr.aria-label]="label()">
      <app-time-field
        [label]="say()('rules.from')"
        [time]="hours().from"
        (timeChange)="hoursChange.emit({ from: $event, to: hours().to })"
      />
      <app-time-field [label]="say()('rules.to')" [time]="hours().to" (timeChange)="hoursChange.emit({ from: hours().from, to: $event })" />
    </div>
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 24px;
    }
  `,
})
export class HoursFields {
  readonly label = input.required<string>();
  readonly hours = input.required<DailyHours>();
  readonly hoursChange = output<DailyHours>();

  protected readonly say = inject(Voice).say;
}

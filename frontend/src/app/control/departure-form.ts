import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { LOWEST_TARGET_PERCENT, type TimeOfDay, type Weekday } from '@psa-ev/domain';
import { ChoiceField } from '../ui/choice-field';
import { TimeField } from '../ui/time-field';
import { MomentFields } from './moment-fields';
import { writePercent } from './write-percent';
import { type ControlVoice } from './voice';
import { WeekdayChips } from '../ui/weekday-chips';

const STEP_PERCENT = 5;
const TARGETS = Array.from(
  { length: (100 - LOWEST_TARGET_PERCENT) / STEP_PERCENT + 1 },
  (_, step) => LOWEST_TARGET_PERCENT + step * STEP_PERCENT,
);

/** When a car is to be ready while somebody writes it: on days of each week, or once. */
export type DepartureDraft =
  | {
      readonly kind: 'weekly';
      readonly id: string;
      readonly weekdays: readonly Weekday[];
      readonly departAt: TimeOfDay;
      readonly targetPercent: number;
    }
  | { readonly kind: 'once'; readonly departAt: Date; readonly targetPercent: number };

/** Asks when the car leaves, and with how much. */
@Component({
  selector: 'app-departure-form',
  imports: [ChoiceField, MomentFields, TimeField, WeekdayChips],
  template: `
    <form novalidate (submit)="keep($event)">
      @switch (written().kind) {
        @case ('weekly') {
          <app-weekday-chips
            [label]="say()('plan.days')"
            [chosen]="weekdays()"
            [locale]="voice().locale"
            (chosenChange)="write({ weekdays: $event })"
          />
          <app-time-field [label]="say()('plan.time')" [time]="time()" (timeChange)="write({ departAt: $event })" />
        }
        @case ('once') {
          <app-moment-fields
            [dayLabel]="say()('plan.day')"
            [timeLabel]="say()('plan.time')"
            [moment]="moment()"
            [timeZone]="voice().timeZone"
            (momentChange)="writeOnce($event)"
          />
        }
      }
      <app-choice-field
        [label]="say()('plan.target')"
        [choices]="targets"
        [value]="written().targetPercent"
        [write]="writeTarget()"
        (valueChange)="writeTargetPercent($event)"
      />
      <p class="wrong" role="alert">{{ problem() ?? '' }}</p>
      <div class="acts">
        <button class="btn filled">{{ say()('save') }}</button>
        <button type="button" class="btn text" (click)="cancelled.emit()">{{ say()('cancel') }}</button>
      </div>
    </form>
  `,
  styleUrl: './panel.css',
})
export class DepartureForm {
  readonly draft = input.required<DepartureDraft>();
  readonly now = input.required<Date>();
  readonly voice = input.required<ControlVoice>();
  readonly saved = output<DepartureDraft>();
  readonly cancelled = output();

  protected readonly targets = TARGETS;
  protected readonly say = computed(() => this.voice().say);
  protected readonly writeTarget = computed(() => (value: number) => writePercent(value, this.voice()));
  protected readonly written = linkedSignal(this.draft);
  private readonly wasTried = signal(false);
  protected readonly weekdays = computed(() => {
    const draft = this.written();
    return draft.kind === 'weekly' ? draft.weekdays : [];
  });
  protected readonly time = computed(() => {
    const draft = this.written();
    return draft.kind === 'weekly' ? draft.departAt : { hour: 0, minute: 0 };
  });
  protected readonly moment = computed(() => {
    const draft = this.written();
    return draft.kind === 'once' ? draft.departAt : this.now();
  });
  /** Told only after a try. */
  protected readonly problem = computed(() => {
    const draft = this.written();
    if (!this.wasTried()) return null;
    if (draft.kind === 'once') return draft.departAt > this.now() ? null : this.say()('plan.past');
    return draft.weekdays.length > 0 ? null : this.say()('plan.noDays');
  });

  protected write(change: { readonly weekdays?: readonly Weekday[]; readonly departAt?: TimeOfDay }): void {
    this.written.update((draft) => (draft.kind === 'weekly' ? { ...draft, ...change } : draft));
  }

  protected writeOnce(departAt: Date): void {
    this.written.update((draft) => (draft.kind === 'once' ? { ...draft, departAt } : draft));
  }

  protected writeTargetPercent(targetPercent: number): void {
    this.written.update((draft) => ({ ...draft, targetPercent }));
  }

  protected keep(event: Event): void {
    event.preventDefault();
    this.wasTried.set(true);
    if (!this.problem()) this.saved.emit(this.written());
  }
}

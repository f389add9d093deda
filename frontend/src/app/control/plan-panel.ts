import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  addDays,
  type ChargingPlanSetting,
  type ControlState,
  dayOf,
  momentOn,
  MOST_WEEKLY_DEPARTURES,
  nextPassing,
  type TimeOfDay,
  WEEKDAYS,
  type WeeklyDeparture,
} from '@psa-ev/domain';
import { ChargeLimitStore, ChargingPlanStore } from '../data/control-settings';
import { RuleSwitch } from '../ui/rule-switch';
import { TimeField } from '../ui/time-field';
import { writeWeekdays } from '../ui/weekdays';
import { clockTime, fullMoment, timeInWords } from '../ui/moment';
import { tellStanding } from './control-view';
import { type DepartureDraft, DepartureForm } from './departure-form';
import { PlanTimeline } from './plan-timeline';
import { writePercent } from './write-percent';
import { tellPlan } from './tell-plan';
import { type ControlVoice } from './voice';

const FIRST_DEPARTURE: TimeOfDay = { hour: 7, minute: 30 };
const FIRST_TARGET_PERCENT = 80;
const FIRST_REMINDER: TimeOfDay = { hour: 20, minute: 0 };

/** When the car is to be ready: as it is set, and what the Pi does about it. */
@Component({
  selector: 'app-plan-panel',
  imports: [DepartureForm, PlanTimeline, RouterLink, RuleSwitch, TimeField],
  templateUrl: './plan-panel.html',
  styleUrls: ['../settings/setting-rows.css', './panel.css'],
  styles: `
    ul {
      max-width: 720px;
    }
    .row-acts {
      display: flex;
      margin: 0 -12px 0 auto;
    }
  `,
})
export class PlanPanel {
  readonly now = input.required<Date>();
  /** What is in force on the Pi; null: not known. */
  readonly control = input.required<ControlState | null>();
  readonly mayChange = input.required<boolean>();
  /** Of the tariffs. */
  readonly currency = input.required<string>();
  readonly voice = input.required<ControlVoice>();

  private readonly limit = inject(ChargeLimitStore);
  protected readonly store = inject(ChargingPlanStore);
  protected readonly firstReminder = FIRST_REMINDER;
  protected readonly clock = clockTime;
  protected readonly say = computed(() => this.voice().say);
  /** What is being written; null: nothing is. */
  protected readonly draft = signal<DepartureDraft | null>(null);
  /** Null as long as it is not known. */
  protected readonly setting = computed(() => {
    const view = this.store.view();
    return view.kind === 'ready' ? view.value : null;
  });
  protected readonly isFull = computed(() => (this.setting()?.weekly.length ?? 0) >= MOST_WEEKLY_DEPARTURES);
  protected readonly rows = computed(() =>
    (this.setting()?.weekly ?? []).map((departure) => ({ departure, text: this.tellWeekly(departure) })),
  );
  protected readonly once = computed(() => {
    const once = this.setting()?.once ?? null;
    if (!once || once.departAt <= this.now()) return null;
    const values = { when: fullMoment(once.departAt, this.now(), this.voice()), target: writePercent(once.targetPercent, this.voice()) };
    return { departure: once, text: this.say()('plan.single', values) };
  });
  protected readonly plan = computed(() => this.control()?.plan.plan ?? null);
  protected readonly told = computed(() => {
    const control = this.control();
    return control && tellPlan(control.plan, this.now(), this.currency(), this.voice());
  });
  /** Why cheaper hours after it are left out; null: it does not come before the departure. */
  protected readonly stopHour = computed(() => {
    const [view, plan] = [this.limit.view(), this.drawsPlan() ? this.plan() : null];
    const stopAt = view.kind === 'ready' ? view.value.stopAt : null;
    if (!stopAt || !plan || plan.slots.length === 0) return null;
    const isBeforeDeparture = nextPassing(stopAt, this.now(), this.voice().timeZone) < plan.departure.at;
    return isBeforeDeparture ? this.say()('plan.stopHour', { time: timeInWords(stopAt, this.voice().locale) }) : null;
  });
  protected readonly drawsPlan = computed(() => {
    const state = this.control()?.plan.state;
    return state === 'waiting' || state === 'charging' || state === 'not-plugged' || state === 'not-obeyed';
  });
  protected readonly standing = computed(() => {
    const control = this.control();
    return tellStanding(this.store.view(), control && { of: control.settings.chargingPlan }, this.voice());
  });

  protected addWeekly(): void {
    this.draft.set({
      kind: 'weekly',
      id: crypto.randomUUID(),
      weekdays: WEEKDAYS.slice(0, 5),
      departAt: FIRST_DEPARTURE,
      targetPercent: FIRST_TARGET_PERCENT,
    });
  }

  protected addOnce(): void {
    const { timeZone } = this.voice();
    const departAt = momentOn(addDays(dayOf(this.now(), timeZone), 1), FIRST_DEPARTURE, timeZone);
    this.draft.set({ kind: 'once', departAt, targetPercent: 100 });
  }

  protected changeWeekly(departure: WeeklyDeparture): void {
    this.draft.set({ kind: 'weekly', ...departure });
  }

  protected changeOnce(departure: NonNullable<ChargingPlanSetting['once']>): void {
    this.draft.set({ kind: 'once', ...departure });
  }

  protected keep(draft: DepartureDraft): void {
    this.draft.set(null);
    if (draft.kind === 'once') {
      const { departAt, targetPercent } = draft;
      void this.store.change({ once: { departAt, targetPercent } });
    } else {
      const { id, weekdays, departAt, targetPercent } = draft;
      void this.store.putDeparture({ id, weekdays, departAt, targetPercent });
    }
  }

  private tellWeekly({ weekdays, departAt, targetPercent }: WeeklyDeparture): string {
    const days = weekdays.length === WEEKDAYS.length ? this.say()('plan.everyDay') : writeWeekdays(weekdays, this.voice().locale);
    return this.say()('plan.departure', {
      days,
      time: timeInWords(departAt, this.voice().locale),
      target: writePercent(targetPercent, this.voice()),
    });
  }
}

import { afterNextRender, Component, computed, ElementRef, inject, Injector, input, linkedSignal } from '@angular/core';
import { MatSlideToggle, type MatSlideToggleChange } from '@angular/material/slide-toggle';
import { type ClimatePlanSetting, isCalendarDay, MOST_CLIMATE_TIMES, type SettingInForce, type VehicleId } from '@psa-ev/domain';
import { ClimatePlanStore } from '../data/control-settings';
import { Fleet } from '../data/fleet';
import { Session } from '../data/session';
import { mayConfigure } from '../saving/may-configure';
import { type ControlVoice } from '../control/voice';
import { calendarDay } from '../ui/moment';
import { daysOffFrom, withoutDaysOff } from './days-off';
import { draftOfConditions, draftOfOnce, draftOfWeekly, newOnce, newWeekly, type PlanDraft } from './plan-draft';
import { PlanForm } from './plan-form';
import { PlanRows } from './plan-rows';
import { tellConditions, tellDaysOff, tellOnce, tellStanding, tellWeekly } from './plan-words';
import { ProgramsWarning } from './programs-warning';
import { type Voice } from './voice';

const ABSENCES = {
  denied: 'absence.settingDenied',
  unavailable: 'absence.settingUnavailable',
  unreadable: 'absence.settingUnreadable',
} as const;

/** When the car is to be warm or cool, and on what conditions: owners change it, the others see it. */
@Component({
  selector: 'app-climate-plan',
  imports: [MatSlideToggle, PlanForm, PlanRows],
  templateUrl: './climate-plan.html',
  styleUrl: './climate-plan.css',
})
export class ClimatePlan {
  /** What the Pi makes of the plan; missing where it tells nothing. */
  readonly inForce = input.required<SettingInForce | undefined>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();
  readonly common = input.required<ControlVoice['say']>();

  protected readonly store = inject(ClimatePlanStore);
  private readonly session = inject(Session);
  private readonly warning = inject(ProgramsWarning);
  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly selectedId = inject(Fleet).selectedId;

  protected readonly say = computed(() => this.voice().say);
  protected readonly mayChange = computed(() => mayConfigure(this.session.state()));
  protected readonly plan = computed(() => {
    const view = this.store.view();
    return view.kind === 'ready' ? view.value : null;
  });
  /** Why it is not known what is set; null: it is, or is being fetched. */
  protected readonly absence = computed(() => {
    const view = this.store.view();
    return view.kind === 'failed' ? this.common()(ABSENCES[view.problem]) : null;
  });
  protected readonly notes = computed(() => tellStanding(this.store.view(), this.inForce(), this.say(), this.common()));
  /** What is being written; null: nothing is. Another car begins anew. */
  protected readonly draft = linkedSignal<VehicleId | null, PlanDraft | null>({ source: this.selectedId, computation: () => null });
  protected readonly title = computed(() => {
    const draft = this.draft();
    switch (draft?.kind) {
      case 'weekly':
        return this.say()(draft.isNew ? 'plan.newWeekly' : 'plan.editWeekly');
      case 'once':
        return this.say()(draft.isNew ? 'plan.newOnce' : 'plan.editOnce');
      case 'conditions':
        return this.say()('plan.editConditions');
      case 'holidays':
        return this.say()('plan.newHoliday');
      case undefined:
        return '';
    }
  });

  private readonly today = computed(() => {
    const today = calendarDay(this.now(), this.voice().timeZone);
    return isCalendarDay(today) ? today : null;
  });
  private readonly daysOff = computed(() => {
    const [plan, today] = [this.plan(), this.today()];
    return plan && today ? daysOffFrom(plan.holidays, today) : [];
  });
  private readonly toCome = computed(() => this.plan()?.once.filter(({ readyAt }) => readyAt > this.now()) ?? []);
  protected readonly weeklyRows = computed(() => (this.plan()?.weekly ?? []).map((time) => tellWeekly(time, this.voice())));
  protected readonly onceRows = computed(() => this.toCome().map((date) => tellOnce(date, this.now(), this.voice())));
  protected readonly holidayRows = computed(() => this.daysOff().map((days) => tellDaysOff(days, this.voice())));
  protected readonly conditions = computed(() => {
    const plan = this.plan();
    return plan ? tellConditions(plan, this.voice()) : [];
  });
  protected readonly full = computed(() => this.say()('plan.full', { count: String(MOST_CLIMATE_TIMES) }));
  protected readonly hasRoomWeekly = computed(() => this.weeklyRows().length < MOST_CLIMATE_TIMES);
  protected readonly hasRoomOnce = computed(() => this.onceRows().length < MOST_CLIMATE_TIMES);

  protected async turn({ source, checked }: MatSlideToggleChange): Promise<void> {
    if (checked && !(await this.warning.isAccepted(this.say()))) {
      source.checked = false;
      return;
    }
    await this.store.change({ isOn: checked });
  }

  protected addWeekly(): void {
    this.write(newWeekly());
  }

  protected addOnce(): void {
    this.write(newOnce());
  }

  protected addHolidays(): void {
    this.write({ kind: 'holidays', first: '', last: '' });
  }

  protected changeConditions(): void {
    const plan = this.plan();
    if (plan) this.write(draftOfConditions(plan, this.voice().locale));
  }

  protected changeWeekly(id: string): void {
    const time = this.plan()?.weekly.find((known) => known.id === id);
    if (time) this.write(draftOfWeekly(time));
  }

  protected changeOnce(id: string): void {
    const date = this.plan()?.once.find((known) => known.id === id);
    if (date) this.write(draftOfOnce(date, this.voice()));
  }

  protected removeWeekly(id: string): void {
    this.save({ weekly: this.plan()?.weekly.filter((known) => known.id !== id) ?? [] });
  }

  protected removeOnce(id: string): void {
    this.save({ once: this.toCome().filter((known) => known.id !== id) });
  }

  protected removeHolidays(id: string): void {
    const [plan, today, days] = [this.plan(), this.today(), this.daysOff().find(({ first }) => first === id)];
    if (plan && today && days) this.save({ holidays: withoutDaysOff(plan.holidays, days, today) });
  }

  protected save(change: Partial<ClimatePlanSetting>): void {
    void this.store.change(change);
    this.close();
  }

  /** The form or the row goes away: the keyboard goes on at the top. */
  protected close(): void {
    this.draft.set(null);
    this.focus('h2');
  }

  private write(draft: PlanDraft): void {
    this.draft.set(draft);
    this.focus('h3');
  }

  private focus(selector: string): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}

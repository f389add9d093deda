import { Component, computed, input, output, signal } from '@angular/core';
import { type ClimatePlanSetting } from '@psa-ev/domain';
import { temperatureSymbol } from '../ui/quantity';
import { WeekdayChips } from '../ui/weekday-chips';
import { FormEnd } from '../saving/form-end';
import { type ControlVoice } from '../control/voice';
import { TextField } from '../ui/text-field';
import { type DraftProblem, type PlanDraft, resultOf } from './plan-draft';
import { type Voice } from './voice';

/** One part of the plan as it is being written: a weekly time, a date, the conditions, or days off. */
@Component({
  selector: 'app-plan-form',
  imports: [FormEnd, TextField, WeekdayChips],
  templateUrl: './plan-form.html',
  styleUrls: ['../ui/form.css', '../saving/setting-form.css'],
})
export class PlanForm {
  readonly draft = input.required<PlanDraft>();
  /** As it is stored now. */
  readonly plan = input.required<ClimatePlanSetting>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();
  readonly common = input.required<ControlVoice['say']>();
  readonly changed = output<PlanDraft>();
  readonly saved = output<Partial<ClimatePlanSetting>>();
  readonly cancelled = output();

  protected readonly say = computed(() => this.voice().say);
  protected readonly unit = computed(() => ({ unit: temperatureSymbol(this.voice().locale) }));
  private readonly wasTried = signal(false);
  /** Told only after a try: nobody is scolded for what they have not written yet. */
  private readonly problems = computed(() => {
    if (!this.wasTried()) return [];
    const result = resultOf(this.draft(), this.plan(), this.now(), this.voice());
    return result.kind === 'wrong' ? result.problems : [];
  });
  protected readonly told = computed(() => this.problems().map((problem) => this.say()(`plan.problem.${problem}`)));

  protected isWrong(...problems: readonly DraftProblem[]): true | null {
    return this.problems().some((problem) => problems.includes(problem)) ? true : null;
  }

  protected save(event: Event): void {
    event.preventDefault();
    this.wasTried.set(true);
    const result = resultOf(this.draft(), this.plan(), this.now(), this.voice());
    if (result.kind === 'change') this.saved.emit(result.change);
  }
}

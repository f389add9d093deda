import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { CHOICES } from './rule-choices';
import { LevelChips } from './level-chips';
import { LEVEL_STEPS, type LevelStep, everyPercent, stepOf } from './percent-levels';
import { Voice } from './voice';

const TEXTS = { 5: 'rules.everyFive', 10: 'rules.everyTen', 20: 'rules.everyTwenty' } as const;

/** At which levels somebody is told while the car charges: each so many percent, or one by one. */
@Component({
  selector: 'app-level-steps',
  imports: [LevelChips],
  template: `
    <fieldset>
      <legend>{{ say()('rules.levels') }}</legend>
      <div class="choices">
        @for (step of steps; track step) {
          <label>
            <input type="radio" name="level-steps" [checked]="!one() && step === chosenStep()" (change)="take(step)" />
            <span>{{ textOf(step) }}</span>
          </label>
        }
        <label>
          <input type="radio" name="level-steps" [checked]="one()" (change)="byOne.set(true)" />
          <span>{{ say()('rules.chosen') }}</span>
        </label>
      </div>
    </fieldset>
    @if (one()) {
      <app-level-chips
        [label]="say()('rules.lowLevels')"
        [choices]="choices"
        [levels]="levels()"
        (levelsChange)="levelsChange.emit($event)"
      />
    }
  `,
  styleUrl: '../ui/form.css',
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
  `,
})
export class LevelSteps {
  readonly levels = input.required<readonly number[]>();
  readonly levelsChange = output<readonly number[]>();

  protected readonly say = inject(Voice).say;
  protected readonly steps = LEVEL_STEPS;
  protected readonly choices = CHOICES.chargedToPercents;
  protected readonly chosenStep = computed(() => stepOf(this.levels()));
  /** Somebody chooses one by one, though what is chosen happens to be every tenth percent. */
  protected readonly byOne = linkedSignal({ source: () => this.chosenStep() === null, computation: (one) => one });
  protected readonly one = computed(() => this.byOne() || this.chosenStep() === null);

  protected take(step: LevelStep): void {
    this.byOne.set(false);
    this.levelsChange.emit(everyPercent(step));
  }

  protected textOf(step: LevelStep): string {
    return this.say()(TEXTS[step]);
  }
}

import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { VehicleState } from '@psa-ev/domain';
import { askCar } from '../commands/asking';
import { ProgressLine } from '../commands/progress-line';
import { commandsNearby } from '../data/command-client';
import type { Condition } from '../trouble/condition';
import { climateChoices, tellDoubt } from './climate-now';
import { ProgramsWarning } from './programs-warning';
import { type Voice } from './voice';

type ClimateCommand = 'startClimate' | 'stopClimate';
/** Who still presses when the button begins to mean the contrary did not mean that. */
const CALM_MS = 1_000;
const CLIMATE: readonly ClimateCommand[] = ['startClimate', 'stopClimate'];

/** The button that starts or stops the climate, both where the car does not say what it does, and what becomes of the press. */
@Component({
  selector: 'app-climate-action',
  imports: [ProgressLine],
  providers: [commandsNearby],
  template: `
    <div class="buttons">
      @for (kind of choices(); track $index) {
        <button
          type="button"
          class="btn"
          [class]="$first ? 'filled' : 'tonal'"
          [attr.aria-disabled]="blocked() ? true : null"
          [attr.aria-describedby]="hint() && 'climate-hint'"
          (click)="press(kind)"
        >
          {{ spoken().say(kind) }}
        </button>
      }
    </div>
    @if (hint(); as text) {
      <p id="climate-hint">{{ text }}</p>
    }
    <app-progress-line [progress]="progress()" [problem]="problem()" />
  `,
  styles: `
    :host {
      display: block;
      /* A line of progress beneath the buttons: what follows stays where it is when it comes. */
      min-height: calc(var(--ev-target) + 72px);
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    p,
    app-progress-line {
      margin-top: var(--ev-1);
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
      text-wrap: pretty;
    }
  `,
})
export class ClimateAction {
  readonly state = input.required<VehicleState>();
  readonly condition = input.required<Condition>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();

  private readonly warning = inject(ProgramsWarning);
  private readonly asking = askCar({ state: this.state, condition: this.condition, now: this.now, kinds: signal(CLIMATE) });
  private swappedAtMs = Number.NEGATIVE_INFINITY;

  protected readonly spoken = this.asking.voice;
  protected readonly progress = this.asking.progress;
  protected readonly problem = this.asking.problem;
  protected readonly blocked = computed(() => !this.asking.mayCommand() || this.asking.blocked());
  protected readonly choices = computed(() => climateChoices(this.state().snapshot), {
    equal: (one, other) => one.join() === other.join(),
  });
  protected readonly hint = computed(() => {
    const { say } = this.spoken();
    if (!this.asking.mayCommand()) return say('hindrance.viewer');
    const hindrance = this.asking.hindrance();
    if (hindrance) return say(`hindrance.${hindrance}`);
    const { snapshot } = this.state();
    return snapshot && this.choices().includes('startClimate') ? tellDoubt(snapshot, this.voice()) : null;
  });

  constructor() {
    let before: readonly ClimateCommand[] | null = null;
    effect(() => {
      const choices = this.choices();
      if (before && choices[0] !== before[0]) this.swappedAtMs = performance.now();
      before = choices;
    });
  }

  protected async press(kind: ClimateCommand): Promise<void> {
    if (this.blocked() || performance.now() - this.swappedAtMs < CALM_MS) return;
    const { vehicleId } = this.state().vehicle;
    if (kind === 'startClimate' && !(await this.warning.isAccepted(this.voice().say))) return;
    // Meanwhile another car may be on the page, or the way to this one may be lost.
    if (this.state().vehicle.vehicleId === vehicleId && !this.blocked()) await this.asking.ask(kind);
  }
}

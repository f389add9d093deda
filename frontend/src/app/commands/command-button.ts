import { Component, computed, inject, Injector, input } from '@angular/core';
import type { CommandKind, TimeOfDay, VehicleState } from '@psa-ev/domain';
import { commandsNearby } from '../data/command-client';
import type { Condition } from '../trouble/condition';
import { askCar } from './asking';
import type { Question } from './confirm-sheet';
import { ProgressLine } from './progress-line';

/** A button that asks the car for one thing, and what becomes of the press. What is projected stands before its name. */
@Component({
  selector: 'app-command-button',
  imports: [ProgressLine],
  providers: [commandsNearby],
  template: `
    <button
      type="button"
      class="btn"
      [class]="look()"
      [attr.aria-disabled]="blocked() ? true : null"
      [attr.aria-describedby]="describedBy()"
      (click)="press()"
    >
      <ng-content />
      {{ label() ?? voice().say(kind()) }}
    </button>
    @if (hint(); as text) {
      <p [id]="hintId()">{{ text }}</p>
    }
    <app-progress-line [class.speaks]="progress() || problem()" [progress]="progress()" [problem]="problem()" />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
    }
    p,
    .speaks {
      margin: var(--ev-1) 0 0;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
      text-wrap: pretty;
    }
  `,
})
export class CommandButton {
  readonly kind = input.required<CommandKind>();
  /** Only of `setScheduledStart`. */
  readonly scheduledStart = input<TimeOfDay | null>(null);
  readonly state = input.required<VehicleState>();
  readonly condition = input.required<Condition>();
  readonly now = input.required<Date>();
  readonly look = input<'filled' | 'tonal' | 'text'>('tonal');
  /** Another name than the usual one of its kind. */
  readonly label = input<string | null>(null);
  /** What else is to be known before a press; null: nothing. */
  readonly note = input<string | null>(null);
  /** Why this car cannot do it, or not now; null: it can. */
  readonly refusal = input<string | null>(null);
  /** The id of what says already, for several buttons at once, why nobody can press now; null: each says it for itself. */
  readonly saidBy = input<string | null>(null);
  /** To be answered first; null: a press is enough. */
  readonly question = input<Question | null>(null);
  /** What the press must not cross: one of them under way blocks this one too. */
  readonly alongside = input<readonly CommandKind[]>([]);

  private readonly injector = inject(Injector);
  private readonly asking = askCar({
    state: this.state,
    condition: this.condition,
    now: this.now,
    kinds: computed(() => [this.kind()]),
    alongside: this.alongside,
  });

  protected readonly hintId = computed(() => `command-hint-${this.kind()}`);
  protected readonly voice = this.asking.voice;
  protected readonly progress = this.asking.progress;
  protected readonly problem = this.asking.problem;
  protected readonly blocked = computed(() => !this.asking.mayCommand() || this.refusal() !== null || this.asking.blocked());
  protected readonly hint = computed(() => {
    const { say } = this.voice();
    if (this.saidBy() !== null) return this.refusal() ?? this.note();
    if (!this.asking.mayCommand()) return say('hindrance.viewer');
    const hindrance = this.asking.hindrance();
    return this.refusal() ?? (hindrance ? say(`hindrance.${hindrance}`) : this.note());
  });

  protected readonly describedBy = computed(() => [this.saidBy(), this.hint() && this.hintId()].filter(Boolean).join(' ') || null);

  protected async press(): Promise<void> {
    if (this.blocked()) return;
    const question = this.question();
    const { vehicleId } = this.state().vehicle;
    if (question) {
      const { confirmInSheet } = await import('./confirm-sheet');
      const isConfirmed = await confirmInSheet(this.injector, question);
      // Meanwhile another car may be on the page, or the way to this one may be lost.
      if (!isConfirmed || this.state().vehicle.vehicleId !== vehicleId || this.blocked()) return;
    }
    await this.asking.ask(this.kind(), this.scheduledStart());
  }
}

import { Component, computed, effect, inject, Injector, input, signal, untracked } from '@angular/core';
import type { VehicleState } from '@psa-ev/domain';
import { commandsNearby } from '../data/command-client';
import { ControlStateWatch, controlNearby } from '../data/control-state';
import type { Condition } from '../trouble/condition';
import { timeInWords } from '../ui/moment';
import { AddressWish } from './address-wish';
import { askCar } from './asking';
import { type ChargingCommand, chargingChoice } from './charging-choice';
import type { Question } from './confirm-sheet';
import { ProgressLine } from './progress-line';
import { tellAhead } from './tell-ahead';

/** Who still presses when the button begins to mean the contrary did not mean that. */
const CALM_MS = 1_000;
const CHARGING: readonly ChargingCommand[] = ['startCharging', 'stopCharging', 'chargeToFull'];

/** The button that starts or stops the charge, whichever is of use now, and what becomes of the press. */
@Component({
  selector: 'app-charging-action',
  imports: [ProgressLine],
  providers: [AddressWish, commandsNearby, controlNearby],
  template: `
    @if (choice(); as kind) {
      <button
        type="button"
        class="btn filled"
        [attr.aria-disabled]="blocked() ? true : null"
        [attr.aria-describedby]="hint() && 'charging-hint'"
        (click)="press(kind)"
      >
        <svg class="i s" aria-hidden="true" viewBox="0 0 24 24">
          @if (kind === 'stopCharging') {
            <rect x="6.5" y="6.5" width="11" height="11" rx="2" />
          } @else {
            <path d="M13 3.5 6 13.5h5l-1 7 7-10h-5z" />
          }
        </svg>
        {{ voice().say(kind) }}
      </button>
      @if (hint(); as text) {
        <p id="charging-hint" [class.calm]="!hindrance()">{{ text }}</p>
      }
    }
    @if (ahead(); as text) {
      <p class="calm">{{ text }}</p>
    }
    <app-progress-line [class.speaks]="progress() || problem()" [progress]="progress()" [problem]="problem()" />
  `,
  styles: `
    :host {
      display: grid;
    }
    .btn,
    .speaks {
      margin-top: var(--ev-1);
    }
    p {
      margin: var(--ev-1) 0 0;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    @media (min-width: 600px) {
      .btn {
        justify-self: start;
        min-width: 240px;
      }
    }
    /* Beside the sentence of the page: what is said of the action stands beside its button, and the drawing below stays where it is. */
    @media (min-width: 1100px) {
      :host:has(.btn) {
        grid-template-columns: auto minmax(0, 1fr);
        align-items: center;
        column-gap: 16px;
      }
      .btn {
        grid-row: 1 / span 2;
        min-width: 0;
        margin: 0;
      }
      p {
        margin: 0;
        text-wrap: pretty;
      }
      .btn ~ app-progress-line {
        grid-column: 2;
        margin: 0;
      }
      /* There is room for one: what came of the last press goes before what the next would do. */
      :host:has(.speaks) .calm {
        display: none;
      }
    }
  `,
})
export class ChargingAction {
  readonly state = input.required<VehicleState>();
  readonly condition = input.required<Condition>();
  readonly now = input.required<Date>();

  /** Whether what the Pi is going to do is told here, in one line; a page that tells it at length does without. */
  readonly tellsAhead = input(true);

  private readonly control = inject(ControlStateWatch);
  private readonly addressWish = inject(AddressWish);
  private readonly injector = inject(Injector);
  private readonly asking = askCar({ state: this.state, condition: this.condition, now: this.now, kinds: signal(CHARGING) });
  private swappedAtMs = Number.NEGATIVE_INFINITY;

  protected readonly voice = this.asking.voice;
  protected readonly hindrance = this.asking.hindrance;
  protected readonly blocked = this.asking.blocked;
  protected readonly progress = this.asking.progress;
  protected readonly problem = this.asking.problem;

  protected readonly choice = computed(() => {
    const { snapshot } = this.state();
    return snapshot && this.asking.mayCommand() ? chargingChoice(snapshot) : null;
  });
  protected readonly hint = computed(() => {
    const hindrance = this.hindrance();
    if (hindrance) return this.voice().say(`hindrance.${hindrance}`);
    return this.choice() === 'stopCharging' ? this.startsAgain() : null;
  });

  protected readonly ahead = computed(() => {
    const view = this.control.view();
    return this.tellsAhead() && view.kind === 'ready' ? tellAhead(view.control, this.now(), this.voice()) : null;
  });

  constructor() {
    let before: ChargingCommand | null = null;
    effect(() => {
      const choice = this.choice();
      if (before && choice && choice !== before) this.swappedAtMs = performance.now();
      before = choice;
    });
    effect(() => {
      const kind = this.addressWish.kind();
      // What is shown at a start is what this device remembers: the question waits for what is true.
      if (!kind || !this.asking.mayCommand() || this.hindrance()) return;
      untracked(() => void this.askFirst(kind));
    });
  }

  protected press(kind: ChargingCommand): void {
    if (this.blocked() || performance.now() - this.swappedAtMs < CALM_MS) return;
    void this.asking.ask(kind);
  }

  private async askFirst(kind: ChargingCommand): Promise<void> {
    this.addressWish.forget();
    if (this.asking.isUnderWay()) return;
    const { vehicleId } = this.state().vehicle;
    const { confirmInSheet } = await import('./confirm-sheet');
    const isConfirmed = await confirmInSheet(this.injector, this.questionFor(kind));
    // Meanwhile another car may be on the page, or the way to this one may be lost.
    if (isConfirmed && this.state().vehicle.vehicleId === vehicleId && !this.blocked()) await this.asking.ask(kind);
  }

  private questionFor(kind: ChargingCommand): Question {
    const { say } = this.voice();
    const { vehicle, snapshot } = this.state();
    const car = vehicle.label ?? say('sheet.nameless');
    const choice = snapshot && chargingChoice(snapshot);
    const contrary = choice === 'stopCharging' ? say('sheet.charges') : say('sheet.notReady');
    const doubt = kind === 'stopCharging' ? say('sheet.notCharging') : contrary;
    const isLikely = choice === kind || (kind === 'chargeToFull' && choice !== null);
    return {
      title: say(`sheet.${kind}`, { car }),
      hint: isLikely ? this.hint() : doubt,
      likely: isLikely ? 'yes' : 'no',
      yes: say(kind),
      no: say('sheet.leave'),
    };
  }

  /** psacc stops a charge by giving it back to the car's own plan. A fast charge has none. */
  private startsAgain(): string | null {
    const charging = this.state().snapshot?.charging;
    if (!charging?.scheduledStart || charging.mode === 'dc') return null;
    return this.voice().say('startsAgain', { time: timeInWords(charging.scheduledStart, this.voice().locale) });
  }
}

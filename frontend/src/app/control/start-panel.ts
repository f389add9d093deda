import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { type ControlState, isPlugged, type TimeOfDay, type VehicleState } from '@psa-ev/domain';
import { ChargingAction } from '../commands/charging-action';
import { CommandButton } from '../commands/command-button';
import { mayCommand } from '../commands/may-command';
import { Session } from '../data/session';
import { TimeField } from '../ui/time-field';
import type { Condition } from '../trouble/condition';
import { timeInWords } from '../ui/moment';
import { type ControlVoice } from './voice';

const FIRST_HOUR: TimeOfDay = { hour: 22, minute: 0 };

/** Starts and stops a charge, and sets the hour at which the car begins by itself. */
@Component({
  selector: 'app-start-panel',
  imports: [ChargingAction, CommandButton, TimeField],
  template: `
    <h2 id="start-heading">{{ say()('start.heading') }}</h2>
    <app-charging-action [tellsAhead]="false" [state]="state()" [condition]="condition()" [now]="now()" />
    @if (!isPlugged()) {
      <p class="quiet">{{ say()('start.nothing') }}</p>
    }
    <p class="quiet">{{ hourText() }}</p>
    @if (mayCommand()) {
      <div class="acts">
        <app-time-field [label]="say()('start.hourField')" [time]="hour()" (timeChange)="hour.set($event)" />
        <app-command-button
          kind="setScheduledStart"
          [scheduledStart]="hour()"
          [note]="isCharging() ? say()('start.hourEnds') : null"
          [state]="state()"
          [condition]="condition()"
          [now]="now()"
        />
      </div>
    }
  `,
  styleUrl: './panel.css',
  styles: `
    app-charging-action {
      margin-top: 8px;
    }
    .quiet {
      margin-top: 24px;
    }
    .acts {
      gap: 8px 16px;
      margin-top: 8px;
    }
  `,
})
export class StartPanel {
  readonly state = input.required<VehicleState>();
  readonly condition = input.required<Condition>();
  readonly now = input.required<Date>();
  /** What is in force on the Pi; null: not known. */
  readonly control = input.required<ControlState | null>();
  readonly voice = input.required<ControlVoice>();

  private readonly session = inject(Session);
  protected readonly say = computed(() => this.voice().say);
  protected readonly mayCommand = computed(() => mayCommand(this.session.state()));
  private readonly charging = computed(() => this.state().snapshot?.charging ?? null);
  protected readonly isPlugged = computed(() => {
    const { snapshot } = this.state();
    return snapshot !== null && isPlugged(snapshot) === true;
  });
  protected readonly isCharging = computed(() => this.charging()?.status === 'charging');
  private readonly movedHour = computed(() => this.control()?.limit.ownScheduledStart ?? null, { equal: isSameTime });
  private readonly carHour = computed(() => this.charging()?.scheduledStart ?? null, { equal: isSameTime });
  protected readonly hour = linkedSignal(() => this.movedHour() ?? this.carHour() ?? FIRST_HOUR);
  protected readonly hourText = computed(() => {
    const [moved, at] = [this.movedHour(), this.carHour()];
    if (moved) return this.say()('start.hourMoved', { time: timeInWords(moved, this.voice().locale) });
    return at ? this.say()('start.hourAt', { time: timeInWords(at, this.voice().locale) }) : this.say()('start.hourNone');
  });
}

function isSameTime(one: TimeOfDay | null, other: TimeOfDay | null): boolean {
  return one?.hour === other?.hour && one?.minute === other?.minute;
}

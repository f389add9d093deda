import { Component, computed, inject, input } from '@angular/core';
import { type ControlState, HIGHEST_LIMIT_PERCENT, isPlugged, type TimeOfDay, type VehicleState } from '@psa-ev/domain';
import { CommandButton } from '../commands/command-button';
import { mayCommand } from '../commands/may-command';
import { ChargeLimitStore } from '../data/control-settings';
import { Session } from '../data/session';
import { RuleSwitch } from '../ui/rule-switch';
import { TimeField } from '../ui/time-field';
import type { Condition } from '../trouble/condition';
import { clockTime } from '../ui/moment';
import { tellStanding } from './control-view';
import { FullOnce } from './full-once';
import { LimitSlider } from './limit-slider';
import { tellLimit } from './tell-limit';
import { writePercent } from './write-percent';
import { type ControlVoice } from './voice';

/** For who switches it on: what most makers advise for every day. */
const FIRST_LIMIT_PERCENT = 80;
/** Of all limits that are switched on the first hour: before most people leave. */
const FIRST_STOP_HOUR: TimeOfDay = { hour: 6, minute: 0 };

/** At how much a charge stops: as it is set, as it is in force on the Pi, and what the Pi does about it. */
@Component({
  selector: 'app-limit-panel',
  imports: [CommandButton, FullOnce, LimitSlider, RuleSwitch, TimeField],
  template: `
    <h2 id="limit-heading">{{ say()('limit.heading') }}</h2>
    <app-limit-slider
      [limitPercent]="setting()?.limitPercent ?? null"
      [levelPercent]="state().snapshot?.battery?.percent ?? null"
      [reachedAt]="control()?.limit?.reachesLimitAt ?? null"
      [isSuspended]="isSuspended()"
      [isCharging]="isCharging()"
      [mayChange]="mayChange()"
      [now]="now()"
      [voice]="voice()"
      (limitChange)="store.change({ limitPercent: $event })"
    />
    <div class="said" role="status">
      @if (told(); as told) {
        <p class="headline" [class.alarm]="told.isAlarm">{{ told.headline }}</p>
        @for (line of told.further; track line) {
          <p class="quiet">{{ line }}</p>
        }
      }
      @if (difference(); as text) {
        <p class="quiet doubt">{{ text }}</p>
      }
      @if (standing(); as text) {
        <p class="quiet doubt">{{ text }}</p>
      }
    </div>
    <div class="acts">
      @if (mayAskFull()) {
        <app-command-button
          kind="chargeToFull"
          [alongside]="charging"
          [note]="say()('limit.thisTime')"
          [state]="state()"
          [condition]="condition()"
          [now]="now()"
        />
      }
      @if (mayChange() && hasLimit()) {
        @if (fullOnceUntil()) {
          <button type="button" class="btn tonal" (click)="store.change({ fullOnceUntil: null })">
            {{ say()('limit.onceBack', { limit: writtenLimit() }) }}
          </button>
        } @else {
          <app-full-once [now]="now()" [voice]="voice()" (chosen)="store.change({ fullOnceUntil: $event })" />
        }
      }
    </div>
    @if (setting(); as setting) {
      @if (mayChange()) {
        <app-rule-switch
          name="limit"
          [title]="say()('limit.on')"
          [hint]="say()('limit.onHint')"
          [on]="setting.limitPercent !== null"
          (turned)="store.change({ limitPercent: $event ? firstLimit : null })"
        />
        <app-rule-switch
          name="stop-hour"
          [title]="say()('limit.stopHour')"
          [hint]="say()('limit.stopHourHint')"
          [on]="setting.stopAt !== null"
          (turned)="store.change({ stopAt: $event ? firstStopHour : null })"
        >
          <app-time-field
            [label]="say()('limit.stopHourField')"
            [time]="setting.stopAt ?? firstStopHour"
            (timeChange)="store.change({ stopAt: $event })"
          />
        </app-rule-switch>
      } @else if (setting.stopAt) {
        <p class="quiet">{{ say()('limit.stopHourSet', { time: clock(setting.stopAt) }) }}</p>
      }
    }
  `,
  styleUrl: './panel.css',
  styles: `
    /* A headline and a line: nothing moves when they come. */
    .said {
      min-height: 64px;
    }
  `,
})
export class LimitPanel {
  readonly state = input.required<VehicleState>();
  readonly condition = input.required<Condition>();
  readonly now = input.required<Date>();
  /** What is in force on the Pi; null: not known. */
  readonly control = input.required<ControlState | null>();
  readonly mayChange = input.required<boolean>();
  readonly voice = input.required<ControlVoice>();

  private readonly session = inject(Session);
  protected readonly store = inject(ChargeLimitStore);
  protected readonly firstLimit = FIRST_LIMIT_PERCENT;
  protected readonly firstStopHour = FIRST_STOP_HOUR;
  protected readonly charging = ['startCharging', 'stopCharging'] as const;
  protected readonly clock = clockTime;
  protected readonly say = computed(() => this.voice().say);
  /** Null as long as it is not known. */
  protected readonly setting = computed(() => {
    const view = this.store.view();
    return view.kind === 'ready' ? view.value : null;
  });
  protected readonly isCharging = computed(() => this.state().snapshot?.charging.status === 'charging');
  protected readonly fullOnceUntil = computed(() => {
    const until = this.setting()?.fullOnceUntil ?? null;
    const isUsedUp = this.control()?.limit.isSuspendedUntil === null && this.standing() === null;
    return until && until > this.now() && !isUsedUp ? until : null;
  });
  protected readonly isSuspended = computed(() => this.fullOnceUntil() !== null || this.control()?.limit.isSuspendedForThisCharge === true);
  protected readonly hasLimit = computed(() => (this.setting()?.limitPercent ?? HIGHEST_LIMIT_PERCENT) < HIGHEST_LIMIT_PERCENT);
  /** Of use where a limit is in force and the car hangs on the cable. */
  protected readonly mayAskFull = computed(() => {
    const { snapshot } = this.state();
    return mayCommand(this.session.state()) && snapshot !== null && isPlugged(snapshot) === true && this.hasLimit() && !this.isSuspended();
  });
  protected readonly writtenLimit = computed(() => writePercent(this.setting()?.limitPercent ?? HIGHEST_LIMIT_PERCENT, this.voice()));
  protected readonly told = computed(() => {
    const control = this.control();
    return control && tellLimit(control, this.now(), this.voice());
  });
  protected readonly standing = computed(() => {
    const control = this.control();
    return tellStanding(this.store.view(), control && { of: control.settings.chargeLimit }, this.voice());
  });
  /** Where what is set is not what is in force. */
  protected readonly difference = computed(() => {
    const [setting, control] = [this.setting(), this.control()];
    if (!setting || !control || setting.limitPercent === control.limit.limitPercent) return null;
    const { limitPercent } = control.limit;
    return limitPercent === null
      ? this.say()('limit.differsOff')
      : this.say()('limit.differs', { limit: writePercent(limitPercent, this.voice()) });
  });
}

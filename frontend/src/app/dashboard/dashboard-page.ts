import { Component, computed, inject } from '@angular/core';
import { ChargingAction } from '../commands/charging-action';
import { chargingChoice } from '../commands/charging-choice';
import { mayCommand } from '../commands/may-command';
import { Fleet } from '../data/fleet';
import { Session } from '../data/session';
import { Words } from '../i18n/words';
import { TodayCard } from '../journal/today-card';
import { pageTitle } from '../shell/page-title';
import { AbsenceNotice } from '../trouble/absence-notice';
import { isHindered } from '../trouble/condition';
import { shownVehicle } from '../trouble/shown-vehicle';
import { tellingWhenNeeded } from '../trouble/telling-when-needed';
import { CarCard } from './car-card';
import { ChargingCard } from './charging-card';
import { DashboardSkeleton } from './dashboard-skeleton';
import { Hero } from './hero';
import { PositionCard } from './position-card';

/** Home: how much, how far, is it charging, until when, and is that still true. */
@Component({
  selector: 'app-dashboard-page',
  imports: [AbsenceNotice, CarCard, ChargingAction, ChargingCard, DashboardSkeleton, Hero, PositionCard, TodayCard],
  template: `
    @if (ready(); as shown) {
      <app-hero
        [state]="shown.state"
        [condition]="shown.condition"
        [doubtful]="shown.doubtful"
        [checking]="fleet.checking()"
        [now]="now()"
        [voice]="voice()"
        [telling]="telling()"
        (checkAgain)="fleet.retry()"
      >
        <!-- Once the live data has been painted, which it must not keep waiting. -->
        @defer (when shown.condition.kind !== 'kept') {
          @defer (on idle) {
            <app-charging-action [state]="shown.state" [condition]="shown.condition" [now]="now()" />
          } @placeholder {
            <div [class.action-space]="expectsAction()"></div>
          }
        } @placeholder {
          <div [class.action-space]="expectsAction()"></div>
        }
      </app-hero>
      @if (shown.state.snapshot; as snapshot) {
        <div class="sheet">
          <app-charging-card
            class="card"
            [snapshot]="snapshot"
            [capacityKwh]="shown.state.vehicle.batteryCapacityKwh"
            [doubtful]="shown.doubtful"
            [now]="now()"
            [voice]="voice()"
          />
          <div class="card">
            @if (shown.state.today; as today) {
              <div class="today">
                @defer (when shown.condition.kind !== 'kept') {
                  @defer (on idle) {
                    <app-today-card [today]="today" [now]="now()" [timeZone]="shown.state.timeZone" />
                  }
                }
              </div>
            }
            <app-car-card [snapshot]="snapshot" [now]="now()" [voice]="voice()" />
          </div>
          @defer (when shown.condition.kind !== 'kept') {
            @defer (on idle) {
              <app-position-card class="card" [snapshot]="snapshot" [now]="now()" [voice]="voice()" />
            } @placeholder {
              <div class="card position-space"></div>
            }
          } @placeholder {
            <div class="card position-space"></div>
          }
        </div>
      }
    } @else if (absence(); as told) {
      @defer (on immediate) {
        <app-absence-notice
          [absence]="told.absence"
          [checking]="fleet.checking()"
          [now]="now()"
          [voice]="told.voice"
          (checkAgain)="fleet.retry()"
        />
      }
    } @else {
      <app-dashboard-skeleton [say]="voice().say" />
    }
  `,
  styleUrl: '../ui/sheet.css',
  styles: `
    :host {
      display: block;
      max-width: calc(var(--ev-content) + 2 * var(--ev-margin));
      margin: 0 auto;
    }
    /* A button and the space above it: nothing moves when it comes. */
    .action-space {
      height: calc(var(--ev-target) + var(--ev-1));
    }
    /* A heading and two rows of figures: nothing moves when they come. */
    .position-space {
      min-height: 320px;
    }
    .today {
      min-height: 145px;
      margin-bottom: 16px;
      padding-bottom: 16px;
      border-bottom: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class DashboardPage {
  protected readonly fleet = inject(Fleet);
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  private readonly shown = shownVehicle();

  protected readonly now = this.shown.now;
  protected readonly ready = this.shown.ready;
  protected readonly voice = computed(() => this.words.voiceOf('dashboard', this.shown.timeZone()));

  private readonly isAbsent = computed(() => {
    const view = this.shown.view();
    return view.kind === 'loading' ? !this.shown.online() : view.kind !== 'ready';
  });
  private readonly isTroubled = computed(() => {
    const shown = this.ready();
    return shown !== null && isHindered(shown.condition);
  });
  /** What tells a trouble or an absence; null where there is none, or until it has been fetched. */
  protected readonly telling = tellingWhenNeeded(() => this.isAbsent() || this.isTroubled());

  protected readonly absence = computed(() => {
    const telling = this.telling();
    if (!telling) return null;
    const voice = telling.voiceIn(this.shown.timeZone());
    const absence = telling.tellAbsence(this.shown.view(), this.shown.online(), voice.say);
    return absence && { absence, voice };
  });

  protected readonly expectsAction = computed(() => {
    const snapshot = this.ready()?.state.snapshot;
    return snapshot ? mayCommand(this.session.state()) && chargingChoice(snapshot) !== null : false;
  });

  constructor() {
    // Never the end of a VIN: the browser's history keeps what a sign-out cannot erase.
    pageTitle(() => {
      const view = this.shown.view();
      return view.kind === 'ready' ? (view.state.vehicle.label ?? view.state.vehicle.brand ?? '') : '';
    });
  }
}

import { Component, computed, inject } from '@angular/core';
import { Connection } from '../data/connection';
import { Fleet } from '../data/fleet';
import { TickingClock } from '../ui/ticking-clock';
import { tellAbsence } from './absence';
import { AbsenceNotice } from './absence-notice';
import { CarCard } from './car-card';
import { ChargingCard } from './charging-card';
import { conditionOf, isDoubtful } from './condition';
import { DashboardSkeleton } from './dashboard-skeleton';
import { Hero } from './hero';
import { PositionCard } from './position-card';
import { Words } from './words';

/** Home: how much, how far, is it charging, until when, and is that still true. */
@Component({
  selector: 'app-dashboard-page',
  imports: [AbsenceNotice, CarCard, ChargingCard, DashboardSkeleton, Hero, PositionCard],
  template: `
    @if (ready(); as shown) {
      <app-hero [state]="shown.state" [condition]="shown.condition" [now]="now()" [voice]="voice()" (checkAgain)="fleet.retry()" />
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
          <app-car-card class="card" [snapshot]="snapshot" [now]="now()" [voice]="voice()" />
          <app-position-card class="card" [snapshot]="snapshot" [now]="now()" [voice]="voice()" />
        </div>
      }
    } @else if (absence(); as told) {
      <app-absence-notice [absence]="told" [say]="voice().say" (checkAgain)="fleet.retry()" />
    } @else {
      <app-dashboard-skeleton [say]="voice().say" />
    }
  `,
  styleUrl: './sheet.css',
  styles: `
    :host {
      display: block;
      max-width: calc(var(--ev-content) + 2 * var(--ev-margin));
      margin: 0 auto;
    }
  `,
})
export class DashboardPage {
  protected readonly fleet = inject(Fleet);
  private readonly connection = inject(Connection);
  private readonly words = inject(Words);
  protected readonly now = inject(TickingClock).now;

  private readonly timeZone = computed(() => {
    const view = this.fleet.view();
    return view.kind === 'ready' ? view.state.timeZone : 'UTC';
  });
  protected readonly voice = computed(() => this.words.voiceIn()(this.timeZone()));

  protected readonly ready = computed(() => {
    const view = this.fleet.view();
    if (view.kind !== 'ready') return null;
    const { state, source } = view;
    const condition = conditionOf(state, { source, online: this.connection.online() }, this.now());
    return { state, condition, doubtful: isDoubtful(condition, state, this.now()) };
  });

  protected readonly absence = computed(() => tellAbsence(this.fleet.view(), this.connection.online(), this.voice().say));
}

import { Component, computed, inject, linkedSignal, untracked } from '@angular/core';
import { Connection } from '../data/connection';
import { Fleet } from '../data/fleet';
import { type VehicleView } from '../data/vehicle-view';
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
      <app-hero
        [state]="shown.state"
        [condition]="shown.condition"
        [doubtful]="shown.doubtful"
        [checking]="fleet.checking()"
        [now]="now()"
        [voice]="voice()"
        (checkAgain)="fleet.retry()"
      />
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
      <app-absence-notice [absence]="told" [checking]="fleet.checking()" [now]="now()" [voice]="voice()" (checkAgain)="fleet.retry()" />
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

  /** While someone has asked again, what is shown stays: what this device remembers is older news. */
  private readonly view = linkedSignal<{ view: VehicleView; checking: boolean }, VehicleView>({
    source: () => ({ view: this.fleet.view(), checking: this.fleet.checking() }),
    computation: ({ view, checking }, shown) => (checking && shown && isOlderNews(view, shown.value) ? shown.value : view),
  });

  /** The car's; as long as that is not known, the reader's own. */
  private readonly timeZone = computed(() => {
    const view = this.view();
    return view.kind === 'ready' ? view.state.timeZone : new Intl.DateTimeFormat().resolvedOptions().timeZone;
  });
  protected readonly voice = computed(() => this.words.voiceIn()(this.timeZone()));

  private readonly asking = computed(() => isFromDevice(this.fleet.view()) && this.connection.online());
  private readonly askingSince = linkedSignal({ source: this.asking, computation: () => untracked(this.now) });

  protected readonly ready = computed(() => {
    const view = this.view();
    if (view.kind !== 'ready') return null;
    const { state, source } = view;
    const condition = conditionOf(state, { source, online: this.connection.online(), askingSince: this.askingSince() }, this.now());
    return { state, condition, doubtful: isDoubtful(condition, state, this.now()) };
  });

  protected readonly absence = computed(() => tellAbsence(this.view(), this.connection.online(), this.voice().say));
}

function isFromDevice(view: VehicleView): boolean {
  return view.kind === 'ready' && view.source === 'device';
}

/** Whether a view is only what this device remembers of a vehicle that is on the page already. */
function isOlderNews(view: VehicleView, shown: VehicleView): boolean {
  return (
    view.kind === 'ready' && shown.kind === 'ready' && isFromDevice(view) && view.state.vehicle.vehicleId === shown.state.vehicle.vehicleId
  );
}

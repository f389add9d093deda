import { computed, inject, linkedSignal, type Signal, untracked } from '@angular/core';
import { type VehicleState } from '@psa-ev/domain';
import { Connection } from '../data/connection';
import { Fleet } from '../data/fleet';
import { type VehicleView } from '../data/vehicle-view';
import { TickingClock } from '../ui/ticking-clock';
import { type Condition, conditionOf, isDoubtful } from './condition';

/** A state that can be shown, and how far it may be believed. */
export interface BelievedState {
  readonly state: VehicleState;
  readonly condition: Condition;
  /** The number on the page may no longer be taken for the present. */
  readonly doubtful: boolean;
}

/** The selected vehicle as a page shows it. */
export interface ShownVehicle {
  readonly view: Signal<VehicleView>;
  /** Null where there is no state to show. */
  readonly ready: Signal<BelievedState | null>;
  /** IANA zone of the car; as long as that is not known, the reader's own. */
  readonly timeZone: Signal<string>;
  readonly now: Signal<Date>;
  readonly online: Signal<boolean>;
}

/** Follows the selected vehicle for a page. To be called where `inject()` works. */
export function shownVehicle(): ShownVehicle {
  const fleet = inject(Fleet);
  const { online } = inject(Connection);
  const { now } = inject(TickingClock);

  // While someone has asked again, what is shown stays: what this device remembers is older news.
  const view = linkedSignal<{ view: VehicleView; checking: boolean }, VehicleView>({
    source: () => ({ view: fleet.view(), checking: fleet.checking() }),
    computation: (source, shown) => (source.checking && shown && isOlderNews(source.view, shown.value) ? shown.value : source.view),
  });
  const asking = computed(() => isFromDevice(fleet.view()) && online());
  const askingSince = linkedSignal({ source: asking, computation: () => untracked(now) });

  const ready = computed(() => {
    const shown = view();
    if (shown.kind !== 'ready') return null;
    const { state, source } = shown;
    const condition = conditionOf(state, { source, online: online(), askingSince: askingSince() }, now());
    return { state, condition, doubtful: isDoubtful(condition, state, now()) };
  });
  const timeZone = computed(() => {
    const shown = view();
    return shown.kind === 'ready' ? shown.state.timeZone : new Intl.DateTimeFormat().resolvedOptions().timeZone;
  });
  return { view, ready, timeZone, now, online };
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

import { DestroyRef, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { fromVehicleDocument } from '@psa-ev/contract';
import type { VehicleId, VehicleIdentity, VehicleState } from '@psa-ev/domain';
import { CarWish } from './car-wish';
import type { Cloud, StopWatching } from './cloud';
import { LastStates } from './last-states';
import { Session } from './session';
import { StartScreenStore } from './start-screen';
import type { VehicleView } from './vehicle-view';

/** The browser does not always say that nobody answers: after that the question counts as unanswered. */
const LONGEST_CHECK_MS = 8_000;

/** The vehicles that the signed-in person may see, and the live state of the selected one. */
@Injectable({ providedIn: 'root' })
export class Fleet {
  private readonly session = inject(Session);
  private readonly lastStates = inject(LastStates);
  private readonly startScreen = inject(StartScreenStore);
  private readonly carWish = inject(CarWish);

  private readonly chosen = signal(this.lastStates.readSelected());
  private readonly live = signal<ReadonlyMap<VehicleId, VehicleView>>(new Map());
  private readonly attempt = signal(0);
  private readonly asked = signal<VehicleId | null>(null);
  private lastCheck: ReturnType<typeof setTimeout> | undefined;

  /** Whether the selected vehicle was asked for again and has not answered yet; at most for eight seconds. */
  readonly checking = computed(() => this.asked() !== null && this.asked() === this.selectedId());
  readonly vehicleIds = computed<readonly VehicleId[]>(
    () => {
      const state = this.session.state();
      return state.kind === 'signed-in' ? state.access.vehicles : [];
    },
    { equal: (before, after) => before.join() === after.join() },
  );

  readonly selectedId = computed<VehicleId | null>(() => {
    const ids = this.vehicleIds();
    return ids.find((id) => id === this.carWish.car()) ?? ids.find((id) => id === this.chosen()) ?? ids[0] ?? null;
  });

  /** Who those vehicles are, as far as known on this device. */
  readonly identities = computed<readonly VehicleIdentity[]>(() =>
    this.vehicleIds().flatMap((id) => this.lastStates.all().get(id)?.vehicle ?? []),
  );

  readonly view = computed<VehicleView>(() => {
    const id = this.selectedId();
    if (!id) return { kind: 'loading' };
    return this.live().get(id) ?? this.keptView(id);
  });

  constructor() {
    effect((onCleanup) => {
      const cloud = this.session.cloud();
      const ids = this.vehicleIds();
      this.attempt();
      if (!cloud) return;
      // All of them, not the selected one alone: they are few, and the switcher names them and changes over without a wait.
      const stops = untracked(() => ids.map((id) => this.follow(cloud, id)));
      onCleanup(() => stops.forEach((stop) => stop()));
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.lastCheck));
    // A wish for a car that is not theirs waits: perhaps it was given to them a moment ago.
    effect(() => {
      const wished = this.carWish.car();
      if (wished && this.vehicleIds().includes(wished)) untracked(() => this.select(wished));
    });
    effect(() => {
      const view = this.view();
      if (view.kind === 'ready') this.startScreen.keep(view.state);
      else if (view.kind === 'missing') this.startScreen.remove();
    });
  }

  /** Shows another vehicle, and remembers it for the next start. */
  select(id: VehicleId): void {
    this.carWish.forget();
    this.chosen.set(id);
    this.lastStates.keepSelected(id);
  }

  /** Asks again after a failure. What is shown stays until the answer. */
  retry(): void {
    clearTimeout(this.lastCheck);
    this.asked.set(this.selectedId());
    this.lastCheck = setTimeout(() => this.endCheck(), LONGEST_CHECK_MS);
    this.attempt.update((attempt) => attempt + 1);
    void this.session.connect().then(() => {
      if (!this.session.cloud()) this.endCheck();
    });
  }

  private endCheck(): void {
    clearTimeout(this.lastCheck);
    this.asked.set(null);
  }

  private follow(cloud: Cloud, id: VehicleId): StopWatching {
    const show = (view: VehicleView) => this.live.update((views) => new Map(views).set(id, view));
    const answer = (view: VehicleView) => {
      show(view);
      if (this.asked() === id) this.endCheck();
    };
    return cloud.watchVehicle(id, {
      // The device's own copy comes first, and is no answer yet.
      document: (document, fromCache) => (fromCache ? show : answer)(this.read(id, document, fromCache)),
      missing: (fromCache) => answer(fromCache ? this.unansweredView(id) : { kind: 'missing' }),
      failed: (problem) => {
        answer(problem === 'denied' ? { kind: 'failed', problem } : this.unansweredView(id));
        // Perhaps the access has changed since the token was given.
        if (problem === 'denied') void this.session.checkAccessAgain();
      },
    });
  }

  private read(id: VehicleId, document: unknown, fromCache: boolean): VehicleView {
    let state: VehicleState;
    try {
      state = fromVehicleDocument(id, document);
    } catch {
      return { kind: 'failed', problem: 'unreadable' };
    }
    this.lastStates.keep(state);
    return { kind: 'ready', state, source: fromCache ? 'device' : 'server' };
  }

  private keptView(id: VehicleId): VehicleView {
    const state = this.lastStates.all().get(id);
    return state ? { kind: 'ready', state, source: 'device' } : { kind: 'loading' };
  }

  private unansweredView(id: VehicleId): VehicleView {
    const kept = this.keptView(id);
    return kept.kind === 'ready' ? kept : { kind: 'failed', problem: 'unavailable' };
  }
}

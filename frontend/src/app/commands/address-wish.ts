import { computed, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { VehicleId } from '@psa-ev/domain';
import { CarWish } from '../data/car-wish';
import { Fleet } from '../data/fleet';
import { TickingClock } from '../ui/ticking-clock';
import type { ChargingCommand } from './charging-choice';

/** The buttons of notifications lead to `/?car=…&do=stop-charging`. */
const KINDS: ReadonlyMap<string, ChargingCommand> = new Map([
  ['charge-to-full', 'chargeToFull'],
  ['start-charging', 'startCharging'],
  ['stop-charging', 'stopCharging'],
]);
/** Who presses a button and cannot be asked soon has forgotten it. */
const FORGOTTEN_AFTER_MS = 2 * 60_000;

interface Wish {
  readonly kind: ChargingCommand;
  readonly car: VehicleId | null;
  readonly since: Date;
}

/** What the address asks for, once: it is taken out of the address at once, so that a reload or the way back does not ask again. */
@Injectable()
export class AddressWish {
  private readonly fleet = inject(Fleet);
  private readonly carWish = inject(CarWish);
  private readonly now = inject(TickingClock).now;
  private readonly router = inject(Router);
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap);
  private readonly asked = computed(() => this.query()?.get('do') ?? null);
  private readonly wish = signal<Wish | null>(null);

  /** What is to be asked of the selected car; null: nothing. A wish for another car is never turned into one for this. */
  readonly kind = computed(() => {
    const wish = this.wish();
    if (!wish || wish.car !== this.fleet.selectedId()) return null;
    return this.now().getTime() - wish.since.getTime() < FORGOTTEN_AFTER_MS ? wish.kind : null;
  });

  constructor() {
    effect(() => {
      const asked = this.asked();
      if (asked !== null) untracked(() => this.take(asked));
    });
  }

  forget(): void {
    this.wish.set(null);
  }

  private take(asked: string): void {
    const kind = KINDS.get(asked);
    const car = this.carWish.car() ?? this.fleet.selectedId();
    if (kind) this.wish.set({ kind, car, since: this.now() });
    void this.router.navigate([], { queryParams: { do: null }, queryParamsHandling: 'merge', replaceUrl: true });
  }
}

import { Injectable, inject } from '@angular/core';
import { type Snapshot, type VehicleState, carSeenAt, freshness } from '@psa-ev/domain';
import { Language } from '../i18n/language';
import { plainDistance, quantityText } from '../ui/quantity';
import { DeviceMemory } from './device-memory';
import { KEPT } from './kept';

/** What the inline script of index.html shows before the app is loaded. Its spec runs that very script. */
export interface StartScreen {
  readonly label: string;
  readonly brand: string;
  readonly percent: number | null;
  /** As it is written, `203 km`, in the reader's own unit. */
  readonly range: string | null;
  /** When the car last reported, ISO 8601; null without a reading. */
  readonly seenAt: string | null;
  /** From when on it is shown as old. */
  readonly staleAt: string | null;
}

const MINUTE_MS = 60_000;
/** By then every state is old. */
const LONGEST_FRESHNESS_MINUTES = 7 * 24 * 60;

@Injectable({ providedIn: 'root' })
export class StartScreenStore {
  private readonly memory = inject(DeviceMemory);
  private readonly language = inject(Language);

  keep(state: VehicleState): void {
    this.memory.write(KEPT.startScreen, JSON.stringify(toStartScreen(state, this.language.locale())));
  }

  remove(): void {
    this.memory.remove(KEPT.startScreen);
  }
}

export function toStartScreen({ vehicle, snapshot }: VehicleState, locale: string): StartScreen {
  const rangeKm = snapshot?.battery.rangeKm ?? null;
  return {
    label: vehicle.label ?? vehicle.maskedVin,
    brand: vehicle.brand ?? '',
    percent: snapshot?.battery.percent ?? null,
    range: rangeKm === null ? null : quantityText(plainDistance(rangeKm, locale)),
    seenAt: snapshot && carSeenAt(snapshot).toISOString(),
    staleAt: snapshot && staleAt(snapshot).toISOString(),
  };
}

/** The minute from which on a snapshot is no longer current. Found by halving, for freshness only ever decreases. */
function staleAt(snapshot: Snapshot): Date {
  const after = (minutes: number) => new Date(carSeenAt(snapshot).getTime() + minutes * MINUTE_MS);
  let current = 0;
  let old = LONGEST_FRESHNESS_MINUTES;
  while (old - current > 1) {
    const between = Math.floor((current + old) / 2);
    if (freshness(snapshot, after(between)) === 'current') current = between;
    else old = between;
  }
  return after(old);
}

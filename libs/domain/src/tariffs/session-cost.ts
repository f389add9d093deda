import { chargeMoments, segmentGainPercent } from '../journal/charge-steps.js';
import type { ChargingSession } from '../journal/charging-session.js';
import { type Place, placeAt } from '../place.js';
import { type ChargeCost, costOf, type ManualPrice } from './charge-cost.js';
import { type EnergyInterval, energyOverTime } from './energy-over-time.js';
import type { Tariff } from './tariff.js';

/** What the owner has set that a cost depends on. */
export interface Pricing {
  readonly tariffs: readonly Tariff[];
  readonly places: readonly Place[];
  readonly timeZone: string;
}

/** What a charging session cost, by the place at which the car stood; null where that cannot be told. `manual`: the price that was set for this session. */
export function sessionCost(
  session: ChargingSession,
  { tariffs, places, timeZone }: Pricing,
  manual: ManualPrice | null,
): ChargeCost | null {
  return costOf({
    energy: sessionEnergy(session),
    tariffs,
    placeId: placeOf(session, places)?.id ?? null,
    mode: session.mode,
    timeZone,
    manual,
  });
}

/** The place at which a session was; null for none, or where the car did not tell its position. */
export function placeOf({ start, end }: ChargingSession, places: readonly Place[]): Place | null {
  return placeAt(start.position ?? end.position, places);
}

/** When the energy of a session flowed: each stretch of charging has its share of it by the percent that it gained. Nothing where it is not known. */
export function sessionEnergy({ energy, segments }: ChargingSession): readonly EnergyInterval[] {
  if (energy === null) return [];
  const gains = segments.map((segment) => segmentGainPercent(segment) ?? 0);
  const gainedPercent = gains.reduce((sum, gain) => sum + gain, 0);
  return segments.flatMap((segment, index) => {
    const gain = gains[index] ?? 0;
    if (gain === 0) return [];
    const readings = chargeMoments(segment).map(({ atMs, batteryPercent }) => ({ at: new Date(atMs), batteryPercent }));
    return energyOverTime(readings, (energy.kwh * gain) / gainedPercent);
  });
}

import { addStatistics, bandsBySpeed, bandsByTemperature, negateStatistics, type Trip, type TripBand } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import type { JournalEdition } from './journal.draft.js';
import { TripBandEntity } from './trip-band.entity.js';

/** What is added to a band. */
export interface BandPart extends TripBand {
  readonly quantity: TripBandEntity['quantity'];
}

/** What a trip adds to the bands in which it lies. */
export function withTrip(trip: Trip): readonly BandPart[] {
  return [
    ...bandsByTemperature([trip]).map((band) => ({ ...band, quantity: 'temperature' as const })),
    ...bandsBySpeed([trip]).map((band) => ({ ...band, quantity: 'speed' as const })),
  ];
}

/** What takes a trip away again. */
export function withoutTrip(trip: Trip): readonly BandPart[] {
  return withTrip(trip).map((band) => ({ ...band, statistics: negateStatistics(band.statistics) }));
}

/** Adds parts to the stored bands of an edition; a band without trips is none. */
export async function addToBands(
  manager: EntityManager,
  { vehicleId, edition }: JournalEdition,
  parts: readonly BandPart[],
): Promise<void> {
  if (parts.length === 0) return;
  const bands = new Map((await manager.findBy(TripBandEntity, { vehicleId, edition })).map((row) => [keyOf(row), row]));
  const changed = new Set<TripBandEntity>();
  for (const { quantity, from, below, statistics } of parts) {
    const known = bands.get(keyOf({ quantity, from }));
    const row = known ?? Object.assign(new TripBandEntity(), { vehicleId, edition, quantity, from });
    row.statistics = { ...(known ? addStatistics(known.statistics, statistics) : statistics), below };
    bands.set(keyOf(row), row);
    changed.add(row);
  }
  for (const { quantity, from, statistics } of changed) {
    if (statistics.trips === 0) await manager.delete(TripBandEntity, { vehicleId, edition, quantity, from });
  }
  const left = [...changed].filter(({ statistics }) => statistics.trips > 0);
  if (left.length > 0) await manager.upsert(TripBandEntity, left, ['vehicleId', 'edition', 'quantity', 'from']);
}

function keyOf({ quantity, from }: Pick<TripBandEntity, 'quantity' | 'from'>): string {
  return `${quantity} ${from}`;
}

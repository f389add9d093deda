import { type Statistics, meanConsumptionKwhPer100Km } from '@psa-ev/domain';
import { type Told } from '../journal/told';
import { consumption, kilowattHours } from '../ui/journal-quantity';
import { pluralForm } from '../ui/plural';
import { duration, quantityText } from '../ui/quantity';
import { type Voice } from './voice';

/** How many there are, in words. */
export function tellCount(trips: number, { say, locale }: Voice): string {
  return say(`sum.trips.${pluralForm(trips, locale)}`, { count: String(trips) });
}

/** What a month of trips adds up to, beside its kilometres. */
export function tellSum(sum: Statistics, voice: Voice): readonly Told[] {
  const { say, locale } = voice;
  const thirst = meanConsumptionKwhPer100Km(sum);
  return [
    { name: say('sum.count'), value: String(sum.trips) },
    { name: say('sum.time'), value: quantityText(duration(sum.drivingMinutes, locale)) },
    ...(sum.usedTrips > 0 ? [{ name: say('sum.energy'), value: quantityText(kilowattHours(sum.usedKwh, locale)) }] : []),
    ...(thirst === null ? [] : [{ name: say('sum.consumption'), value: quantityText(consumption(thirst, locale)) }]),
  ];
}

import { type Today } from '@psa-ev/domain';
import { distance, kilowattHours, money } from '../ui/journal-quantity';
import { quantityText } from '../ui/quantity';
import { type Told } from './told';
import { type JournalVoice } from './voice';

/** What today has brought: what is not known of all of it is left out, for half a sum is no sum. */
export function tellToday(today: Today, { say, locale }: JournalVoice): readonly Told[] {
  const { distanceKm, trips, usedKwh, usedTrips, chargesWithoutEnergy, chargesWithoutCost, chargedKwh, costs } = today;
  const amounts = Object.entries(costs).map(([currency, amount]) => quantityText(money(amount, currency, locale)));
  return [
    { name: say('today.driven'), value: quantityText(distance(distanceKm, locale)) },
    { name: say('today.trips'), value: String(trips) },
    ...(trips > 0 && usedTrips === trips ? [{ name: say('today.used'), value: quantityText(kilowattHours(usedKwh, locale)) }] : []),
    ...(chargedKwh > 0 && chargesWithoutEnergy === 0
      ? [{ name: say('today.charged'), value: quantityText(kilowattHours(chargedKwh, locale)) }]
      : []),
    ...(chargesWithoutCost === 0 && amounts.length > 0 ? [{ name: say('today.cost'), value: amounts.join(' + ') }] : []),
  ];
}

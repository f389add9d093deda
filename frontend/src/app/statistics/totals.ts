import { emissionsKg, meanConsumptionKwhPer100Km, meanSpeedKmh, type Statistics } from '@psa-ev/domain';
import { consumption, distance, hundredOf, kilowattHours, money } from '../ui/journal-quantity';
import { duration, speed, NO_BREAK_SPACE, percent, quantityText } from '../ui/quantity';
import { inDistance } from '../ui/units';
import { counted } from './counted';
import { type Fact } from './fact';
import { type Voice } from './voice';

/** Below so many percent it is said of how many kilometres the consumption tells. */
const NEARLY_ALL_PERCENT = 95;

/** What a period adds up to. `gramsCo2PerKwh`: null where it is not to be told. */
export function tellTotals(total: Statistics, gramsCo2PerKwh: number | null, voice: Voice): readonly Fact[] {
  const { say, locale } = voice;
  const speedKmh = meanSpeedKmh(total);
  const kwhPer100Km = meanConsumptionKwhPer100Km(total);
  return [
    { label: say('totals.driven'), text: quantityText(distance(total.distanceKm, locale)), note: counted('trips', total.trips, voice) },
    {
      label: say('totals.onTheRoad'),
      text: total.drivingMinutes > 0 ? quantityText(duration(total.drivingMinutes, locale)) : null,
      note: speedKmh === null ? null : say('totals.meanSpeed', { speed: quantityText(speed(speedKmh, locale)) }),
    },
    { label: say('totals.used'), text: total.usedTrips > 0 ? quantityText(kilowattHours(total.usedKwh, locale)) : null, note: null },
    {
      label: say('totals.consumption'),
      text: kwhPer100Km === null ? null : quantityText(consumption(kwhPer100Km, locale)),
      note: kwhPer100Km === null ? null : shareNote(total, voice),
    },
    chargedFact(total, voice),
    costFact(total, voice),
    ...co2Facts(total, gramsCo2PerKwh, voice),
  ];
}

function shareNote({ usedDistanceKm, distanceKm }: Statistics, { say, locale }: Voice): string | null {
  const share = (usedDistanceKm / distanceKm) * 100;
  return share < NEARLY_ALL_PERCENT ? say('totals.consumptionShare', { share: quantityText(percent(share, locale)) }) : null;
}

function chargedFact(total: Statistics, voice: Voice): Fact {
  const { say, locale } = voice;
  const label = say('totals.charged');
  const { charges, chargesWithoutEnergy, chargedKwh } = total;
  if (charges === 0 && chargedKwh === 0) return { label, text: say('none'), note: null };
  const all = counted('charges', charges, voice);
  if (chargesWithoutEnergy >= charges && chargedKwh === 0) return { label, text: null, note: all };
  const missing = counted('charges', chargesWithoutEnergy, voice);
  return {
    label,
    text: quantityText(kilowattHours(chargedKwh, locale)),
    note: chargesWithoutEnergy > 0 ? `${all}; ${say('totals.chargedPart', { count: missing })}` : all,
  };
}

/** Each currency by itself: nobody says at which rate they would be one. */
function costFact(total: Statistics, voice: Voice): Fact {
  const { say, locale } = voice;
  const label = say('totals.cost');
  const costs = Object.entries(total.costs);
  if (total.charges === 0 && costs.length === 0) return { label, text: say('none'), note: null };
  const [only] = costs;
  const missing =
    total.chargesWithoutCost > 0 ? say('totals.costPart', { count: counted('charges', total.chargesWithoutCost, voice) }) : null;
  const isWhole = costs.length === 1 && missing === null && total.distanceKm > 0;
  const perDistance =
    only && isWhole
      ? say('totals.costPer100', {
          cost: quantityText(money((only[1] * 100) / inDistance(total.distanceKm, locale), only[0], locale)),
          distance: hundredOf(locale),
        })
      : null;
  const text = costs.map(([currency, amount]) => quantityText(money(amount, currency, locale))).join(' + ');
  return { label, text: costs.length === 0 ? null : text, note: missing ?? perDistance };
}

function co2Facts(total: Statistics, gramsCo2PerKwh: number | null, { say, locale }: Voice): readonly Fact[] {
  const kg = emissionsKg(total.chargedKwh, gramsCo2PerKwh);
  if (kg === null || total.charges === 0) return [];
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: kg < 10 ? 1 : 0 }).format(kg);
  return [{ label: say('totals.co2'), text: `${amount}${NO_BREAK_SPACE}${say('totals.kilograms')}`, note: null }];
}

import { type Place, type Tariff, type TariffBand, type Weekday, WEEKDAYS } from '@psa-ev/domain';
import { money, pricePerKilowattHour } from '../ui/journal-quantity';
import { timeInWords } from '../ui/moment';
import { quantityText } from '../ui/quantity';
import { writeWeekdays } from '../ui/weekdays';
import { type Voice } from './voice';

/** A tariff as its line tells it. */
export interface TariffLine {
  /** Where, for what, how long. */
  readonly scope: string;
  readonly prices: readonly string[];
  /** What it no longer does, because places are gone; null: nothing. */
  readonly warning: string | null;
}

/** `places`: null while they are not known. */
export function tellTariff(tariff: Tariff, places: readonly Place[] | null, voice: Voice): TariffLine {
  const { say, locale } = voice;
  const { placeIds, mode, validFrom, validUntil, sessionFee, currency, bands } = tariff;
  const nameOf = (id: string) => (places ? (places.find((place) => place.id === id)?.name ?? say('tariffs.removedPlace')) : '…');
  const where = placeIds === null ? say('tariffs.anywhere') : new Intl.ListFormat(locale).format(placeIds.map(nameOf));
  const day = (text: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(text));
  const scope = [
    where,
    say(`tariffs.modes.${mode ?? 'any'}`),
    ...(validFrom === null ? [] : [say('tariffs.validFrom', { day: day(validFrom) })]),
    ...(validUntil === null ? [] : [say('tariffs.validUntil', { day: day(validUntil) })]),
  ].join(' · ');
  const fee = sessionFee > 0 ? [say('tariffs.summaryFee', { fee: quantityText(money(sessionFee, currency, locale)) })] : [];
  return { scope, prices: [...bands.map((band) => tellBand(band, currency, voice)), ...fee], warning: tellGone(placeIds, places, voice) };
}

function tellGone(placeIds: readonly string[] | null, places: readonly Place[] | null, { say }: Voice): string | null {
  if (!placeIds || !places) return null;
  const left = placeIds.filter((placeId) => places.some(({ id }) => id === placeId));
  if (left.length === placeIds.length) return null;
  return say(left.length === 0 ? 'tariffs.nowhere' : 'tariffs.oneGone');
}

function tellBand({ hours, weekdays, pricePerKwh }: TariffBand, currency: string, voice: Voice): string {
  const { say, locale } = voice;
  const [from, to] = [timeInWords(hours.from, locale), timeInWords(hours.to, locale)];
  return say('tariffs.summaryBand', {
    price: quantityText(pricePerKilowattHour(pricePerKwh, currency, locale)),
    hours: from === to ? say('tariffs.allDay') : say('tariffs.hours', { from, to }),
    days: tellDays(weekdays, voice),
  });
}

/** `every day`, `Mon – Fri`, `Sat and Sun`. */
function tellDays(weekdays: readonly Weekday[], { say, locale }: Voice): string {
  return weekdays.length === WEEKDAYS.length ? say('tariffs.every') : writeWeekdays(weekdays, locale);
}

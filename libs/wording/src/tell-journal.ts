import type { AllowanceEvent, SummaryEvent } from '@psa-ev/domain';
import { distanceText, energyText, moneyText, rangeText } from './quantity.js';
import type { Speech } from './speech.js';
import { paragraph, sentence, type Tale } from './tale.js';

const METRES_PER_KM = 1000;
/** More currencies than this are told by the app alone. */
const MOST_CURRENCIES = 2;

/** What was driven and charged in a week or month. On a screen that others see: nothing of how far, how often and for how much. */
export function tellSummary({ kind, distanceKm, trips, usedKwh, chargedKwh, costs }: SummaryEvent, speech: Speech): Tale {
  const { journal, moreInTheApp } = speech.words;
  const fact = kind === 'week-summary' ? journal.factWeek : journal.factMonth;
  if (speech.isDiscreet) return { fact, body: moreInTheApp };
  return {
    fact,
    body: sentence(
      distanceKm > 0 ? journal.driven(distanceText(distanceKm * METRES_PER_KM, speech), trips) : null,
      usedKwh === null ? null : journal.used(energyText(usedKwh, speech)),
      chargedKwh === null ? null : journal.charged(energyText(chargedKwh, speech)),
      costs.length === 0 || costs.length > MOST_CURRENCIES
        ? null
        : costs.map(({ amount, currency }) => moneyText(amount, currency, speech)).join(' + '),
    ),
  };
}

/** The kilometres of an allowance run short. On a screen that others see: nothing of how far. */
export function tellAllowance({ why, drivenKm, limitKm, overKm }: AllowanceEvent, speech: Speech): Tale {
  const { journal, moreInTheApp } = speech.words;
  const fact = journal.factAllowance;
  if (speech.isDiscreet) return { fact, body: moreInTheApp };
  const isForecast = why === 'forecast' && overKm !== null && overKm > 0;
  return {
    fact,
    body: paragraph(
      isForecast ? sentence(journal.overAtThisPace(rangeText(overKm, speech))) : null,
      sentence(journal.drivenOf(rangeText(drivenKm, speech), rangeText(limitKm, speech))),
    ),
  };
}

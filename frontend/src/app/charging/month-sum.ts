import { daysOfSession, type Statistics, sumStatistics } from '@psa-ev/domain';
import { type Told } from '../journal/told';
import { money, pricePerKilowattHour } from '../ui/journal-quantity';
import { quantityText } from '../ui/quantity';
import { type FoundSession } from './found-session';
import { type Voice } from './voice';

const PRICE_DIGITS = 3;

/** What charging sessions add up to. */
export function sumSessions(sessions: readonly FoundSession[], timeZone: string): Statistics {
  return sumStatistics(sessions.flatMap((session) => daysOfSession(session, session.cost, timeZone)));
}

/** What other pages count, too, and this one tells apart. */
export interface Beside {
  /** So many of the sessions charged nothing. */
  readonly unused: number;
  /** One more goes on. */
  readonly isOneRunning: boolean;
}

/** What a month of charging adds up to, beside its kilowatt-hours. */
export function tellSum(sum: Statistics, { unused, isOneRunning }: Beside, voice: Voice): readonly Told[] {
  const { say, locale } = voice;
  const { charges, chargesWithoutCost, chargesWithoutEnergy, chargedKwh } = sum;
  const costs = Object.entries(sum.costs);
  const count = [
    String(charges - unused),
    ...(unused > 0 ? [say('sum.onlyPlugged', { count: String(unused) })] : []),
    ...(isOneRunning ? [say('sum.oneRunning')] : []),
  ].join(', ');
  const [only] = costs;
  const isWhole = chargesWithoutCost === 0 && chargesWithoutEnergy === 0 && costs.length === 1 && chargedKwh > 0;
  return [
    { name: say('sum.count'), value: count },
    { name: say('sum.cost'), value: tellCosts(sum, voice) },
    ...(isWhole && only
      ? [
          {
            name: say('sum.price'),
            value: quantityText(pricePerKilowattHour(Number((only[1] / chargedKwh).toFixed(PRICE_DIGITS)), only[0], locale)),
          },
        ]
      : []),
  ];
}

function tellCosts({ costs, charges, chargesWithoutCost }: Statistics, { say, locale }: Voice): string {
  if (chargesWithoutCost >= charges && Object.keys(costs).length === 0) return say('sum.costAbsent');
  const amounts = Object.entries(costs).map(([currency, amount]) => quantityText(money(amount, currency, locale)));
  // What costs nothing has no currency in the sums.
  const cost = amounts.length === 0 ? '0' : amounts.join(' + ');
  return chargesWithoutCost === 0 ? cost : say('sum.costPartly', { cost, count: String(chargesWithoutCost) });
}

import { inMinutes, minuteOfDay } from '../notifications/time-of-day.js';
import type { EnergyInterval } from './energy-over-time.js';
import { type ChargingPlace, type Price, priceAt, tariffsFor } from './price-at.js';
import type { Tariff } from './tariff.js';

const MINUTE_MS = 60_000;
/** Clocks are changed, and days begin, at whole quarters of an hour only. */
const QUARTER_MINUTES = 15;
const QUARTER_MS = QUARTER_MINUTES * MINUTE_MS;

/** What a person has set for one session: what was paid in all, or for each kilowatt-hour. */
export type ManualPrice =
  | { readonly kind: 'total'; readonly amount: number; readonly currency: string }
  | { readonly kind: 'per-kwh'; readonly pricePerKwh: number; readonly currency: string };

export interface ChargeCost {
  /** To the cent, with the session's fee. */
  readonly amount: number;
  /** By ISO 4217. */
  readonly currency: string;
  /** What of it is the fee of the session. */
  readonly sessionFee: number;
  /** Which tariffs applied, in the order in which they first did; none where the price was set by hand. */
  readonly tariffIds: readonly string[];
  readonly isManual: boolean;
}

export interface ChargeToPrice extends ChargingPlace {
  readonly energy: readonly EnergyInterval[];
  readonly tariffs: readonly Tariff[];
  readonly manual: ManualPrice | null;
}

interface PricedEnergy {
  readonly kwh: number;
  readonly price: Price | null;
}

/**
 * What a charge cost. Each stretch of its energy has the price of its own time, by the most particular tariff that has one; the fee is that of
 * the tariff under which the charge began. Rounded to the cent once, at the end.
 *
 * Null, never zero, where that cannot be told: no energy, a stretch for which no tariff has a price, or tariffs in several currencies.
 */
export function costOf(charge: ChargeToPrice): ChargeCost | null {
  if (charge.manual) return manualCost(charge.manual, charge.energy);
  const priced = pricedEnergy(charge);
  const prices = priced.flatMap(({ price }) => (price ? [price] : []));
  const began = prices[0]?.tariff;
  if (!began || prices.length < priced.length || prices.some(({ tariff }) => tariff.currency !== began.currency)) return null;
  const energyCost = priced.reduce((sum, { kwh, price }) => sum + kwh * (price?.perKwh ?? 0), 0);
  return {
    amount: toCents(energyCost + began.sessionFee),
    currency: began.currency,
    sessionFee: toCents(began.sessionFee),
    tariffIds: [...new Set(prices.map(({ tariff }) => tariff.id))],
    isManual: false,
  };
}

function manualCost(manual: ManualPrice, energy: readonly EnergyInterval[]): ChargeCost | null {
  if (manual.kind === 'per-kwh' && energy.length === 0) return null;
  const kwh = energy.reduce((sum, interval) => sum + interval.kwh, 0);
  const amount = manual.kind === 'total' ? manual.amount : kwh * manual.pricePerKwh;
  return { amount: toCents(amount), currency: manual.currency, sessionFee: 0, tariffIds: [], isManual: true };
}

function pricedEnergy(charge: ChargeToPrice): readonly PricedEnergy[] {
  const inOrder = tariffsFor(charge, charge.tariffs);
  const edges = minutesOfChange(inOrder);
  return charge.energy
    .filter(({ kwh }) => kwh > 0)
    .sort((a, b) => a.from.getTime() - b.from.getTime())
    .flatMap((interval) => evenPieces(interval, edges, charge.timeZone))
    .map(({ from, kwh }) => ({ kwh, price: priceAt(from, inOrder, charge.timeZone) }));
}

/** When a price may change within a quarter of an hour: minutes of the day. */
function minutesOfChange(tariffs: readonly Tariff[]): readonly number[] {
  const edges = tariffs.flatMap(({ bands }) => bands.flatMap(({ hours }) => [inMinutes(hours.from), inMinutes(hours.to)]));
  return [...new Set(edges)].filter((minute) => minute % QUARTER_MINUTES !== 0).sort((a, b) => a - b);
}

// Cut wherever a price may change. What took no time, or ended before it began by a clock put back, counts where it began.
function evenPieces(interval: EnergyInterval, edges: readonly number[], timeZone: string): readonly EnergyInterval[] {
  const startMs = interval.from.getTime();
  const endMs = interval.to.getTime();
  if (endMs <= startMs) return [interval];
  const cuts = [startMs];
  for (let quarterMs = Math.floor(startMs / QUARTER_MS) * QUARTER_MS; quarterMs < endMs; quarterMs += QUARTER_MS) {
    cuts.push(quarterMs, ...changesWithin(quarterMs, edges, timeZone));
  }
  const moments = [...cuts.filter((ms) => ms >= startMs && ms < endMs), endMs];
  return moments.slice(1).flatMap((toMs, index) => {
    const fromMs = moments[index] ?? toMs;
    if (toMs <= fromMs) return [];
    return [{ from: new Date(fromMs), to: new Date(toMs), kwh: (interval.kwh * (toMs - fromMs)) / (endMs - startMs) }];
  });
}

function changesWithin(quarterMs: number, edges: readonly number[], timeZone: string): readonly number[] {
  if (edges.length === 0) return [];
  const minute = minuteOfDay(new Date(quarterMs), timeZone);
  return edges.filter((edge) => edge > minute && edge < minute + QUARTER_MINUTES).map((edge) => quarterMs + (edge - minute) * MINUTE_MS);
}

// Half a cent goes up, also where the sum of many stretches is off by the last digit of a binary fraction.
function toCents(amount: number): number {
  return Math.round(Math.round(amount * 1e6) / 1e4) / 100;
}

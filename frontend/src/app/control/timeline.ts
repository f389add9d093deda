import { type ChargingPlan } from '@psa-ev/domain';
import { pricePerKilowattHour } from '../ui/journal-quantity';
import { shortMoment, timeOfDay } from '../ui/moment';
import { quantityText } from '../ui/quantity';
import { writePercent } from './write-percent';
import { type ControlVoice } from './voice';

/** A charge until a departure as a drawing 100 wide and 100 high: time to the right, percent up. */
export interface Timeline {
  /** As parts of the width, 0..100. `price`: null where it is not known. */
  readonly slots: readonly { readonly left: number; readonly width: number; readonly price: string | null }[];
  /** The expected percent as the points of an SVG polyline; empty where it is not known. */
  readonly line: string;
  readonly departure: string;
  /** What the battery is expected to have at the departure; `top`: where the line ends, 0..100 from above. */
  readonly end: { readonly text: string; readonly top: number } | null;
  readonly rows: readonly TimelineRow[];
}

/** The same as a row of a table. */
export interface TimelineRow {
  readonly from: string;
  readonly until: string;
  readonly price: string | null;
  readonly percent: string | null;
}

/** Null where there is nothing to draw: no slot, or the departure has passed. */
export function drawTimeline(plan: ChargingPlan, now: Date, currency: string, voice: ControlVoice): Timeline | null {
  const [startMs, endMs] = [now.getTime(), plan.departure.at.getTime()];
  if (plan.slots.length === 0 || endMs <= startMs) return null;
  const leftOf = (at: Date) => Math.min(100, Math.max(0, ((at.getTime() - startMs) / (endMs - startMs)) * 100));
  const last = plan.expected.at(-1);
  return {
    slots: plan.slots.map(({ from, until, pricePerKwh }) => ({
      left: leftOf(from),
      width: leftOf(until) - leftOf(from),
      price: writePrice(pricePerKwh, currency, voice),
    })),
    line: plan.expected.map(({ at, percent }) => `${leftOf(at).toFixed(2)},${(100 - percent).toFixed(2)}`).join(' '),
    departure: voice.say('plan.leave', { time: timeOfDay(plan.departure.at, voice) }),
    end: last ? { text: writePercent(Math.floor(last.percent), voice), top: 100 - last.percent } : null,
    rows: plan.slots.map(({ from, until, pricePerKwh }) => ({
      from: shortMoment(from, now, voice),
      until: shortMoment(until, now, voice),
      price: writePrice(pricePerKwh, currency, voice),
      percent: writeExpected(plan, until, voice),
    })),
  };
}

function writePrice(price: number | null, currency: string, { locale }: ControlVoice): string | null {
  return price === null ? null : quantityText(pricePerKilowattHour(price, currency, locale));
}

function writeExpected({ expected }: ChargingPlan, at: Date, voice: ControlVoice): string | null {
  const found = expected.find((point) => point.at.getTime() === at.getTime());
  return found ? writePercent(Math.floor(found.percent), voice) : null;
}

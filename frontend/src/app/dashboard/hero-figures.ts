import { estimatePercentNow, partSeenAt, type Snapshot } from '@psa-ev/domain';
import { shortMoment, timeOfDay } from '../ui/moment';
import { plainDistance, percent, quantityText, type QuantityPart } from '../ui/quantity';
import { chargingEndAhead } from './charging-end';
import { kmPerPercent } from './ruler-drawing';
import { type Voice } from './voice';

/** The large figures of the page, as written; null: not reported, or not to be said of a state in doubt. */
export interface HeroFigures {
  /** The charge as the car reported it: `64` and `%`. */
  readonly percent: QuantityPart | null;
  /** What a running charge has probably brought it to: `67 %`. */
  readonly estimate: string | null;
  /** `268 km` */
  readonly range: string | null;
  /** When charge and range were seen; null before the first reading. */
  readonly asOf: string | null;
  /** The range that a running charge still brings, and when: `+67 km` by `00:52`. */
  readonly gain: { readonly km: string; readonly time: string } | null;
}

const NOTHING: HeroFigures = { percent: null, estimate: null, range: null, asOf: null, gain: null };

/** A kilometre more or less is within the car's own rounding. */
const WORTH_TELLING_KM = 1;

/** Tells the figures of a snapshot; of one in doubt, only what was reported and nothing that moves. */
export function heroFigures(snapshot: Snapshot | null, doubtful: boolean, now: Date, voice: Voice): HeroFigures {
  if (!snapshot) return NOTHING;
  const { locale } = voice;
  const { battery } = snapshot;
  const estimate = doubtful ? null : estimatePercentNow(snapshot, now);
  return {
    percent: battery.percent === null ? null : (percent(battery.percent, locale)[0] ?? null),
    estimate: estimate === null ? null : quantityText(percent(estimate, locale)),
    range: battery.rangeKm === null ? null : quantityText(plainDistance(battery.rangeKm, locale)),
    asOf: shortMoment(partSeenAt(snapshot, 'battery'), now, voice),
    gain: doubtful ? null : gainUntilFull(snapshot, now, voice),
  };
}

function gainUntilFull(snapshot: Snapshot, now: Date, voice: Voice): HeroFigures['gain'] {
  const end = chargingEndAhead(snapshot, now);
  const perPercent = kmPerPercent(snapshot);
  if (!end || perPercent === null || snapshot.battery.percent === null) return null;
  const gainedKm = (100 - snapshot.battery.percent) * perPercent;
  if (gainedKm < WORTH_TELLING_KM) return null;
  return { km: `+${quantityText(plainDistance(gainedKm, voice.locale))}`, time: timeOfDay(end, voice) };
}

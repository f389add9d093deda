import { estimatePercentNow, partSeenAt, type Snapshot } from '@psa-ev/domain';
import { shortMoment, timeOfDay, whenHappened } from '../ui/moment';
import { plainDistance, percent as inPercent, quantityText } from '../ui/quantity';
import { type RulerMark, type RulerSegment } from '../ui/ruler';
import { inDistance } from '../ui/units';
import { chargingEndAhead } from './charging-end';
import { type Voice } from './voice';

/** What the slide rule shows of a snapshot. */
export interface RulerDrawing {
  readonly segments: readonly RulerSegment[];
  readonly marks: readonly RulerMark[];
  /** How far a percent carries the car, in the reader's own unit; null where range or charge is not reported. */
  readonly distancePerPercent: number | null;
  /** The whole drawing in words. */
  readonly label: string;
}

/** Draws the battery of a snapshot; `doubtful` where it may no longer be taken for the present. */
export function drawRuler(snapshot: Snapshot | null, doubtful: boolean, now: Date, voice: Voice): RulerDrawing {
  const percent = snapshot?.battery.percent ?? null;
  if (!snapshot || percent === null) return { segments: [], marks: [], distancePerPercent: null, label: voice.say('ruler.labelAbsent') };
  const charges = snapshot.charging.status === 'charging' && !doubtful;
  const estimate = charges ? estimatePercentNow(snapshot, now) : null;
  const end = charges ? chargingEndAhead(snapshot, now) : null;
  const carries = kmPerPercent(snapshot);
  return {
    segments: segmentsOf(percent, { charges, doubtful, estimate }),
    marks: marksOf(snapshot, percent, { charges, doubtful, end }, now, voice),
    distancePerPercent: carries === null ? null : inDistance(carries, voice.locale),
    label: labelOf(snapshot, percent, { estimate, end }, now, voice),
  };
}

/** How far a percent carries the car by its own account, in km; null where it does not say, or is empty. */
export function kmPerPercent({ battery: { percent, rangeKm } }: Snapshot): number | null {
  return percent && rangeKm ? rangeKm / percent : null;
}

function segmentsOf(
  percent: number,
  { charges, doubtful, estimate }: { charges: boolean; doubtful: boolean; estimate: number | null },
): readonly RulerSegment[] {
  const segments: RulerSegment[] = [{ kind: doubtful ? 'held-old' : 'held', fromPercent: 0, toPercent: percent }];
  if (charges && percent < 100) segments.push({ kind: 'expected', fromPercent: percent, toPercent: 100 });
  if (estimate !== null) segments.push({ kind: 'estimated', fromPercent: percent, toPercent: estimate });
  return segments;
}

function marksOf(
  snapshot: Snapshot,
  percent: number,
  { charges, doubtful, end }: { charges: boolean; doubtful: boolean; end: Date | null },
  now: Date,
  voice: Voice,
): readonly RulerMark[] {
  const seen = shortMoment(partSeenAt(snapshot, 'battery'), now, voice);
  const figure = quantityText(inPercent(percent, voice.locale));
  const marks: RulerMark[] = [
    { percent, lines: charges ? [figure, seen, voice.say('ruler.reported')] : [figure, seen], rank: 0, tone: doubtful ? 'doubt' : 'plain' },
  ];
  if (end && percent < 100) {
    const full = quantityText(inPercent(100, voice.locale));
    marks.push({ percent: 100, lines: [full, timeOfDay(end, voice), voice.say('ruler.full')], rank: 1, tone: 'charge' });
  }
  return marks;
}

function labelOf(
  snapshot: Snapshot,
  percent: number,
  { estimate, end }: { estimate: number | null; end: Date | null },
  now: Date,
  voice: Voice,
): string {
  const written = (value: number) => quantityText(inPercent(value, voice.locale));
  const sentences = [
    voice.say('ruler.label', { percent: written(percent), when: whenHappened(partSeenAt(snapshot, 'battery'), now, voice) }),
    snapshot.battery.rangeKm === null
      ? null
      : voice.say('ruler.labelRange', { range: quantityText(plainDistance(snapshot.battery.rangeKm, voice.locale)) }),
    estimate === null ? null : voice.say('ruler.labelEstimate', { percent: written(estimate) }),
    end === null ? null : voice.say('ruler.labelEnd', { percent: written(100), time: timeOfDay(end, voice) }),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

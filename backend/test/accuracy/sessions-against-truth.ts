import type { ChargingSession } from '@psa-ev/domain';
import { untoldPercent } from './energy-untold.js';
import type { Lived } from './lived.js';

type TrueSession = Lived['truth']['sessions'][number];

/** How the charging sessions compare with what was charged. */
export interface SessionsComparison {
  /** True sessions in which current flowed, and of which any answer showed the plug. */
  readonly charges: number;
  /** Of these, those that are not one session, and sessions of which nothing is true; in words. */
  readonly missed: readonly string[];
  /** The largest error of the energy of one session, percent of the capacity, beyond the one percent by which the car's two may be off. */
  readonly worstEnergyErrorPercent: number;
  readonly worstEnergy: string;
  /** Those that are further off, by what no answer told and nobody can know; in words. */
  readonly untold: readonly string[];
}

/** What a session may be off beyond the rounding. */
export const MOST_ENERGY_OFF_PERCENT = 1;
/** Both ends are rounded to the nearest whole percent. */
const ROUNDING_PERCENT = 1;

export function compareSessions(lived: Lived): SessionsComparison {
  const plugged = lived.truth.sessions.filter(
    ({ from, to }) => to && from.at > lived.first.polledAt.getTime() && to.at <= lived.last.polledAt.getTime(),
  );
  const charges = plugged.filter((session) => trueKwh(session) > 0 && isSeen(lived, session));
  const missed: string[] = [];
  const untold: string[] = [];
  let [worst, worstEnergy] = [0, ''];
  for (const charge of charges) {
    const shared = lived.sessions.filter((session) => overlaps(session, charge));
    const [session, ...others] = shared;
    const isItAlone = session && lived.truth.sessions.filter((other) => overlaps(session, other)).length === 1;
    if (!session || others.length > 0 || !isItAlone) {
      missed.push(`${wordsOfTruth(charge)} is told as ${shared.map(wordsOf).join(' and ') || 'nothing'}`);
      continue;
    }
    const offPercent = (((session.energy?.kwh ?? 0) - trueKwh(charge)) / lived.usableKwh) * 100;
    const errorPercent = Math.abs(offPercent);
    const mostPercent = MOST_ENERGY_OFF_PERCENT + ROUNDING_PERCENT;
    const untoldHere = errorPercent > mostPercent ? untoldPercent(lived, charge) : 0;
    if (untoldHere > 0 && Math.abs(offPercent + untoldHere) <= mostPercent) {
      untold.push(
        `${wordsOfTruth(charge)} is told as ${wordsOf(session)}: ${untoldHere.toFixed(1)} % flowed while no answer told of the battery`,
      );
    } else if (errorPercent - ROUNDING_PERCENT > worst) {
      [worst, worstEnergy] = [errorPercent - ROUNDING_PERCENT, `${wordsOfTruth(charge)} is told as ${wordsOf(session)}`];
    }
  }
  const invented = lived.sessions.filter(
    (session) =>
      // A report of the very moment at which the plug was pulled may still show it.
      !session.running && !lived.truth.sessions.some((charge) => overlaps(session, charge) || session.start.at.getTime() === charge.to?.at),
  );
  missed.push(...invented.map((session) => `nothing is told as ${wordsOf(session)}`));
  return { charges: charges.length, missed, worstEnergyErrorPercent: worst, worstEnergy, untold };
}

/** Whether any answer showed the plug in: of a session that was over before the next look, nothing can be told. */
export function isSeen({ answers }: Lived, { from, to }: TrueSession): boolean {
  return answers.plugged.isWithin(from.at, to?.at ?? Infinity);
}

function overlaps({ start, end }: ChargingSession, { from, to }: TrueSession): boolean {
  return start.at.getTime() < (to?.at ?? Infinity) && end.at.getTime() >= from.at;
}

function trueKwh({ segments }: TrueSession): number {
  return segments.reduce((sum, { energyKwh }) => sum + energyKwh, 0);
}

function wordsOf({ start, end, energy, segments, estimated }: ChargingSession): string {
  const stretches = segments
    .map((segment) => `${segment.start.batteryPercent}-${segment.end.batteryPercent} ${segment.endedBy}`)
    .join(', ');
  return `${energy?.kwh.toFixed(2)} kWh ${start.at.toISOString().slice(0, 19)}..${end.at.toISOString().slice(5, 19)} [${stretches}]${estimated ? ' (estimated)' : ''}`;
}

function wordsOfTruth(session: TrueSession): string {
  const { from, to, segments, mode } = session;
  const stretches = segments
    .map((segment) => `${segment.from.percent.toFixed(1)}-${segment.to?.percent.toFixed(1)} ${segment.endedBy}`)
    .join(', ');
  const end = to ? new Date(to.at).toISOString().slice(5, 19) : '';
  return `${trueKwh(session).toFixed(2)} kWh ${mode} ${new Date(from.at).toISOString().slice(0, 19)}..${end} [${stretches}]`;
}

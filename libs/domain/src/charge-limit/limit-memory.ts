import type { TimeOfDay } from '../snapshot.js';
import type { Trial } from './trial.js';

/**
 * What must be remembered of a car so that its limit is kept, though the program be restarted at any moment. Plain JSON: moments are milliseconds
 * since 1970 by our clock, lists are short.
 */
export interface ChargeLimitMemory {
  /** When the newest reading was read that was judged; null: none yet. It moves with every reading, and alone is not worth storing: {@link isWorthStoring}. */
  readonly judgedAtMs: number | null;
  readonly wasPlugged: boolean | null;
  /** The charge that is running; null: none that is known of. */
  readonly charge: ChargeInProgress | null;
  /** How long this car goes between two reports while it charges, the newest last; each is the most that it can have been. */
  readonly reportGapsMs: { readonly ac: readonly number[]; readonly dc: readonly number[] };
  /** The stops that were commanded in the running charge, by their reason; null: none. */
  readonly stops: { readonly limit: StopAttempt | null; readonly hour: StopAttempt | null };
  /** The newest passing of the stop hour for which a stop was commanded; null: none yet. */
  readonly stopHourDoneMs: number | null;
  /** That the limit has ended a charge since the cable was put in; null: it has not. */
  readonly stopped: StoppedByLimit | null;
  /** A stop that was on its way to the car when the owner took it back; null, or left out by an older version: none. */
  readonly takenBack?: TakenBackStop | null;
  readonly fullOnce: FullOnceProgress | null;
  /** The hour of the car's own program, where it was or is to be moved; null: it is the owner's. */
  readonly hour: MovedHour | null;
}

/** A charge as far as it has been seen. */
export interface ChargeInProgress {
  readonly seenSinceMs: number;
  /** The last reading before it, which showed no current; null: nobody has looked before. */
  readonly idleAtMs: number | null;
  /** A percent below the limit was seen in it. */
  readonly wasBelowLimit: boolean;
  /** The newest report of the car; null: none that can be dated. */
  readonly report: ReportMoment | null;
  /** The percents at which it was first seen, rising, those of the newest stretch only. */
  readonly rises: readonly (ReportMoment & { readonly percent: number })[];
}

/** When the car reported: after one reading, and by the next. */
export interface ReportMoment {
  /** Null: nobody has looked before. */
  readonly afterMs: number | null;
  readonly byMs: number;
}

/** A stop that was commanded. */
export interface StopAttempt extends Trial {
  /** The limit in force then; null where the hour asked for it. */
  readonly limitPercent: number | null;
  /** What the car had reported then. */
  readonly percent: number | null;
  /** The alarm was given: the car has had its time after the last try, or psacc takes no command. */
  readonly isGivenUp: boolean;
}

/** A charge that the limit has ended. */
export interface StoppedByLimit {
  readonly percent: number | null;
  readonly limitPercent: number;
}

/** A stop that the limit has asked for, before it was raised, switched off or suspended. */
export interface TakenBackStop {
  /** When the stop was sent. */
  readonly stopSentAtMs: number;
  /** The car was seen to have obeyed it. */
  readonly isObeyed: boolean;
  /** The start that makes up for it; null: not sent. */
  readonly start: Trial | null;
}

/** How far the charge has come for which the limit is suspended. */
export interface FullOnceProgress {
  /** Which "full once" this is about, by its end. */
  readonly untilMs: number;
  /** The lowest percent since it was asked for; null: none read. */
  readonly lowestPercent: number | null;
  /** It was charged above the limit. */
  readonly wasAbove: boolean;
  /** And unplugged then: it is used up. */
  readonly isUsedUp: boolean;
}

/** The hour of the car's own program that was moved out of the way. */
export interface MovedHour {
  /** The owner's own, to be given back. */
  readonly own: TimeOfDay;
  /** The hours that we have set, the newest last: by these ours is told from one that the owner has set since. */
  readonly ours: readonly TimeOfDay[];
  /** What was commanded and is not shown yet; null: nothing. */
  readonly change: HourChange | null;
  /** What the car has not obeyed, and before when it is not tried again; null: nothing. */
  readonly paused: { readonly purpose: HourPurpose; readonly untilMs: number } | null;
  /** The owner was told that the hour could not be given back. */
  readonly isTold: boolean;
}

/** What the hour is set for: to keep the car from starting, or to be the owner's again. */
export type HourPurpose = 'no-restart-after-limit' | 'give-back-the-hour';

/** A command that sets the hour. */
export interface HourChange extends Trial {
  readonly purpose: HourPurpose;
  readonly to: TimeOfDay;
}

/** What is remembered of a car that nobody has watched yet. */
export const NO_LIMIT_MEMORY: ChargeLimitMemory = {
  judgedAtMs: null,
  wasPlugged: null,
  charge: null,
  reportGapsMs: { ac: [], dc: [] },
  stops: { limit: null, hour: null },
  stopHourDoneMs: null,
  stopped: null,
  takenBack: null,
  fullOnce: null,
  hour: null,
};

/** Whether anything has changed that a restart must not forget. That a car was only looked at again costs no write. */
export function isWorthStoring(stored: ChargeLimitMemory, memory: ChargeLimitMemory): boolean {
  return JSON.stringify({ ...stored, judgedAtMs: null }) !== JSON.stringify({ ...memory, judgedAtMs: null });
}

import type { CommandFailure, CommandKind } from './command.js';

/** Whether a command is begun; `replace`: in the place of those that are under way. */
export type Admission =
  | { readonly kind: 'begin'; readonly inPlaceOf: readonly CommandKind[] }
  | { readonly kind: 'refuse'; readonly failure: Extract<CommandFailure, { kind: 'refused' }> };

/** What a command is about: the newer wish about one thing wins; about another, it goes on beside. */
const SUBJECTS: Readonly<Record<CommandKind, string>> = {
  startCharging: 'charge',
  stopCharging: 'charge',
  chargeToFull: 'charge',
  setScheduledStart: 'schedule',
  startClimate: 'climate',
  stopClimate: 'climate',
  wakeUp: 'sleep',
  flashLights: 'lights',
  soundHorn: 'horn',
  lockDoors: 'doors',
  unlockDoors: 'doors',
};

/** True where two commands are about the same, so that the one undoes or overtakes the other. */
export function concernTheSame(one: CommandKind, other: CommandKind): boolean {
  return SUBJECTS[one] === SUBJECTS[other];
}

/**
 * Decides on a new command of a vehicle while others of it are under way.
 *
 * The same once more changes nothing and is refused. The contrary is the newer wish and wins: to wait for the proof of an older one, up to three minutes,
 * would help nobody. psacc hands on in the order in which it was asked, so the newer also reaches the car last.
 */
export function admit(kind: CommandKind, underWay: readonly CommandKind[]): Admission {
  if (underWay.includes(kind) && kind !== 'setScheduledStart') {
    return { kind: 'refuse', failure: { kind: 'refused', reason: 'already-under-way' } };
  }
  return { kind: 'begin', inPlaceOf: underWay.filter((other) => concernTheSame(kind, other)) };
}

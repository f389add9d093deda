import { type CommandFailure, type CommandKind, type CommandRequest, isAutomaticAsker } from './command.js';

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

type Wish = Pick<CommandRequest, 'kind' | 'scheduledStart'>;

/**
 * Decides on a new command of a vehicle while others of it are under way; null: it is begun, in the place of those about the same.
 *
 * The same once more changes nothing and is refused. The contrary, or another hour, is the newer wish and wins: to wait for the proof of an older one, up to
 * three minutes, would help nobody. psacc hands on in the order in which it was asked, so the newer also reaches the car last.
 */
export function admit(wish: Wish, underWay: readonly Wish[]): CommandFailure | null {
  return underWay.some((other) => isTheSame(wish, other)) ? { kind: 'refused', reason: 'already-under-way' } : null;
}

function isTheSame(one: Wish, other: Wish): boolean {
  const isThatHour = one.scheduledStart?.hour === other.scheduledStart?.hour && one.scheduledStart?.minute === other.scheduledStart?.minute;
  return one.kind === other.kind && isThatHour;
}

type Asked = Pick<CommandRequest, 'kind' | 'requestedBy'>;

/**
 * True where a command of the Pi's own must not be begun because of another about the same that is under way: what people wish goes first, and so does what was begun before.
 * Only the limit's stop waits for nobody but a person who has just started a charge: not for a start of the Pi's own, and a second stop does no harm.
 */
export function isHindered(own: Asked, underWay: readonly Asked[]): boolean {
  const isLimitStop = own.requestedBy === 'charge-limit' && own.kind === 'stopCharging';
  const givesWay = (other: Asked) => isLimitStop && (other.kind === 'stopCharging' || isAutomaticAsker(other.requestedBy));
  return underWay.some((other) => concernTheSame(other.kind, own.kind) && !givesWay(other));
}

import type { CommandKind } from '../commands/command.js';
import type { ChargeLimitMemory, MovedHour } from './limit-memory.js';
import { isUnsent, notSent, type Trial } from './trial.js';

/**
 * What is remembered once it is certain that a command has never gone out: it costs the car no try then, and comes again after a minute. Told again, it changes
 * nothing.
 *
 * @param askedMs when it was asked for, milliseconds since 1970: what was commanded after it is another
 */
export function withUnsentCommand(memory: ChargeLimitMemory, kind: CommandKind, askedMs: number): ChargeLimitMemory {
  const { stops, takenBack, hour } = memory;
  switch (kind) {
    case 'stopCharging': {
      const newestMs = Math.max(...[stops.limit, stops.hour].map((stop) => (isOf(stop, askedMs) ? stop.sentAtMs : -Infinity)));
      const unsent = <T extends Trial>(stop: T | null) => (stop?.sentAtMs === newestMs ? notSent(stop) : stop);
      const isNothingTakenBack = takenBack?.start === null && takenBack.stopSentAtMs <= askedMs;
      return {
        ...memory,
        stops: { limit: unsent(stops.limit), hour: unsent(stops.hour) },
        takenBack: isNothingTakenBack ? null : (takenBack ?? null),
      };
    }
    case 'startCharging':
      return takenBack && isOf(takenBack.start, askedMs)
        ? { ...memory, takenBack: { ...takenBack, start: notSent(takenBack.start) } }
        : memory;
    case 'setScheduledStart':
      return hour && isOf(hour.change, askedMs) ? { ...memory, hour: withUnsentHour(hour) } : memory;
    default:
      return memory;
  }
}

function isOf(trial: Trial | null, askedMs: number): trial is Trial {
  return trial !== null && trial.sentAtMs <= askedMs;
}

/** The car can never show an hour that was not sent: the place is for one that it may show. */
function withUnsentHour(hour: MovedHour): MovedHour {
  const { change, ours } = hour;
  if (change === null || isUnsent(change)) return hour;
  return { ...hour, change: notSent(change), ours: change.purpose === 'no-restart-after-limit' ? ours.slice(0, -1) : ours };
}

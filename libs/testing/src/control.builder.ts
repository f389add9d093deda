import type { ControlState } from '@psa-ev/domain';
import { at } from './snapshot.builder.js';

/** The control at 08:00 of a car for which nothing was set. */
export function aControlState(changes: Partial<ControlState> = {}): ControlState {
  return {
    at: at('08:00'),
    limit: {
      limitPercent: null,
      isSuspendedUntil: null,
      isSuspendedForThisCharge: false,
      state: 'off',
      percentPerHour: null,
      reachesLimitAt: null,
      overshootPercent: null,
      reportIntervalMinutes: null,
      cannotBeExact: false,
      stoppedAtPercent: null,
      stopsAt: null,
      ownScheduledStart: null,
    },
    serviceLimit: null,
    plan: { state: 'off', departure: null, asked: null, plan: null },
    climate: { state: 'off', next: null, waitingFor: null, runs: [] },
    lacks: [],
    wakeUps: { left: 6, nextAt: null },
    leastAuxiliaryPercent: 60,
    settings: {},
    ...changes,
  };
}

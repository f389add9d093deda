import {
  anyInstallationSituations,
  anyNotificationRules,
  anyVehicleSituations,
  aVehicleSituation,
  type DecidedInTurn,
  decideForInstallationInTurn,
  decideInTurn,
  eventsOf,
  kindsOf,
  rulesToTellAll,
} from '@psa-ev/testing';
import fc from 'fast-check';
import { decideForVehicle } from './decide.js';
import { NOTIFICATION_KINDS, urgencyOf } from './kinds.js';
import type { Notification } from './notification.js';
import type { NotificationRules } from './rules.js';
import type { VehicleSituation } from './situation.js';
import { isWithin } from './time-of-day.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

interface Turn {
  readonly situation: { readonly at: Date; readonly timeZone: string };
  readonly notifications: readonly Notification[];
}

describe('decide, whatever is seen and whatever is wanted', () => {
  const law = (holds: (turns: readonly Turn[], rules: NotificationRules) => void, clock = { clockGoesOn: true }) => {
    fc.assert(
      fc.property(anyVehicleSituations(clock), anyNotificationRules(), (situations, rules) =>
        holds(decideInTurn(situations, rules), rules),
      ),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(anyInstallationSituations(clock), anyNotificationRules(), (situations, rules) =>
        holds(decideForInstallationInTurn(situations, rules), rules),
      ),
      { numRuns: 100 },
    );
  };
  const vehicleLaw = (holds: (turns: readonly DecidedInTurn<VehicleSituation>[], rules: NotificationRules) => void) =>
    fc.assert(
      fc.property(anyVehicleSituations(), anyNotificationRules(), (situations, rules) => holds(decideInTurn(situations, rules), rules)),
      { numRuns: 300 },
    );

  it('the first look is never news', () => {
    law(([first]) => expect(first?.notifications).toEqual([]), { clockGoesOn: false });
  });

  it('in no hour are there more messages than wanted, of what is urgent and of the rest', () => {
    law((turns, { mostPerHour }) => {
      for (const isUrgent of [true, false]) expect(mostInAnHour(turns, isUrgent)).toBeLessThanOrEqual(mostPerHour);
    });
  });

  it('not even a clock that jumps to and fro lets more through', () => {
    law(
      (turns, { mostPerHour }) => {
        for (const isUrgent of [true, false]) expect(mostInAnHour(turns, isUrgent)).toBeLessThanOrEqual(mostPerHour);
      },
      { clockGoesOn: false },
    );
  });

  it('an id names one event, and fits into a path', () => {
    law((turns) => {
      const known = new Map<string, Notification['event']>();
      for (const { id, event } of turns.flatMap(({ notifications }) => notifications)) {
        expect(id).toMatch(/^[a-z0-9-]{1,64}$/);
        expect(known.get(id) ?? event).toEqual(event);
        known.set(id, event);
      }
    });
  });

  it('nothing has happened in the future', () => {
    law(
      (turns) => {
        for (const { situation, notifications } of turns) {
          for (const { event } of notifications) expect(event.happenedAt.getTime()).toBeLessThanOrEqual(situation.at.getTime());
        }
      },
      { clockGoesOn: false },
    );
  });

  it('a message can be delivered before it expires, and comes in the quiet hours only if it is urgent', () => {
    law((turns, { quietHours }) => {
      for (const { situation, notifications } of turns) {
        for (const { event, message } of notifications) {
          if (!message) continue;
          expect(message.deliverAt.getTime()).toBeLessThan(message.expiresAt.getTime());
          expect(message.deliverAt.getTime()).toBeGreaterThanOrEqual(situation.at.getTime());
          const isQuiet = quietHours !== null && isWithin(quietHours, message.deliverAt, situation.timeZone);
          expect(isQuiet && urgencyOf(event) !== 'urgent').toBe(false);
        }
      }
    });
  });

  it('who wants nothing gets no message, and still the feed is the same', () => {
    const wanted = Object.fromEntries(NOTIFICATION_KINDS.map((kind) => [kind, false]));
    vehicleLaw((turns, rules) => {
      const unwanted = decideInTurn(
        turns.map(({ situation }) => situation),
        { ...rules, wanted },
      );
      expect(eventsOf(unwanted)).toEqual(eventsOf(turns));
      expect(unwanted.flatMap(({ notifications }) => notifications).filter(({ message }) => message)).toEqual([]);
    });
  });

  it('the same look a second time brings nothing, and changes nothing that is remembered', () => {
    vehicleLaw((turns, rules) => {
      // What holds at the first look, and goes on, is told at the second.
      for (const { memory, situation } of turns.slice(1)) {
        const again = decideForVehicle(memory, situation, situation, rules);
        expect(again.notifications).toEqual([]);
        expect(again.memory).toBe(memory);
      }
    });
  });

  it('a memory in which nothing has changed is the same object: there is nothing to be stored', () => {
    vehicleLaw((turns) => {
      for (const { remembered, memory } of turns) {
        if (JSON.stringify(remembered) === JSON.stringify(memory)) expect(memory).toBe(remembered);
      }
    });
  });

  it('a memory that was stored and read again is as good', () => {
    vehicleLaw((turns, rules) => {
      for (const { remembered, before, situation, memory, notifications } of turns) {
        const decision = decideForVehicle(JSON.parse(JSON.stringify(remembered)), before, situation, rules);
        expect(decision.notifications).toEqual(notifications);
        expect(decision.memory).toStrictEqual(JSON.parse(JSON.stringify(memory)));
      }
    });
  });

  it('it is the same how often one looks at a night in which nothing changes', () => {
    const anyLooks = fc.array(fc.integer({ min: 1, max: 9 * 60 - 1 }), { maxLength: 20 });
    fc.assert(
      fc.property(anyVehicleSituations({ clockGoesOn: true }), anyNotificationRules(), anyLooks, (situations, rules, minutes) => {
        const [evening] = situations;
        const night = situations.at(-1);
        if (!evening || !night) return;
        const bedtime = evening.at.getTime() + HOUR_MS;
        const seenAfter = (minute: number) => retimed(night, new Date(bedtime + minute * MINUTE_MS));
        const look = (between: readonly number[]) =>
          decideInTurn([evening, ...[0, ...[...between].sort((a, b) => a - b), 9 * 60].map(seenAfter)], { ...rules, plugInBy: null });
        const happened = (turns: readonly Turn[]) => eventsOfTurns(turns).map(({ kind, happenedAt }) => [kind, happenedAt]);
        expect(happened(look(minutes)).sort()).toEqual(happened(look([])).sort());
      }),
      { numRuns: 300 },
    );
  });

  it('no clock, however it jumps, silences anything for ever', () => {
    fc.assert(
      fc.property(anyVehicleSituations(), (chaos) => {
        const rules = rulesToTellAll();
        const last = chaos.at(-1);
        if (!last) return;
        const later = (minutes: number) => new Date(last.at.getTime() + minutes * MINUTE_MS).toISOString();
        const calm = [1, 20, 40, 60, 80].map((minutes) => aVehicleSituation({ at: later(minutes) }));
        const open = [90, 101].map((minutes) => aVehicleSituation({ at: later(minutes), car: { doors: { open: ['trunk'] } } }));
        const since = new Date(later(103));
        const lost = [103, 119].map((minutes) => aVehicleSituation({ at: later(minutes), diagnosis: { kind: 'cloud-failing', since } }));
        const turns = decideInTurn([...chaos, ...calm, ...open, ...lost], rules);
        expect(kindsOf(turns.slice(-4))).toEqual(['left-open', 'car-lost']);
        expect(turns.slice(-4).flatMap(({ notifications }) => notifications.filter(({ message }) => message))).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});

function eventsOfTurns(turns: readonly Turn[]) {
  return turns.flatMap(({ notifications }) => notifications.map(({ event }) => event));
}

/** The most messages in looks over which the clock has gone forward by less than an hour. */
function mostInAnHour(turns: readonly Turn[], isUrgent: boolean): number {
  let forwardMs = 0;
  let lastMs = turns[0]?.situation.at.getTime() ?? 0;
  const moments = turns.flatMap(({ situation, notifications }) => {
    forwardMs += Math.max(0, situation.at.getTime() - lastMs);
    lastMs = situation.at.getTime();
    const moment = forwardMs;
    return notifications.filter(({ event, message }) => message && (urgencyOf(event) === 'urgent') === isUrgent).map(() => moment);
  });
  return Math.max(0, ...moments.map((start) => moments.filter((moment) => moment >= start && moment - start < HOUR_MS).length));
}

/** The same car, read again at another moment, with what was found of it long before. */
function retimed({ timeZone, snapshot, diagnosis, installation, journal }: VehicleSituation, at: Date): VehicleSituation {
  const since = new Date('2026-11-20T12:00:00.000Z');
  return {
    at,
    elapsedMs: at.getTime(),
    timeZone,
    snapshot: snapshot && { ...snapshot, polledAt: at },
    diagnosis: { kind: diagnosis.kind, since },
    installation: { kind: installation.kind, since },
    journal,
  };
}

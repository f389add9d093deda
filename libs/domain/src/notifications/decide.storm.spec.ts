import { aSnapshot, at, rulesToTellAll } from '@psa-ev/testing';
import { CHARGING_STATUSES, CLIMATE_STATUSES, type Snapshot } from '../snapshot.js';
import { decideForVehicle, EMPTY_MEMORY } from './decide.js';
import { NO_JOURNAL_FACTS } from './journal-facts.js';
import { DEFAULT_NOTIFICATION_RULES, type NotificationRules } from './rules.js';
import type { VehicleSituation } from './situation.js';

const POLL_MS = 90_000;
const HOUR_MS = 3_600_000;
const LONG_WELL = { kind: 'ok', since: at('2026-01-01T00:00:00.000Z') } as const;

describe('a million readings', () => {
  it('that, three in four, only flicker around every threshold, tell each thing once and not again', () => {
    const flickering = cars((random) => ({
      battery: { percent: 69 + random(3) },
      charging: { status: 'charging', plugged: true, ...aFewNulls(random) },
      auxiliaryBatteryPercent: 58 + random(5),
      position: { latitude: 48.85 + random(3) * 0.0005, longitude: 2.35, altitudeMetres: null, headingDegrees: null },
      doors: { open: random(4) === 0 ? null : random(2) === 0 ? [] : ['driver'] },
      climate: { status: random(2) === 0 ? 'enabled' : 'unknown' },
      odometerKm: 100 + random(2) * 0.04,
    }));
    const told = tellAll(750_000, flickering, rulesToTellAll({ leftOpenMinutes: 60 }));
    // A car that is charged for years on end does not drive: that is told as well.
    expect(told.kinds).toEqual({
      'battery-reached': 1,
      'auxiliary-battery-low': 1,
      'climate-started': 1,
      'remote-access-ending': 1,
      'plugged-in': 1,
      'charging-started': 1,
    });
  });

  it('that, one in four, come from a car gone mad, give no more messages in an hour than are wanted', () => {
    const mad = cars((random) => ({
      battery: { percent: random(101) },
      charging: { status: pick(CHARGING_STATUSES, random), plugged: random(3) === 0 ? null : random(2) === 0 },
      auxiliaryBatteryPercent: random(101),
      position: { latitude: 48 + random(5), longitude: 2, altitudeMetres: null, headingDegrees: null },
      doors: { open: random(2) === 0 ? [] : ['trunk'] },
      climate: { status: pick(CLIMATE_STATUSES, random) },
      moving: random(2) === 0,
      odometerKm: 100 + random(100),
    }));
    const allDay = { from: { hour: 0, minute: 0 }, to: { hour: 0, minute: 0 } };
    const rules = { ...DEFAULT_NOTIFICATION_RULES, guardHours: allDay, plugInBy: { hour: 21, minute: 0 } };
    const told = tellAll(250_000, mad, rules);
    expect(told.mostInAnHour).toBeGreaterThan(0);
    expect(told.mostInAnHour).toBeLessThanOrEqual(2 * rules.mostPerHour);
  });
});

type Random = (below: number) => number;

/** The same sequence in each run (Park and Miller's generator, Communications of the ACM 31, 1988). */
function seeded(): Random {
  let state = 20261120;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function pick<Word>(words: readonly Word[], random: Random): Word | null {
  return words[random(words.length)] ?? null;
}

function aFewNulls(random: Random): Partial<Snapshot['charging']> {
  return random(3) === 0 ? { status: random(2) === 0 ? null : 'unknown', plugged: null } : {};
}

/** A parked car first; then some hundred readings that differ, from which the million is drawn. */
function cars(change: (random: Random) => Parameters<typeof aSnapshot>[0]): (index: number) => Snapshot {
  const random = seeded();
  const parked = aSnapshot({ battery: { percent: 68 }, auxiliaryBatteryPercent: 70, odometerKm: 100 });
  const drawn = Array.from({ length: 500 }, () => aSnapshot(change(random)));
  return (index) => (index === 0 ? parked : (drawn[random(drawn.length)] ?? parked));
}

/** Reads a car again and again, every 90 seconds for years. */
function tellAll(count: number, readAt: (index: number) => Snapshot, rules: NotificationRules) {
  const kinds: Record<string, number> = {};
  const recentMs: number[] = [];
  let mostInAnHour = 0;
  let memory = EMPTY_MEMORY;
  let before: VehicleSituation | null = null;
  const startMs = at('08:00').getTime();
  for (let index = 0; index < count; index += 1) {
    const now = new Date(startMs + index * POLL_MS);
    const snapshot = { ...readAt(index), polledAt: now };
    const after: VehicleSituation = {
      at: now,
      elapsedMs: now.getTime(),
      timeZone: 'Europe/Sofia',
      snapshot,
      diagnosis: LONG_WELL,
      installation: LONG_WELL,
      journal: NO_JOURNAL_FACTS,
    };
    const decision = decideForVehicle(memory, before, after, rules);
    for (const { event, message } of decision.notifications) {
      kinds[event.kind] = (kinds[event.kind] ?? 0) + 1;
      if (message) recentMs.push(now.getTime());
    }
    while ((recentMs[0] ?? Infinity) <= now.getTime() - HOUR_MS) recentMs.shift();
    mostInAnHour = Math.max(mostInAnHour, recentMs.length);
    ({ memory } = decision);
    before = after;
  }
  return { kinds, mostInAnHour };
}

import { type ControlDocument } from '@psa-ev/contract';
import {
  type ControlMemory,
  type ControlSituation,
  followControl,
  NO_CHARGE_LIMIT,
  NO_CHARGING_PLAN,
  NO_CLIMATE_PLAN,
  NO_CONTROL_MEMORY,
  type Snapshot,
  WEEKDAYS,
} from '@psa-ev/domain';
import { aChargingSnapshot, aControlState, aSnapshot, at } from '@psa-ev/testing';
import { controlToTell, type ToldControl } from './control-document.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const MIDNIGHT_MS = at('00:00').getTime();
const LOOK_MS = 30_000;

const eighty = { ...NO_CHARGE_LIMIT, limitPercent: 80 };
const atSeven = {
  ...NO_CHARGING_PLAN,
  isOn: true,
  weekly: [{ id: 'work', weekdays: WEEKDAYS, departAt: { hour: 7, minute: 0 }, targetPercent: 80 }],
};

const hoursOf = (now: Date) => (now.getTime() - MIDNIGHT_MS) / HOUR_MS;
const away = (now: Date) =>
  aSnapshot({ at: now.toISOString(), battery: { percent: 40 }, charging: { status: 'disconnected', plugged: false, mode: 'none' } });
const charging = (now: Date) => aChargingSnapshot({ at: now.toISOString(), battery: { percent: Math.floor(40 + 5 * hoursOf(now)) } });
const ended = (now: Date) =>
  aChargingSnapshot({ at: now.toISOString(), battery: { percent: 50 }, charging: { status: 'stopped', mode: 'none', rateKmPerHour: 0 } });

/** What is written of a car that is looked at every 30 seconds from midnight on, with a percent that a household socket adds. */
function written(hours: number, shows: (now: Date) => Snapshot, set: Partial<ControlSituation>): readonly ControlDocument[] {
  let memory: ControlMemory = NO_CONTROL_MEMORY;
  let told: ToldControl | null = null;
  const documents: ControlDocument[] = [];
  for (let elapsedMs = 0; elapsedMs < hours * HOUR_MS; elapsedMs += LOOK_MS) {
    const now = new Date(MIDNIGHT_MS + elapsedMs);
    const step = followControl(memory, {
      now,
      timeZone: 'UTC',
      snapshot: shows(now),
      chargeLimit: NO_CHARGE_LIMIT,
      chargingPlan: NO_CHARGING_PLAN,
      climatePlan: NO_CLIMATE_PLAN,
      capacityKwh: 46,
      pollIntervalMs: MINUTE_MS,
      placeId: null,
      priceAt: () => null,
      ...set,
    });
    memory = step.memory;
    const document = controlToTell(told, aControlState({ at: now, ...step.view }), elapsedMs);
    if (!document) continue;
    told = { document, toldElapsedMs: elapsedMs };
    documents.push(document);
  }
  return documents;
}

describe('what is written of the control, of which Firestore gives 20,000 a day for nothing', () => {
  it('is one document for a car that is only parked', () => {
    expect(written(24, away, { chargeLimit: eighty })).toHaveLength(1);
  });

  it('is two an hour while a plan that is late waits for the cable, each with what can still be reached', () => {
    const documents = written(7, away, { chargingPlan: atSeven });
    expect(documents.length).toBeLessThanOrEqual(2 * 7);
    const reached = documents.map(({ plan }) => plan.plan?.reachesPercentByDeparture ?? 0);
    expect(reached.toSorted((one, other) => other - one)).toEqual(reached);
    expect(reached.at(-1)).toBeLessThan(45);
  });

  it('is twelve an hour while it charges, and what has changed besides', () => {
    const documents = written(7, charging, { chargeLimit: eighty, chargingPlan: atSeven });
    expect(documents.length).toBeGreaterThan(7);
    expect(documents.length).toBeLessThan(12 * 7 + 10);
  });

  it('tells the end of a charge at once, though nothing was set for it', () => {
    const endsAt = new Date(MIDNIGHT_MS + 62 * MINUTE_MS);
    const documents = written(2, (now) => (now < endsAt ? charging(now) : ended(now)), {});
    expect(documents.at(-2)?.limit.percentPerHour).toBeGreaterThan(0);
    expect(documents.at(-1)).toMatchObject({ at: endsAt.toISOString(), limit: { percentPerHour: null } });
  });
});

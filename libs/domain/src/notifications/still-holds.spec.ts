import { aChargingSnapshot, aSnapshot, at } from '@psa-ev/testing';
import type { Diagnosis } from '../diagnosis.js';
import type { NotificationEvent } from './kinds.js';
import { stillHolds } from './still-holds.js';

const gain = { gainedPercent: 10, minutes: 60, energy: null, cost: null };
const happened = { happenedAt: at('08:00'), percent: 20 };
const plugged = aSnapshot({ charging: { status: 'plugged', plugged: true } });

const OK: Diagnosis = { kind: 'ok', since: at('06:00') };
const DOWN: Diagnosis = { kind: 'psacc-down', since: at('08:00') };

describe('stillHolds', () => {
  it.each(['connection-lost', 'car-lost'] as const)('does not tell of %s when it is back, and does while it is not', (kind) => {
    const event: NotificationEvent = { kind, happenedAt: at('08:00'), diagnosis: 'psacc-down' };

    expect(stillHolds(event, { snapshot: null, diagnosis: OK, storageTrouble: false, remoteAccessEndsAt: null })).toBe(false);
    expect(stillHolds(event, { snapshot: null, diagnosis: DOWN, storageTrouble: false, remoteAccessEndsAt: null })).toBe(true);
  });

  it('does not tell of a disk that is well again', () => {
    const event: NotificationEvent = { kind: 'storage-trouble', happenedAt: at('08:00'), problem: 'disk-full' };

    expect(stillHolds(event, { snapshot: null, diagnosis: OK, storageTrouble: false, remoteAccessEndsAt: null })).toBe(false);
    expect(stillHolds(event, { snapshot: null, diagnosis: OK, storageTrouble: true, remoteAccessEndsAt: null })).toBe(true);
  });

  it.each<[string, NotificationEvent, ReturnType<typeof aSnapshot>]>([
    ['a reminder to plug in, once it is plugged in', { ...happened, kind: 'not-plugged-in' }, plugged],
    [
      'a low battery that is being charged',
      { ...happened, kind: 'battery-low', levelPercent: 20, rangeKm: 60 },
      aChargingSnapshot({ battery: { percent: 20 } }),
    ],
    ['a low battery that was charged', { ...happened, kind: 'battery-low', levelPercent: 20, rangeKm: 60 }, aSnapshot()],
    ['an open door that was closed', { kind: 'left-open', happenedAt: at('08:00'), openings: ['trunk'], minutes: 10 }, aSnapshot()],
    [
      'an interrupted charge that goes on',
      { ...happened, ...gain, kind: 'charging-interrupted', scheduledStart: null },
      aChargingSnapshot(),
    ],
    [
      'an interrupted charge of a car that was unplugged',
      { ...happened, ...gain, kind: 'charging-interrupted', scheduledStart: null },
      aSnapshot(),
    ],
    ['a failed charge that goes on', { ...happened, kind: 'charging-failed' }, aChargingSnapshot()],
    ['a started charge that has ended', { ...happened, kind: 'charging-started', mode: 'ac', remainingMinutes: 60 }, plugged],
    ['a level on the way up that has ended', { ...happened, kind: 'battery-reached', levelPercent: 20, remainingMinutes: 60 }, plugged],
    ['a plug that was pulled', { ...happened, kind: 'plugged-in', scheduledStart: null, waits: true }, aSnapshot()],
    ['a pulled plug that is in again', { ...happened, ...gain, kind: 'unplugged' }, plugged],
  ])('does not tell %s', (_what, event, snapshot) => {
    expect(stillHolds(event, { snapshot, diagnosis: OK, storageTrouble: false, remoteAccessEndsAt: null })).toBe(false);
  });

  it.each<[string, NotificationEvent, ReturnType<typeof aSnapshot> | null]>([
    ['what is still so', { ...happened, kind: 'not-plugged-in' }, aSnapshot()],
    ['what the car no longer says', { ...happened, kind: 'not-plugged-in' }, aSnapshot({ charging: { status: null, plugged: null } })],
    [
      'an open door of which the car says nothing',
      { kind: 'left-open', happenedAt: at('08:00'), openings: ['trunk'], minutes: 10 },
      aSnapshot({ doors: { open: null } }),
    ],
    ['what has happened for good', { ...happened, ...gain, kind: 'charging-finished' }, aSnapshot()],
    ['anything of a car that was not read yet', { ...happened, kind: 'charging-failed' }, null],
  ])('tells %s', (_what, event, snapshot) => {
    expect(stillHolds(event, { snapshot, diagnosis: OK, storageTrouble: false, remoteAccessEndsAt: null })).toBe(true);
  });

  describe('of remote access that ends', () => {
    const event: NotificationEvent = { kind: 'remote-access-ending', happenedAt: at('08:00'), endsAt: at('2026-11-22T08:00:00.000Z') };
    const holds = (time: string, remoteAccessEndsAt: Date | null) =>
      stillHolds(event, { snapshot: aSnapshot({ at: time }), diagnosis: OK, storageTrouble: false, remoteAccessEndsAt });

    it('tells who has only driven to the baker since', () => {
      expect(holds('09:00', event.endsAt)).toBe(true);
    });

    it('does not tell who has driven for long enough since', () => {
      expect(holds('09:00', at('2026-11-27T09:00:00.000Z'))).toBe(false);
    });

    it('tells where nobody has watched, and not when it has ended', () => {
      expect(holds('09:00', null)).toBe(true);
      expect(holds('2026-11-22T08:00:00.000Z', event.endsAt)).toBe(false);
    });
  });
});

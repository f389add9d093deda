import { aChargingSnapshot, aCommand, aSnapshot, at } from '@psa-ev/testing';
import type { Snapshot } from '../snapshot.js';
import { type CommandKind } from './command.js';
import { isUnprovable, isUnreported, showsEffect } from './effect.js';

const SENT_AT = at('08:00');
const plain = aSnapshot({ at: '08:01' });
const climate = (status: Snapshot['climate']['status']) => aSnapshot({ at: '08:01', climate: { status, failure: null } });
const lock = (state: Snapshot['doors']['lock']) => aSnapshot({ at: '08:01', doors: { lock: state, open: [] } });
const scheduled = (hour: number) => aSnapshot({ at: '08:01', charging: { scheduledStart: { hour, minute: 30 } } });
const asked = (kind: CommandKind) =>
  aCommand({ kind, scheduledStart: kind === 'setScheduledStart' ? { hour: 22, minute: 30 } : null }).request;

describe('a reading shows the effect', () => {
  it.each<[CommandKind, Snapshot, Snapshot]>([
    ['startCharging', aChargingSnapshot({ at: '08:01' }), plain],
    ['chargeToFull', aChargingSnapshot({ at: '08:01' }), plain],
    ['stopCharging', aSnapshot({ at: '08:01', charging: { status: 'stopped' } }), aChargingSnapshot({ at: '08:01' })],
    ['setScheduledStart', scheduled(22), scheduled(21)],
    ['startClimate', climate('enabled'), climate('failed')],
    ['stopClimate', climate('disabled'), climate('enabled')],
    ['lockDoors', lock('locked'), lock('partlyUnlocked')],
    ['unlockDoors', lock('unlocked'), lock('locked')],
  ])('of %s, and of nothing else', (kind, obeyed, ignored) => {
    expect(showsEffect(asked(kind), obeyed, SENT_AT)).toBe(true);
    expect(showsEffect(asked(kind), ignored, SENT_AT)).toBe(false);
  });

  it.each<[CommandKind, Snapshot]>([
    ['startCharging', aChargingSnapshot({ at: '08:01' })],
    ['stopCharging', aSnapshot({ at: '08:01', charging: { status: 'stopped' } })],
    ['setScheduledStart', scheduled(22)],
    ['startClimate', climate('enabled')],
    ['stopClimate', climate('disabled')],
    ['lockDoors', lock('locked')],
    ['unlockDoors', lock('unlocked')],
  ])('of %s only where the car has reported it since', (kind, shown) => {
    const part = kind.endsWith('Doors') ? 'doors' : kind.endsWith('Climate') ? 'climate' : 'charging';
    const dated = (changedAt: Date, reportedAt: Date | null): Snapshot => ({
      ...shown,
      parts: { ...shown.parts, [part]: { changedAt, reportedAt } },
    });
    for (const before of [dated(at('07:00'), null), dated(at('07:00'), at('07:59'))]) {
      expect(showsEffect(asked(kind), before, SENT_AT)).toBe(false);
      expect(isUnprovable(asked(kind), before, SENT_AT)).toBe(true);
      expect(isUnreported(asked(kind), before)).toBe(false);
    }
    // The maker dates by the second, and the command may have gone out later in that second.
    const lateInTheSecond = new Date(SENT_AT.getTime() + 900);
    expect(showsEffect(asked(kind), dated(at('07:00'), SENT_AT), lateInTheSecond)).toBe(true);
    expect(showsEffect(asked(kind), dated(at('08:01'), null), SENT_AT)).toBe(true);
  });

  it('of waking up once the car has reported anything since', () => {
    const parts = (reportedAt: Date) => ({ ...plain.parts, battery: { changedAt: at('07:00'), reportedAt } });
    const asleep = Object.fromEntries(Object.keys(plain.parts).map((part) => [part, { changedAt: at('07:00'), reportedAt: null }]));
    const sleeping: Snapshot = { ...plain, parts: { ...plain.parts, ...asleep } };
    expect(showsEffect(asked('wakeUp'), sleeping, SENT_AT)).toBe(false);
    expect(showsEffect(asked('wakeUp'), { ...sleeping, parts: { ...sleeping.parts, battery: parts(at('07:59')).battery } }, SENT_AT)).toBe(
      false,
    );
    expect(showsEffect(asked('wakeUp'), { ...sleeping, parts: { ...sleeping.parts, battery: parts(at('08:01')).battery } }, SENT_AT)).toBe(
      true,
    );
  });

  it('of nothing where the car does not say what it does', () => {
    for (const status of ['unknown', null] as const) {
      expect(showsEffect(asked('stopCharging'), aSnapshot({ charging: { status } }), SENT_AT)).toBe(false);
      expect(showsEffect(asked('stopClimate'), climate(status), SENT_AT)).toBe(false);
    }
  });
});

describe('whether the car did it, nobody can know', () => {
  it('of lights and horn, which nothing reports', () => {
    expect(isUnprovable(asked('flashLights'), null, SENT_AT)).toBe(true);
    expect(isUnprovable(asked('soundHorn'), plain, SENT_AT)).toBe(true);
  });

  it('of doors and climate where this car does not report them', () => {
    expect(isUnprovable(asked('lockDoors'), lock(null), SENT_AT)).toBe(true);
    expect(isUnprovable(asked('lockDoors'), lock('unlocked'), SENT_AT)).toBe(false);
    expect(isUnprovable(asked('startClimate'), climate(null), SENT_AT)).toBe(true);
  });

  it('but may still come to know where nothing was read', () => {
    expect(isUnprovable(asked('lockDoors'), null, SENT_AT)).toBe(false);
  });
});

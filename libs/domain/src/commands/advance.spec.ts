import { aChargingSnapshot, aCommand, aSnapshot, at } from '@psa-ev/testing';
import { advance, type CommandEvent } from './advance.js';
import type { Snapshot } from '../snapshot.js';
import type { Command } from './command.js';

const BY = 'this-pi';
const claim = (time: string, cloudTime = time): CommandEvent => ({ kind: 'claim', by: BY, at: at(time), cloudNow: at(cloudTime) });
const turn = (time: string, cloudTime = time): CommandEvent => ({ kind: 'turn', at: at(time), cloudNow: at(cloudTime) });
const handedOver = (time: string): CommandEvent => ({ kind: 'handed-over', at: at(time), isCertain: true });
const read = (snapshot: ReturnType<typeof aSnapshot>): CommandEvent => ({ kind: 'read', snapshot });
const charging = (time: string) => read(aChargingSnapshot({ at: time }));
const stopped = (time: string) => read(aSnapshot({ at: time, charging: { status: 'stopped', plugged: true } }));
const patienceEnded = (time: string, latest: Snapshot | null = null): CommandEvent => ({ kind: 'patience-ended', latest, at: at(time) });

/** What became of a command, and how often psacc was to be called. */
function live(command: Command, ...events: readonly CommandEvent[]) {
  let sends = 0;
  let now = command;
  for (const event of events) {
    const step = advance(now, event);
    now = step.command;
    if (step.send) sends += 1;
  }
  return { stage: now.stage, sends };
}

describe('a command that comes to nothing', () => {
  it('expires unclaimed, and is never sent', () => {
    expect(live(aCommand(), claim('08:02'), turn('08:02'))).toEqual({
      stage: { status: 'failed', failure: { kind: 'expired' }, failedAt: at('08:02'), claim: null, sentAt: null },
      sends: 0,
    });
  });

  it('expires while psacc is busy, and is never sent', () => {
    const { stage, sends } = live(aCommand(), claim('08:01'), turn('08:02'));
    expect(stage).toMatchObject({ status: 'failed', failure: { kind: 'expired' }, claim: { claimedBy: BY } });
    expect(sends).toBe(0);
  });

  it('expires by the clock of the cloud, whatever the Pi believes', () => {
    expect(live(aCommand(), claim('07:00', '08:03')).stage).toMatchObject({ failure: { kind: 'expired' } });
    expect(live(aCommand(), claim('09:00', '08:01')).stage).toMatchObject({ status: 'claimed' });
  });

  it('stays unconfirmed when the car shows nothing in its time', () => {
    expect(live(aCommand(), claim('08:00'), turn('08:00'), handedOver('08:00'), charging('08:02'), patienceEnded('08:03'))).toEqual({
      stage: {
        status: 'failed',
        failure: { kind: 'unconfirmed' },
        failedAt: at('08:03'),
        claim: { claimedBy: BY, claimedAt: at('08:00') },
        sentAt: at('08:00'),
      },
      sends: 1,
    });
  });

  it('tells why psacc could not be asked', () => {
    const down: CommandEvent = { kind: 'turned-down', failure: { kind: 'unreachable', reason: 'service-down' }, at: at('08:01') };
    expect(live(aCommand(), claim('08:00'), turn('08:00'), down).stage).toMatchObject({
      failure: { kind: 'unreachable', reason: 'service-down' },
      sentAt: null,
    });
  });
});

describe('a command that is carried out', () => {
  it('is confirmed by the first later reading that shows the effect', () => {
    const { stage, sends } = live(aCommand(), claim('08:00'), turn('08:00'), handedOver('08:00'), charging('08:01'), stopped('08:02'));
    expect(stage).toEqual({
      status: 'confirmed',
      claimedBy: BY,
      claimedAt: at('08:00'),
      sentAt: at('08:00'),
      confirmedAt: at('08:02'),
    });
    expect(sends).toBe(1);
  });

  it('is not confirmed by what was read before it was sent', () => {
    expect(live(aCommand(), claim('08:00'), turn('08:01'), handedOver('08:01'), stopped('08:01')).stage.status).toBe('sent');
  });

  it('is not confirmed by a car that does not say what it does', () => {
    const silent = (status: 'unknown' | null) => read(aSnapshot({ at: '08:02', charging: { status } }));
    expect(live(aCommand(), claim('08:00'), turn('08:00'), handedOver('08:00'), silent('unknown'), silent(null)).stage.status).toBe('sent');
  });

  it('to start charging is confirmed by a charge, and by nothing else', () => {
    const sent = [claim('08:00'), turn('08:00'), handedOver('08:00')];
    const start = aCommand({ kind: 'startCharging' });
    expect(live(start, ...sent, stopped('08:01')).stage.status).toBe('sent');
    expect(live(start, ...sent, charging('08:01')).stage.status).toBe('confirmed');
  });
});

describe('a command that was claimed before a restart', () => {
  const claimed = aCommand({ stage: { status: 'claimed', mayBeSent: false, claimedBy: BY, claimedAt: at('08:00') } });

  it('is not sent, for perhaps it was', () => {
    expect(live(claimed, turn('08:01'), claim('08:01')).sends).toBe(0);
  });

  it('is confirmed where a reading shows the effect, although nobody knows when it was sent', () => {
    expect(live(claimed, stopped('08:02')).stage).toMatchObject({ status: 'confirmed', sentAt: null, confirmedAt: at('08:02') });
  });

  it('else ends unconfirmed', () => {
    expect(live(claimed, patienceEnded('08:03')).stage).toMatchObject({ status: 'failed', failure: { kind: 'unconfirmed' }, sentAt: null });
  });
});

describe('a command whose effect the car does not report', () => {
  const lights = aCommand({ kind: 'flashLights' });
  const doors = (lock: 'locked' | 'unlocked' | null, time = '08:02') => aSnapshot({ at: time, doors: { lock, open: null } });
  const sent = [claim('08:00'), turn('08:00'), handedOver('08:00')];

  it('is over once psacc has handed it on: nothing is worth waiting for', () => {
    expect(live(lights, ...sent).stage).toMatchObject({ status: 'unprovable', sentAt: at('08:00') });
  });

  it('has come to nothing that anybody knows of where even psacc is not sure', () => {
    const perhaps: CommandEvent = { kind: 'handed-over', at: at('08:00'), isCertain: false };
    expect(live(lights, claim('08:00'), turn('08:00'), perhaps, patienceEnded('08:03')).stage).toMatchObject({
      failure: { kind: 'unconfirmed' },
    });
  });

  it('is not confirmed by locks that were locked before: nobody knows, and it has not failed', () => {
    const before = aSnapshot({ at: '08:02', changedAt: at('07:00'), doors: { lock: 'locked', open: [] } });
    const { stage } = live(aCommand({ kind: 'lockDoors' }), ...sent, read(before), patienceEnded('08:03', before));
    expect(stage).toMatchObject({ status: 'unprovable' });
  });

  it('has not failed where a car says nothing of its locks', () => {
    const lock = aCommand({ kind: 'lockDoors' });
    expect(live(lock, ...sent, patienceEnded('08:03', doors(null))).stage).toMatchObject({ status: 'unprovable' });
    expect(live(lock, ...sent, patienceEnded('08:03', doors('unlocked'))).stage).toMatchObject({ failure: { kind: 'unconfirmed' } });
    expect(live(lock, ...sent, read(doors('locked'))).stage).toMatchObject({ status: 'confirmed' });
  });
});

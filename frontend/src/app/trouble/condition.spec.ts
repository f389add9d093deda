import { aChargingSnapshot, aSnapshot, at, aVehicleState } from '@psa-ev/testing';
import { conditionOf, isDoubtful, type Condition } from './condition';

const fromServer = { source: 'server', online: true, askingSince: at('08:04') } as const;
const fromDevice = { source: 'device', online: true, askingSince: at('08:04') } as const;
const NOW = at('08:04');

describe('whether what the page shows is still true', () => {
  it('is whole while the car reports and the Pi lives', () => {
    expect(conditionOf(aVehicleState(), fromServer, NOW)).toEqual({ kind: 'whole' });
  });

  it('blames this device first: without a network nothing else can be known', () => {
    const state = aVehicleState({ diagnosis: { kind: 'psacc-down', since: at('07:00') } });
    expect(conditionOf(state, { source: 'server', online: false, askingSince: at('08:04') }, at('09:00'))).toEqual({ kind: 'offline' });
  });

  it('does not call the Pi silent from what this device remembers', () => {
    expect(conditionOf(aVehicleState(), { ...fromDevice, askingSince: at('18:00') }, at('18:00'))).toEqual({ kind: 'kept' });
  });

  it('does not ask for newer for ever: after fifteen seconds the server counts as not answering', () => {
    const asked = at('2026-11-20T08:04:00Z');
    const after = (time: string) => conditionOf(aVehicleState(), { ...fromDevice, askingSince: asked }, at(`2026-11-20T${time}Z`));
    expect(after('08:04:14')).toEqual({ kind: 'kept' });
    expect(after('08:04:15')).toEqual({ kind: 'unanswered' });
  });

  it('calls the Pi silent before it believes the last diagnosis', () => {
    const state = aVehicleState({ diagnosis: { kind: 'cloud-failing', since: at('07:00') } });
    expect(conditionOf(state, fromServer, at('08:13'))).toEqual({ kind: 'pi-silent', since: at('08:00') });
  });

  it('names what hinders the Pi, and since when', () => {
    const state = aVehicleState({ diagnosis: { kind: 'cloud-failing', since: at('07:00') } });
    expect(conditionOf(state, fromServer, NOW)).toEqual({ kind: 'hindered', by: 'cloud-failing', since: at('07:00') });
  });

  it('does not doubt the readings of a car that cannot be commanded', () => {
    const state = aVehicleState({ diagnosis: { kind: 'remote-control-not-set-up', since: at('07:00') } });
    expect(conditionOf(state, fromServer, NOW)).toEqual({ kind: 'whole' });
  });

  it('waits for a backend that has just started', () => {
    const state = aVehicleState({ snapshot: null, diagnosis: { kind: 'starting', since: at('08:00') } });
    expect(conditionOf(state, fromServer, NOW)).toEqual({ kind: 'starting' });
  });

  it('doubts a charging car that has not reported for half an hour', () => {
    const state = aVehicleState({ snapshot: aChargingSnapshot(), heartbeatAt: at('08:30') });
    expect(conditionOf(state, fromServer, at('08:31'))).toEqual({ kind: 'car-old', since: at('08:00') });
  });

  it('lets a parked car sleep for two days before it says so', () => {
    const state = aVehicleState({ snapshot: aSnapshot(), heartbeatAt: at('2026-11-23T08:00:00Z') });
    expect(conditionOf(state, fromServer, at('2026-11-22T07:59:00Z'))).toEqual({ kind: 'whole' });
    expect(conditionOf(state, fromServer, at('2026-11-23T08:01:00Z'))).toEqual({ kind: 'car-asleep', since: at('08:00') });
  });
});

describe('whether the number loses its colour', () => {
  const state = aVehicleState();

  it.each<[Condition, boolean]>([
    [{ kind: 'whole' }, false],
    [{ kind: 'starting' }, false],
    [{ kind: 'kept' }, false],
    [{ kind: 'unanswered' }, false],
    [{ kind: 'offline' }, false],
    [{ kind: 'pi-silent', since: NOW }, true],
    [{ kind: 'hindered', by: 'psacc-down', since: NOW }, true],
    [{ kind: 'car-asleep', since: NOW }, true],
  ])('%j: %s', (condition, doubtful) => {
    expect(isDoubtful(condition, state, NOW)).toBe(doubtful);
  });

  it('does so offline once the Pi would count as silent', () => {
    expect(isDoubtful({ kind: 'offline' }, state, at('08:11'))).toBe(false);
    expect(isDoubtful({ kind: 'offline' }, state, at('08:13'))).toBe(true);
  });
});

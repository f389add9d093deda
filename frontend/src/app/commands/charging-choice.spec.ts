import { aChargingSnapshot, aSnapshot } from '@psa-ev/testing';
import { chargingChoice } from './charging-choice';

describe('what can be asked of a charge', () => {
  it.each([
    ['unplugged', aSnapshot()],
    ['full', aSnapshot({ battery: { percent: 100 }, charging: { status: 'finished', plugged: true } })],
    ['silent about its plug', aSnapshot({ charging: { status: 'unknown', plugged: null } })],
  ])('is nothing of a car that is %s', (_how, snapshot) => {
    expect(chargingChoice(snapshot)).toBeNull();
  });

  it('is to stop while it runs', () => {
    expect(chargingChoice(aChargingSnapshot())).toBe('stopCharging');
  });

  it.each(['plugged', 'stopped', 'failed', 'finished'] as const)('is to start while it is %s', (status) => {
    expect(chargingChoice(aSnapshot({ charging: { status, plugged: true } }))).toBe('startCharging');
  });
});

import { aVehicleState, at } from '@psa-ev/testing';
import type { Condition } from '../trouble/condition';
import { hindranceOf } from './hindrance';

const since = at('08:00');

describe('what hinders a command', () => {
  it.each<[string, Condition]>([
    ['offline', { kind: 'offline' }],
    ['asking', { kind: 'kept' }],
    ['asking', { kind: 'unanswered' }],
    ['piSilent', { kind: 'pi-silent', since }],
  ])('is told: %s', (hindrance, condition) => {
    expect(hindranceOf(condition, aVehicleState())).toBe(hindrance);
  });

  it('is an interrupted way to the car', () => {
    const state = aVehicleState({ diagnosis: { kind: 'psacc-down', since } });
    expect(hindranceOf({ kind: 'hindered', by: 'psacc-down', since }, state)).toBe('noWayToCar');
  });

  it('is remote control that is not set up, though the readings come', () => {
    const state = aVehicleState({ diagnosis: { kind: 'remote-control-not-set-up', since } });
    expect(hindranceOf({ kind: 'whole' }, state)).toBe('noRemoteControl');
  });

  it('is nothing where only the readings are not believed, or the car sleeps', () => {
    const doubted = aVehicleState({ diagnosis: { kind: 'readings-rejected', since } });
    expect(hindranceOf({ kind: 'hindered', by: 'readings-rejected', since }, doubted)).toBeNull();
    expect(hindranceOf({ kind: 'car-asleep', since }, aVehicleState())).toBeNull();
    expect(hindranceOf({ kind: 'whole' }, aVehicleState())).toBeNull();
  });
});

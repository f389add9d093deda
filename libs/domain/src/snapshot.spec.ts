import { aSnapshot } from '@psa-ev/testing';
import { isDriving } from './snapshot.js';

describe('isDriving', () => {
  it.each([
    ['parked', aSnapshot({ moving: false, ignition: 'stop' })],
    ['of which nothing is known', aSnapshot({ moving: null, ignition: null })],
    ['with an ignition in a word we do not know', aSnapshot({ moving: false, ignition: 'unknown' })],
  ])('is not said of a car %s', (_which, snapshot) => {
    expect(isDriving(snapshot)).toBe(false);
  });

  it.each([
    ['that moves, whatever its ignition says', aSnapshot({ moving: true, ignition: 'stop' })],
    ['at a light', aSnapshot({ moving: false, ignition: 'start' })],
    ['about to leave', aSnapshot({ moving: null, ignition: 'startUp' })],
    ['with a free ignition', aSnapshot({ moving: false, ignition: 'free' })],
  ])('is said of a car %s', (_which, snapshot) => {
    expect(isDriving(snapshot)).toBe(true);
  });
});

import * as fc from 'fast-check';
import { readStatus } from '../../test/psacc-reading.js';

const doors = (fields: object) => readStatus({ doors_state: fields }).snapshot.doors;

describe('doors', () => {
  it.each([
    [null, null],
    [[], null],
    [[null], null],
    [['Locked'], 'locked'],
    [['SuperLocked'], 'locked'],
    [['Locked', 'RearDoorsLocked'], 'locked'],
    [['Unlocked'], 'unlocked'],
    [['Unlocked', 'RearDoorsLocked'], 'unlocked'],
    [['Locked', 'CargoDoorsUnlocked'], 'partlyUnlocked'],
    [['DriverDoorUnlocked'], 'partlyUnlocked'],
    [['RearDoorsLocked'], 'unknown'],
    [['Ajar'], 'unknown'],
    [['Locked', 'ChildrenSafetyUnlocked'], 'locked'],
  ])('that say %j are %p', (locked_state, lock) => {
    expect(doors({ locked_state }).lock).toBe(lock);
  });

  it.each([
    ['nothing is reported', null, null],
    ['no door is named', [], null],
    [
      'one says nothing and none is open',
      [
        { identifier: 'Driver', state: 'Closed' },
        { identifier: 'Trunk', state: null },
      ],
      null,
    ],
    [
      'all are closed',
      [
        { identifier: 'Driver', state: 'Closed' },
        { identifier: 'Trunk', state: 'Closed' },
      ],
      [],
    ],
    [
      'some are open',
      [
        { identifier: 'Trunk', state: 'Open' },
        { identifier: 'Driver', state: 'Open' },
        { identifier: 'RearLeft', state: 'Closed' },
      ],
      ['driver', 'trunk'],
    ],
  ])('are told when %s', (_, opening, open) => {
    expect(doors({ opening }).open).toEqual(open);
  });

  it('are listed alike in whatever order they come, so that nothing seems to change', () => {
    const all = ['Driver', 'Passenger', 'RearLeft', 'RearRight', 'Trunk', 'RearWindow', 'RoofWindow'].map((identifier) => ({
      identifier,
      state: 'Open',
    }));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (opening) => {
        expect(doors({ opening: [...opening, ...opening] }).open).toEqual(doors({ opening: all }).open);
      }),
    );
  });
});

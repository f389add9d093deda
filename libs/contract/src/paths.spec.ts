import { A_VEHICLE_ID } from '@psa-ev/testing';
import { paths } from './paths.js';

describe('paths', () => {
  const collections = [paths.commands(A_VEHICLE_ID)];
  const documents = [
    paths.vehicle(A_VEHICLE_ID),
    paths.command(A_VEHICLE_ID, 'command'),
    paths.setting(A_VEHICLE_ID, 'chargeLimit'),
    paths.device('uid', 'device'),
    paths.diagnosisHistory(A_VEHICLE_ID),
  ];

  it.each(documents)('%s has an even number of segments, as Firestore wants of documents', (path) => {
    expect(path.split('/').length % 2).toBe(0);
  });

  it.each(collections)('%s has an odd number of segments, as Firestore wants of collections', (path) => {
    expect(path.split('/').length % 2).toBe(1);
  });

  it('keep what belongs to a vehicle below it, and what belongs to a person below the person', () => {
    expect(documents).toEqual([
      'vehicles/abcdefghijklmnop',
      'vehicles/abcdefghijklmnop/commands/command',
      'vehicles/abcdefghijklmnop/settings/chargeLimit',
      'users/uid/devices/device',
      'vehicles/abcdefghijklmnop/diagnosis/history',
    ]);
    expect(collections).toEqual(['vehicles/abcdefghijklmnop/commands']);
  });
});

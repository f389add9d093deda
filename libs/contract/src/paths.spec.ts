import { A_VEHICLE_ID } from '@psa-ev/testing';
import { paths } from './paths.js';

describe('paths', () => {
  const collections = [paths.commands(A_VEHICLE_ID), paths.notifications(A_VEHICLE_ID), paths.devices('uid')];
  const documents = [
    paths.vehicle(A_VEHICLE_ID),
    paths.command(A_VEHICLE_ID, 'command'),
    paths.setting(A_VEHICLE_ID, 'chargeLimit'),
    paths.notification(A_VEHICLE_ID, 'notification'),
    paths.device('uid', 'device'),
    paths.notificationRules('uid'),
    paths.messageRequest('uid', 'request'),
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
      'vehicles/abcdefghijklmnop/notifications/notification',
      'users/uid/devices/device',
      'users/uid/settings/notifications',
      'users/uid/messageRequests/request',
      'vehicles/abcdefghijklmnop/diagnosis/history',
    ]);
    expect(collections).toEqual(['vehicles/abcdefghijklmnop/commands', 'vehicles/abcdefghijklmnop/notifications', 'users/uid/devices']);
  });
});

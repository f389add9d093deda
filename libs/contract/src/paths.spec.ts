import { A_VEHICLE_ID } from '@psa-ev/testing';
import { paths } from './paths.js';

describe('paths', () => {
  const collections = [
    paths.commands(A_VEHICLE_ID),
    paths.notifications(A_VEHICLE_ID),
    paths.devices('uid'),
    paths.months(A_VEHICLE_ID),
    paths.trips(A_VEHICLE_ID),
    paths.sessions(A_VEHICLE_ID),
    paths.sessionPrices(A_VEHICLE_ID),
  ];
  const documents = [
    paths.vehicle(A_VEHICLE_ID),
    paths.command(A_VEHICLE_ID, 'command'),
    paths.setting(A_VEHICLE_ID, 'chargeLimit'),
    paths.notification(A_VEHICLE_ID, 'notification'),
    paths.device('uid', 'device'),
    paths.notificationRules('uid'),
    paths.messageRequest('uid', 'request'),
    paths.diagnosisHistory(A_VEHICLE_ID),
    paths.month(A_VEHICLE_ID, '2026-11'),
    paths.trip(A_VEHICLE_ID, 'trip'),
    paths.session(A_VEHICLE_ID, 'session'),
    paths.journalSummary(A_VEHICLE_ID),
    paths.setting(A_VEHICLE_ID, 'tariffs'),
    paths.sessionPrice(A_VEHICLE_ID, 'session'),
    paths.people(A_VEHICLE_ID),
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
      'vehicles/abcdefghijklmnop/months/2026-11',
      'vehicles/abcdefghijklmnop/trips/trip',
      'vehicles/abcdefghijklmnop/sessions/session',
      'vehicles/abcdefghijklmnop/summary/journal',
      'vehicles/abcdefghijklmnop/settings/tariffs',
      'vehicles/abcdefghijklmnop/sessionPrices/session',
      'vehicles/abcdefghijklmnop/people/list',
    ]);
    expect(collections).toEqual([
      'vehicles/abcdefghijklmnop/commands',
      'vehicles/abcdefghijklmnop/notifications',
      'users/uid/devices',
      'vehicles/abcdefghijklmnop/months',
      'vehicles/abcdefghijklmnop/trips',
      'vehicles/abcdefghijklmnop/sessions',
      'vehicles/abcdefghijklmnop/sessionPrices',
    ]);
  });
});

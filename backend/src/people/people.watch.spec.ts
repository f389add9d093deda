import { Logger } from '@nestjs/common';
import { paths } from '@psa-ev/contract';
import { A_VEHICLE_ID } from '@psa-ev/testing';
import type { Auth } from 'firebase-admin/auth';
import type { Firestore } from 'firebase-admin/firestore';
import type { VehicleRepository } from '../vehicles/vehicle.repository.js';
import { PeoplePublisher } from './people.publisher.js';
import { PeopleWatch } from './people.watch.js';

const ours = [A_VEHICLE_ID];

describe('who may do what, told to the owners', () => {
  let accounts: object[];
  let isOnline: boolean;
  let writes: { readonly path: string; readonly document: unknown }[];
  let watch: PeopleWatch;

  const account = (email: string | undefined, customClaims: object, more: object = {}) => ({
    email,
    customClaims,
    metadata: { lastSignInTime: '' },
    disabled: false,
    ...more,
  });

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(() => {
    accounts = [account('owner@example.com', { role: 'owner', vehicles: ours })];
    isOnline = true;
    writes = [];
    const auth = {
      listUsers: async () => {
        if (!isOnline) throw new Error('ETIMEDOUT');
        return { users: accounts };
      },
    };
    const firestore = { doc: (path: string) => ({ set: async (document: unknown) => void writes.push({ path, document }) }) };
    const vehicles = { all: async () => ours.map((vehicleId) => ({ identity: { vehicleId } })) };
    watch = new PeopleWatch(
      new PeoplePublisher(auth as unknown as Auth, firestore as unknown as Firestore, vehicles as unknown as VehicleRepository),
    );
  });

  it('waits without internet, and is told at the next look', async () => {
    isOnline = false;
    await watch.look();
    expect(writes).toEqual([]);

    isOnline = true;
    await watch.look();
    expect(writes).toHaveLength(1);
  });

  it('names who was invited to this car, and nobody else who could sign up or may no longer', async () => {
    accounts.push(
      account('stranger@example.com', {}),
      account(undefined, { role: 'viewer', vehicles: ours }),
      account('closed@example.com', { role: 'driver', vehicles: ours }, { disabled: true }),
      account('neighbour@example.com', { role: 'owner', vehicles: ['ponmlkjihgfedcba'] }),
      account(
        'driver@example.com',
        { role: 'driver', vehicles: ours, roleSince: '2026-11-22T08:00:00.000Z' },
        { metadata: { lastSignInTime: 'Sun, 22 Nov 2026 09:00:00 GMT' } },
      ),
    );
    await watch.look();
    expect(writes).toEqual([
      {
        path: paths.people(A_VEHICLE_ID),
        document: {
          schemaVersion: 1,
          people: [
            { email: 'driver@example.com', role: 'driver', since: '2026-11-22T08:00:00.000Z', hasSignedIn: true },
            { email: 'owner@example.com', role: 'owner', since: null, hasSignedIn: false },
          ],
        },
      },
    ]);
  });

  it('is written again only when it has changed', async () => {
    await watch.look();
    await watch.look();
    expect(writes).toHaveLength(1);

    accounts.push(account('viewer@example.com', { role: 'viewer', vehicles: ours, roleSince: 'once' }));
    await watch.look();
    expect(writes).toHaveLength(2);
  });
});

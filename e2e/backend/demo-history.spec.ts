import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromSessionDocument, fromTripDocument, paths } from '@psa-ev/contract';
import { isVehicleId, type VehicleId } from '@psa-ev/domain';
import { addAccount, DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { historyDatabase } from '@psa-ev/tools/demo/history/history-database.ts';
import { settleIn } from '@psa-ev/tools/demo/history/settle-in.ts';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';

const TIME_ZONE = 'Europe/Vienna';
const DAYS = 20;
const PATIENCE_MS = 60_000;

describe('the past of the demo', () => {
  let stack: BackendStack;
  let folder: string;
  let vehicleIds: readonly VehicleId[];
  const beganAt = new Date();
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'psa-ev-e2e-'));
    const past = { seed: 1, vehicles: 2, timeZone: TIME_ZONE, now: beganAt, days: DAYS } as const;
    const database = await historyDatabase(past, 'demo-psa-ev', folder);
    stack = await BackendStack.start({
      // Where the demo's own story begins, and not at rest as for other stories.
      simulator: { agenda: 'week', start: undefined, vehicles: 2, seed: 1, timeZone: TIME_ZONE, speed: 60 },
      environment: { TIME_ZONE },
    });
    copyFileSync(database, stack.backendOptions.databaseFile);
    await stack.startBackend();
    await addAccount(DEMO_ACCOUNTS.owner, stack.backendOptions, stack.emulators.authHost);
    await settleIn(DEMO_ACCOUNTS.owner, stack.emulators);
    const vehicles = await stack.cloud.firestore.collection('vehicles').listDocuments();
    vehicleIds = vehicles.map(({ id }) => id).filter(isVehicleId);
  });
  afterAll(async () => {
    await stack.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const trips = async (vehicleId: VehicleId) => {
    const { docs } = await stack.cloud.firestore.collection(paths.trips(vehicleId)).get();
    return docs.map((document) => fromTripDocument(vehicleId, document.data()));
  };
  const sessions = async (vehicleId: VehicleId) => {
    const { docs } = await stack.cloud.firestore.collection(paths.sessions(vehicleId)).get();
    return docs.map((document) => fromSessionDocument(vehicleId, document.data()));
  };

  it('is of both cars, and each charge has its cost by the tariffs that the owner has set', async () => {
    expect(vehicleIds).toHaveLength(2);
    for (const vehicleId of vehicleIds) {
      const all = await eventually(
        'costs of all sessions',
        async () => {
          const found = (await sessions(vehicleId)).filter(({ running }) => !running);
          return found.length > 3 && found.every(({ energy, cost }) => energy?.kwh === 0 || cost !== null) && found;
        },
        PATIENCE_MS,
      );
      const tariffs = new Set(all.flatMap(({ cost }) => cost?.tariffs.map(({ name }) => name) ?? []));
      expect(tariffs).toContain('At home, day and night');
    }
  });

  it('names where the cars have been', async () => {
    for (const vehicleId of vehicleIds) {
      const named = await eventually(
        'names of places',
        async () => {
          const found = await trips(vehicleId);
          return found.length > DAYS && found.some(({ startPlace }) => startPlace !== null) && found;
        },
        PATIENCE_MS,
      );
      const ways = named.map(({ startPlace, endPlace }) => `${startPlace?.name ?? '?'} → ${endPlace?.name ?? '?'}`);
      expect(ways).toEqual(expect.arrayContaining(['Home → Work', 'Work → Home']));
    }
  });

  it('goes on into the present without a drive that nobody saw', async () => {
    await eventually(
      'a drive of today',
      async () => {
        const states = await Promise.all(vehicleIds.map((vehicleId) => stack.cloud.vehicle(vehicleId)));
        const all = (await Promise.all(vehicleIds.map(trips))).flat();
        return states.some((state) => state?.runningTrip != null) || all.some(({ start }) => start.at > beganAt);
      },
      PATIENCE_MS,
    );
    for (const vehicleId of vehicleIds) expect((await trips(vehicleId)).filter(({ estimated }) => estimated)).toEqual([]);
  });
});

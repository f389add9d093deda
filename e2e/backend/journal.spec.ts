import { fromJournalSummaryDocument, fromMonthDocument, fromTripDocument, paths } from '@psa-ev/contract';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';

describe('the journal', () => {
  let stack: BackendStack;
  beforeAll(async () => (stack = await BackendStack.start()));
  afterAll(() => stack.stop());

  const trips = async () => {
    const vehicleId = await stack.vehicleId();
    const { docs } = await stack.cloud.firestore.collection(paths.trips(vehicleId)).get();
    return docs.map((document) => fromTripDocument(vehicleId, document.data()));
  };
  const read = async (path: string) => (await stack.cloud.firestore.doc(path).get()).data();

  it('tells a drive of the car as a trip, in its month, in the summary and in today', async () => {
    await stack.car.set({ batteryPercent: 80, odometerKm: 20_000 });
    await stack.startBackend();
    await stack.stored(80);
    await stack.car.set({ batteryPercent: 75, odometerKm: 20_031.4 });
    const vehicleId = await stack.vehicleId();

    const [trip] = await eventually('a published trip', async () => ((await trips()).length > 0 ? trips() : null));
    expect(trip).toMatchObject({ distanceKm: 31.4, estimated: true, start: { batteryPercent: 80 }, end: { batteryPercent: 75 } });
    const summary = await eventually('a summary', () => read(paths.journalSummary(vehicleId)));
    expect(fromJournalSummaryDocument(summary)).toMatchObject({ lifetime: { distanceKm: 31.4, trips: 1 }, capacity: { kind: 'known' } });
    const state = await stack.cloud.vehicle(vehicleId);
    expect(state?.today).toMatchObject({ distanceKm: 31.4, trips: 1 });
    const month = fromMonthDocument(await read(paths.month(vehicleId, state?.today?.day.slice(0, 7) ?? '')));
    expect(month.days).toMatchObject([{ distanceKm: 31.4 }]);
  });

  it('goes on after a power cut where it was, and tells nothing twice', async () => {
    await stack.backend.kill();
    await stack.car.set({ batteryPercent: 70, odometerKm: 20_050 });
    await stack.startBackend();
    await stack.stored(70);
    await stack.backend.kill();
    await stack.startBackend();

    // So soon after its end, more kilometres are a late report of the same drive.
    const told = await eventually('the whole trip', async () => {
      const all = await trips();
      return all.some(({ distanceKm }) => distanceKm === 50) ? all : null;
    });
    expect(told).toHaveLength(1);
    const vehicleId = await stack.vehicleId();
    await eventually('all of it in today', async () => (await stack.cloud.vehicle(vehicleId))?.today?.distanceKm === 50);
  });

  it('shows the charge that runs', async () => {
    await stack.car.plug();
    const vehicleId = await stack.vehicleId();
    const session = await eventually('a running session', async () => (await stack.cloud.vehicle(vehicleId))?.runningSession ?? null);
    expect(session).toMatchObject({ fromPercent: 70 });
    await eventually('its own document', async () => (await read(paths.session(vehicleId, session.id)))?.['running'] === true);
  });
});

import { type NetworkGate, openNetworkGate } from '@psa-ev/tools/emulators/network-gate.ts';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';

const POLLS = 200;
/** The document of a car itself, and nothing below it. */
const OF_A_CAR = /^vehicles\/[^/]+$/;

describe('an outage of the internet', () => {
  let stack: BackendStack;
  let internet: NetworkGate;
  beforeAll(async () => {
    stack = await BackendStack.start();
    internet = await openNetworkGate(stack.emulators.firestoreHost);
    await stack.car.set({ batteryPercent: 90 });
    await stack.car.plug(); // a charging car is read twice as often
    await stack.startBackend({ firebase: { ...stack.emulators.environment, FIRESTORE_EMULATOR_HOST: internet.host } });
    await stack.published(90);
  });
  afterAll(async () => {
    await stack.stop();
    await internet.close();
  });

  it('of 200 polls ends with the newest state and a handful of writes; the readings meanwhile are all there', async () => {
    const vehicleId = await stack.vehicleId();
    const before = await stack.car.requests();
    internet.cut();

    let percent = 90;
    await eventually(
      `${POLLS} polls without internet`,
      async () => {
        const { count } = await stack.car.requests();
        const due = 89 - Math.floor((count - before.count) / 10);
        if (due < percent) {
          percent = due;
          await stack.car.set({ batteryPercent: percent });
        }
        return count - before.count >= POLLS;
      },
      POLLS * 1_500,
    );
    await stack.stored(percent);
    const percents = (await stack.facts.snapshots()).map(({ battery_percent }) => battery_percent);
    expect(percents).toEqual(countDown(90, percent));
    expect((await stack.facts.waiting()).filter((path) => OF_A_CAR.test(path))).toHaveLength(1);
    expect((await stack.cloud.vehicle(vehicleId))?.snapshot?.battery.percent).toBe(90);
    expect((await stack.backend.health()).report).toMatchObject({ status: 'degraded', details: { firestore: { status: 'degraded' } } });

    const changes = await stack.cloud.countChanges(vehicleId);
    internet.restore();
    await stack.published(percent, 120_000);
    await eventually('an empty outbox', async () => (await stack.facts.count('outbox')) === 0);
    // What was on its way when the line went dead, the newest state, and perhaps a heartbeat.
    expect(changes.count()).toBeGreaterThanOrEqual(1);
    expect(changes.count()).toBeLessThanOrEqual(3);
    changes.stop();

    await stack.car.set({ batteryPercent: 99 });
    await stack.published(99);
  });
});

function countDown(from: number, to: number): number[] {
  return Array.from({ length: from - to + 1 }, (_, step) => from - step);
}

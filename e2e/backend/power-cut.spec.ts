import { setTimeout as sleep } from 'node:timers/promises';
import { openNetworkGate } from '@psa-ev/tools/emulators/network-gate.ts';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';

const FIRST_PERCENT = 30;
/** Nothing listens here. */
const NOWHERE = '127.0.0.1:9';
/** The document of a car itself, and nothing below it. */
const OF_A_CAR = /^vehicles\/[^/]+$/;
/** When the plug is pulled after the car has something new, in milliseconds: spread over a whole cycle of one second. */
const CUTS_IN_THE_CYCLE_MS = [0, 120, 320, 600, 900, 1100];
/** And after psacc has answered with it: parsing, the transaction and the way to Firestore happen in these few milliseconds. */
const CUTS_AFTER_THE_ANSWER_MS = [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20];

describe('a power cut', () => {
  let stack: BackendStack;
  beforeAll(async () => (stack = await BackendStack.start()));
  afterAll(() => stack.stop());

  it('loses no snapshot and doubles none, in whatever moment of the cycle it comes', async () => {
    await stack.car.set({ batteryPercent: FIRST_PERCENT });
    await stack.startBackend();
    await stack.stored(FIRST_PERCENT);

    const percents = [FIRST_PERCENT];
    const cut = async (wait: () => Promise<unknown>) => {
      const percent = FIRST_PERCENT + percents.length;
      percents.push(percent);
      await stack.car.set({ batteryPercent: percent });
      await wait();
      await stack.backend.kill();
      await stack.startBackend();
      await stack.stored(percent);
    };
    for (const afterMs of CUTS_IN_THE_CYCLE_MS) await cut(() => sleep(afterMs));
    for (const afterMs of CUTS_AFTER_THE_ANSWER_MS) await cut(async () => sleep(afterMs, await nextAnswer()));

    expect((await stack.facts.snapshots()).map(({ battery_percent }) => battery_percent)).toEqual(percents);
    await stack.published(FIRST_PERCENT + percents.length - 1);
    expect(await stack.facts.integrity()).toBe('ok');
  });

  it('leaves no snapshot without the document that tells of it: both are in one transaction', async () => {
    await stack.backend.kill();
    await stack.car.set({ batteryPercent: 66 });
    await stack.startBackend({ firebase: { ...stack.emulators.environment, FIRESTORE_EMULATOR_HOST: NOWHERE } });
    await stack.stored(66);
    await stack.backend.kill();
    expect((await stack.facts.waiting()).filter((path) => OF_A_CAR.test(path))).toHaveLength(1);

    await stack.startBackend();
    await stack.published(66);
  });

  it('is no cut when systemd asks: the service ends by itself, with all it knew published', async () => {
    await stack.car.set({ batteryPercent: 77 });
    await stack.stored(77);
    await stack.backend.stop();

    expect(await stack.backend.ended).not.toContain('SIGKILL');
    await stack.published(77);
    expect(await stack.facts.count('outbox')).toBe(0);
  });

  it('lets the service end when systemd asks although psacc hangs and Firestore says nothing', async () => {
    const internet = await openNetworkGate(stack.emulators.firestoreHost);
    await stack.startBackend({ firebase: { ...stack.emulators.environment, FIRESTORE_EMULATOR_HOST: internet.host } });
    await stack.published(77);
    internet.silence();
    await stack.car.set({ batteryPercent: 78 });
    await stack.stored(78);
    await stack.car.fault({ kind: 'hang', endpoint: '/get_vehicleinfo', seconds: 60, times: 1 });
    await nextRequest();
    await stack.backend.stop();

    expect(await stack.backend.ended).not.toContain('SIGKILL');
    expect((await stack.facts.waiting()).filter((path) => OF_A_CAR.test(path))).toHaveLength(1);
    await internet.close();
  });

  /** Waits until psacc has answered a reading that it had not answered before. */
  async function nextAnswer(): Promise<void> {
    const answered = async () => (await stack.car.requests()).requests.filter(({ finishedAt }) => finishedAt !== null).length;
    const before = await answered();
    while ((await answered()) <= before); // without a pause: the milliseconds after it are what matters
  }

  async function nextRequest(): Promise<void> {
    const before = (await stack.car.requests()).count;
    await eventually('a call to psacc', async () => (await stack.car.requests()).count > before);
  }
});

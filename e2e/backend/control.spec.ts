import { setTimeout as sleep } from 'node:timers/promises';
import { type ChargeLimitSettings, type ControlDocument, paths, toChargeLimitDocument } from '@psa-ev/contract';
import type { CommandKind, CommandStatus, VehicleId } from '@psa-ev/domain';
import { type NetworkGate, openNetworkGate } from '@psa-ev/tools/emulators/network-gate.ts';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';
import { People } from '../stack/people.ts';
import { DRIVER, Wishes } from '../stack/wishes.ts';

/** The car's seconds pass so much faster that a command reaches it within one of ours. */
const SPEED = 20;
const CAR = 'VR3UHZKXZLT000001';
const MENDS_WITHIN_MS = 90_000;

let stack: BackendStack;
let internet: NetworkGate;
let vehicleId: VehicleId;
let wishes: Wishes;
const start = () => stack.startBackend({ firebase: { ...stack.emulators.environment, FIRESTORE_EMULATOR_HOST: internet.host } });
const asked = async (path: string) =>
  (await stack.car.requests()).requests.filter((request) => request.path.startsWith(path)).map((request) => request.path);
const stops = async () => (await asked('/charge_now')).filter((path) => path.endsWith('/0'));
const control = async (): Promise<ControlDocument | undefined> =>
  (await stack.cloud.firestore.doc(paths.control(vehicleId)).get()).data() as ControlDocument | undefined;
const limited = (limitPercent: number | null, changes: Partial<ChargeLimitSettings> = {}) =>
  stack.cloud.firestore
    .doc(paths.setting(vehicleId, 'chargeLimit'))
    .set(toChargeLimitDocument({ limitPercent, fullOnceUntil: null, stopAt: null, setBy: 'owner', setAt: new Date(), ...changes }));
const limitIs = (state: ControlDocument['limit']['state'], percent: number | null) =>
  eventually(
    `a limit of ${percent} % that is ${state}`,
    async () => {
      const limit = (await control())?.limit;
      return limit?.state === state && limit.limitPercent === percent;
    },
    MENDS_WITHIN_MS,
  );
const charges = (isCharging: boolean) =>
  eventually(
    isCharging ? 'a car that charges' : 'a car that does not charge',
    async () => ((await stack.cloud.vehicle(vehicleId))?.snapshot?.charging.status === 'charging') === isCharging,
    MENDS_WITHIN_MS,
  );

beforeAll(async () => {
  stack = await BackendStack.start({ simulator: { speed: SPEED } });
  internet = await openNetworkGate(stack.emulators.firestoreHost);
  // It has a limit of its own from the first.
  await fetch(`${stack.simulator.url}/charge_control?vin=${CAR}&percentage=100`);
  await start();
  vehicleId = await stack.vehicleId();
  wishes = new Wishes(stack.cloud, vehicleId);
  await new People(stack.cloud).invite(DRIVER, 'driver', [vehicleId]);
});
afterAll(async () => {
  await stack.stop();
  await internet.close();
});

describe('a charging limit', () => {
  let before: number;
  const stopsSince = async () => (await stops()).length - before;

  /** Each story begins with a car that charges below a limit of 80 %, which is in force. */
  beforeEach(async () => {
    internet.restore();
    await stack.car.clearFaults();
    // psacc's own charge control stays as it is: nobody else stops the car.
    await stack.car.fault({ kind: 'errorJson', endpoint: '/charge_control' });
    await stack.car.set({ batteryPercent: 60 });
    await limited(80);
    await stack.car.plug();
    await charges(true);
    await limitIs('watching', 80);
    before = (await stops()).length;
  });

  afterEach(async () => {
    await stack.car.unplug();
    await charges(false);
    // Who plugs in before the car has its owner's hour back is stopped by that.
    await eventually(
      'the hour of the car to be its owner’s',
      async () => (await control())?.limit.ownScheduledStart === null,
      MENDS_WITHIN_MS,
    );
  });

  it('is kept: one stop at the first reading that has reached it, proven by a later one', async () => {
    await stack.car.set({ batteryPercent: 80 });
    await limitIs('stopped', 80);
    await charges(false);
    expect(await stopsSince()).toBe(1);
    const ledger = await stack.cloud.firestore.collection(paths.commands(vehicleId)).where('requestedBy', '==', 'charge-limit').get();
    expect(ledger.docs.map((document) => [document.get('kind'), document.get('status')])).toContainEqual(['stopCharging', 'confirmed']);
  });

  it('stops nothing below it, and nothing while a driver wants a full battery this time', async () => {
    await stack.car.set({ batteryPercent: 75 });
    await stack.published(75);
    await wishes.becomes(await wishes.ask('chargeToFull'), 'confirmed', MENDS_WITHIN_MS);
    await limitIs('off', 80);
    await stack.car.set({ batteryPercent: 90 });
    await stack.published(90);
    await sleep(3_000);
    expect(await stopsSince()).toBe(0);
    await charges(true);
  });

  it('is kept without internet, and told when it is back', async () => {
    internet.cut();
    await stack.car.set({ batteryPercent: 80 });
    await eventually('the stop', async () => (await stopsSince()) === 1, MENDS_WITHIN_MS);
    internet.restore();
    await limitIs('stopped', 80);
    expect(await stopsSince()).toBe(1);
  });

  it.each([0, 30, 100, 300, 1_000])('is commanded once, though the power is cut %d ms after the car has reached it', async (afterMs) => {
    await stack.car.set({ batteryPercent: 80 });
    await sleep(afterMs);
    await stack.backend.kill();
    await start();
    await eventually(
      'a look after the restart',
      async () => (await stopsSince()) > 0 || (await control())?.limit.state === 'stopping',
      MENDS_WITHIN_MS,
    );
    await sleep(4_000);
    expect(await stopsSince()).toBeLessThanOrEqual(1);
    expect(await stack.facts.integrity()).toBe('ok');
  });
});

describe('what can be asked of a car', () => {
  beforeAll(async () => {
    await stack.car.clearFaults();
    await limited(null);
    await stack.car.set({ batteryPercent: 70, locked: true });
    await stack.published(70, MENDS_WITHIN_MS);
  });

  it.each<[CommandKind, CommandStatus]>([
    ['startClimate', 'confirmed'],
    ['stopClimate', 'confirmed'],
    ['unlockDoors', 'confirmed'],
    ['lockDoors', 'confirmed'],
    ['flashLights', 'unprovable'],
    ['wakeUp', 'confirmed'],
  ])('%s ends as %s', async (kind, status) => {
    await wishes.becomes(await wishes.ask(kind), status, MENDS_WITHIN_MS);
  });

  it('of the horn is learned that psacc cannot sound it: the second time it is not even asked', async () => {
    expect(await wishes.becomes(await wishes.ask('soundHorn'), 'failed')).toMatchObject({ failure: { reason: 'service-failed' } });
    await eventually('it to be learned', async () => (await control())?.lacks.some(({ kind }) => kind === 'soundHorn') === true);
    expect(await wishes.becomes(await wishes.ask('soundHorn'), 'failed')).toMatchObject({ failure: { reason: 'not-available' } });
    expect(await asked('/horn')).toHaveLength(1);
  });

  it('of waking it, psacc has only so much: what is left is shown, and more is refused', async () => {
    const left = async () => (await control())?.wakeUps.left;
    await eventually('one to be counted', async () => (await left()) === 5);
    for (let more = 0; more < 6; more += 1) {
      const id = await wishes.ask('wakeUp');
      await eventually('an end', async () => ['confirmed', 'failed'].includes((await wishes.read(id)).stage.status), MENDS_WITHIN_MS);
      const { stage } = await wishes.read(id);
      if (stage.status !== 'failed') continue;
      expect(stage.failure).toEqual({ kind: 'refused', reason: 'wake-ups-used-up' });
      return;
    }
    throw new Error('the car could be woken without end');
  });
});

import { setTimeout as sleep } from 'node:timers/promises';
import { type NetworkGate, openNetworkGate } from '@psa-ev/tools/emulators/network-gate.ts';
import { isVehicleId, type VehicleId } from '@psa-ev/domain';
import { HYBRID_3008 } from '@psa-ev/tools/simulator/index.ts';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';
import { People } from '../stack/people.ts';
import { DRIVER, Wishes } from '../stack/wishes.ts';

/** The car's seconds pass so much faster that a command reaches it within one of ours. */
const SPEED = 20;
const STATUS = '/get_vehicleinfo';
const COMMAND = '/charge_now';
/** After failures the backend asks ever more rarely, and Firestore's client pauses up to a minute between two tries. */
const MENDS_WITHIN_MS = 90_000;
/** So long psacc is busy where a story needs the time to do something before psacc is free, also on a slow machine. */
const HELD_UP_SECONDS = 15;
/** Three minutes of patience with the car, and a little for the way. */
const UNCONFIRMED_WITHIN_MS = 210_000;

/** How often psacc was asked to start or stop a charge. */
async function commandsOf(stack: BackendStack): Promise<readonly string[]> {
  return (await stack.car.requests()).requests.map(({ path }) => path).filter((path) => path.startsWith(COMMAND));
}

describe('the wish to stop or start a charge', () => {
  let stack: BackendStack;
  let internet: NetworkGate;
  let wishes: Wishes;
  let people: People;
  let before: number;
  let percent = 20;
  const start = () => stack.startBackend({ firebase: { ...stack.emulators.environment, FIRESTORE_EMULATOR_HOST: internet.host } });
  const sentSince = async () => (await commandsOf(stack)).slice(before).map((path) => path.at(-1));
  const onThePi = (stage: string) => stack.backend.log().split(`stopCharging ${stage}`).length;
  /** A stop that the Pi knows to be its own: Firestore shows the claim before the answer to it has reached the Pi. */
  const claimedStop = async () => {
    const heardBefore = onThePi('claimed');
    const id = await wishes.ask('stopCharging');
    await eventually('a claim of which the Pi knows', () => onThePi('claimed') > heardBefore);
    return id;
  };
  const published = async (status: string, withinMs?: number) => {
    const vehicleId = await stack.vehicleId();
    await eventually(
      `a car that is ${status}`,
      async () => (await stack.cloud.vehicle(vehicleId))?.snapshot?.charging.status === status,
      withinMs,
    );
  };

  beforeAll(async () => {
    stack = await BackendStack.start({ simulator: { speed: SPEED } });
    internet = await openNetworkGate(stack.emulators.firestoreHost);
    await stack.car.plug();
    await start();
    wishes = new Wishes(stack.cloud, await stack.vehicleId());
    people = new People(stack.cloud);
    await people.invite(DRIVER, 'driver', [await stack.vehicleId()]);
  });
  /** However a story ends, the next begins with a car that charges, a driver who may command it, and a chain that is whole. */
  beforeEach(async () => {
    internet.restore();
    await people.allow(DRIVER, 'driver', [await stack.vehicleId()]);
    await stack.car.clearFaults();
    await stack.car.unplug();
    await stack.car.plug();
    percent = percent === 20 ? 30 : 20;
    await stack.car.set({ batteryPercent: percent });
    await stack.published(percent, MENDS_WITHIN_MS);
    await published('charging', MENDS_WITHIN_MS);
    before = (await commandsOf(stack)).length;
  });
  afterAll(async () => {
    await stack.stop();
    await internet.close();
  });

  it.each([
    ['error500', { kind: 'refused', reason: 'service-failed' }],
    ['errorJson', { kind: 'refused', reason: 'service-refused' }],
    ['html200', { kind: 'unreachable', reason: 'service-foreign' }],
  ] as const)('fails at once, and in words, where psacc answers it with %s', async (kind, failure) => {
    await stack.car.fault({ kind, endpoint: COMMAND });
    expect(await wishes.becomes(await wishes.ask('stopCharging'), 'failed')).toMatchObject({ failure, sentAt: null });
  });

  it('fails where psacc is down', async () => {
    await stack.car.fault({ kind: 'refuse', seconds: 600 });
    const id = await wishes.ask('stopCharging');
    expect(await wishes.becomes(id, 'failed')).toMatchObject({ failure: { kind: 'unreachable', reason: 'service-down' } });
  });

  it('fails where the role of who asked was taken away a moment ago', async () => {
    await people.allow(DRIVER, 'viewer', [await stack.vehicleId()]);
    const id = await wishes.ask('stopCharging');
    expect(await wishes.becomes(id, 'failed')).toMatchObject({ failure: { kind: 'refused', reason: 'no-access' }, claim: null });
    expect(await sentSince()).toEqual([]);
  });

  it('is confirmed by what the car shows, and so is its contrary', async () => {
    expect(await wishes.becomes(await wishes.ask('stopCharging'), 'confirmed')).toMatchObject({ sentAt: expect.any(Date) });
    await published('stopped');
    await wishes.becomes(await wishes.ask('startCharging'), 'confirmed');
    await published('charging');
    expect(await sentSince()).toEqual(['0', '1']);
  });

  it('of a double tap is carried out once', async () => {
    // No proof before both were heard: what has come to its end could be asked for again.
    await stack.car.fault({ kind: 'stale', endpoint: STATUS });
    const taps = await Promise.all([wishes.ask('stopCharging'), wishes.ask('stopCharging')]);
    const stages = async () => (await Promise.all(taps.map((id) => wishes.read(id)))).map(({ stage }) => stage);
    const refused = await eventually('one to be refused', async () => (await stages()).find(({ status }) => status === 'failed') ?? null);
    expect(refused).toMatchObject({ failure: { kind: 'refused', reason: 'already-under-way' } });
    await stack.car.clearFaults();
    await eventually(
      'the other to be confirmed',
      async () => (await stages()).some(({ status }) => status === 'confirmed'),
      MENDS_WITHIN_MS,
    );
    expect(await sentSince()).toEqual(['0']);
  });

  it('that expired while the Pi was off is never carried out', async () => {
    await stack.backend.kill();
    const id = await wishes.ask('stopCharging', 1);
    await sleep(1_100);
    await start();
    expect(await wishes.becomes(id, 'failed')).toMatchObject({ failure: { kind: 'expired' }, claim: null });
    expect(await sentSince()).toEqual([]);
  });

  it('expires while psacc hangs in something else', async () => {
    await stack.car.fault({ kind: 'hang', endpoint: STATUS, seconds: HELD_UP_SECONDS, times: 1 });
    await stack.car.heldUp('hang');
    const id = await wishes.ask('stopCharging', 2);
    expect(await wishes.becomes(id, 'failed', MENDS_WITHIN_MS)).toMatchObject({ failure: { kind: 'expired' } });
    expect(await sentSince()).toEqual([]);
  });

  it('survives a power cut between sending and proof: it is not sent again, and confirmed by the first reading', async () => {
    await stack.car.fault({ kind: 'stale', endpoint: STATUS });
    const id = await wishes.ask('stopCharging');
    await wishes.becomes(id, 'sent');
    await stack.backend.kill();
    await stack.car.clearFaults();
    await start();
    await wishes.becomes(id, 'confirmed');
    expect(await sentSince()).toEqual(['0']);
  });

  it('waits through an outage before the claim, and is carried out when the internet is back in time', async () => {
    internet.cut();
    const id = await wishes.ask('stopCharging', 600);
    await sleep(1_000);
    expect((await wishes.read(id)).stage.status).toBe('requested');
    internet.restore();
    await wishes.becomes(id, 'confirmed', MENDS_WITHIN_MS);
    expect(await sentSince()).toEqual(['0']);
  });

  it('expires in an outage before the claim that lasts too long', async () => {
    internet.cut();
    const id = await wishes.ask('stopCharging', 1);
    await sleep(1_100);
    internet.restore();
    expect(await wishes.becomes(id, 'failed', MENDS_WITHIN_MS)).toMatchObject({ failure: { kind: 'expired' } });
    expect(await sentSince()).toEqual([]);
  });

  it('is carried out in an outage after the claim, and told when the internet is back', async () => {
    await stack.car.fault({ kind: 'slow', endpoint: STATUS, seconds: HELD_UP_SECONDS, times: 1 });
    await stack.car.heldUp('slow');
    const provenBefore = onThePi('confirmed');
    const id = await claimedStop();
    internet.cut();
    await eventually('the proof on the Pi', () => onThePi('confirmed') > provenBefore, MENDS_WITHIN_MS);
    expect((await wishes.read(id)).stage.status).toBe('claimed');
    internet.restore();
    await wishes.becomes(id, 'confirmed', MENDS_WITHIN_MS);
    expect(await sentSince()).toEqual(['0']);
  });

  it('confirmed in an outage is still known after a power cut', async () => {
    await stack.car.fault({ kind: 'slow', endpoint: STATUS, seconds: HELD_UP_SECONDS, times: 1 });
    await stack.car.heldUp('slow');
    const provenBefore = onThePi('confirmed');
    const id = await claimedStop();
    internet.cut();
    await eventually('the proof on the Pi', () => onThePi('confirmed') > provenBefore, MENDS_WITHIN_MS);
    await eventually('the proof in the outbox', async () => (await stack.facts.waiting()).some((path) => path.endsWith(`/${id}`)));
    await stack.backend.kill();
    internet.restore();
    await start();
    await wishes.becomes(id, 'confirmed');
    expect(await sentSince()).toEqual(['0']);
  });
});

describe('the wish for a car that does not answer', () => {
  let stack: BackendStack;
  beforeAll(async () => (stack = await BackendStack.start({ simulator: { speed: SPEED, vehicles: 2 } })));
  afterAll(() => stack.stop());

  it('ends unconfirmed: where the car sleeps, and where the Pi lost its power between claim and sending', async () => {
    await stack.car.set({ batteryPercent: 20 });
    await stack.car.plug();
    await stack.car.set({ vin: HYBRID_3008.vin, asleep: true });
    await stack.startBackend();
    const [e208, hybrid] = await Promise.all([idCalled(/e-208/), idCalled(/3008/)]);
    await new People(stack.cloud).invite(DRIVER, 'driver', [e208, hybrid]);
    const charging = new Wishes(stack.cloud, e208);
    const asleep = new Wishes(stack.cloud, hybrid);

    const lost = await asleep.ask('startCharging');
    await asleep.becomes(lost, 'sent');
    await stack.car.fault({ kind: 'hang', endpoint: STATUS, seconds: 60 });
    await stack.car.heldUp('hang');
    const cutOff = await charging.ask('stopCharging');
    await charging.becomes(cutOff, 'claimed');
    await stack.backend.kill();
    await stack.car.clearFaults();
    await stack.startBackend();

    expect(await asleep.becomes(lost, 'failed', UNCONFIRMED_WITHIN_MS)).toMatchObject({ failure: { kind: 'unconfirmed' } });
    expect(await charging.becomes(cutOff, 'failed', UNCONFIRMED_WITHIN_MS)).toMatchObject({
      failure: { kind: 'unconfirmed' },
      sentAt: null,
    });
    expect(await commandsOf(stack)).toEqual([`${COMMAND}/${HYBRID_3008.vin}/1`]);
  });

  async function idCalled(label: RegExp): Promise<VehicleId> {
    return eventually(`a published ${label}`, async () => {
      const { docs } = await stack.cloud.firestore.collection('vehicles').get();
      const found = docs.find((document) => label.test(String(document.get('label'))));
      return found && isVehicleId(found.id) ? found.id : null;
    });
  }
});

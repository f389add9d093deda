import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { VehicleId } from '@psa-ev/domain';
import { type MessagingServer, startMessagingServer } from '@psa-ev/tools/messaging/messaging-server.ts';
import * as z from 'zod';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';
import { People } from '../stack/people.ts';

/** After psacc has answered: the decision, the transaction and the way to the push service happen in these milliseconds. */
const CUTS_AFTER_THE_READING_MS = [0, 3, 6, 10, 16, 30];
/** After the push service has taken the message: its answer and our note of it. */
const CUTS_AFTER_THE_TAKING_MS = [0, 1, 3, 8];
/** Longer than any story: an answer that comes so late finds nobody. */
const TOO_LATE_MS = 120_000;

const shownMessage = z.object({
  webpush: z.object({ headers: z.object({ Topic: z.string() }), notification: z.looseObject({ tag: z.string(), timestamp: z.number() }) }),
});

describe('a power cut between deciding on a message and the word that it was taken', () => {
  let messaging: MessagingServer;
  let stack: BackendStack;
  let isPlugged = false;

  beforeAll(async () => {
    messaging = await startMessagingServer({ projectId: 'demo-psa-ev' });
    stack = await BackendStack.start({ environment: { ...messaging.environment, TIME_ZONE: 'Europe/Sofia' } });
    await stack.startBackend();
    const vehicleId: VehicleId = await stack.vehicleId();
    const people = new People(stack.cloud);
    await people.invite('owner', 'owner', [vehicleId]);
    await people.wants('owner', { wanted: { unplugged: true }, mostPerHour: 60 });
    await people.register('owner', 'phone');
    await eventually('a first look for the owner', () => stack.facts.canTell('owner', 1, vehicleId));
  });
  afterAll(async () => {
    await stack.stop();
    await messaging.stop();
  });
  beforeEach(() => messaging.reset());

  /** Something worth one message. */
  const makeNews = async () => {
    await (isPlugged ? stack.car.unplug() : stack.car.plug());
    isPlugged = !isPlugged;
  };
  const cutThePower = async () => {
    await stack.backend.kill();
    await stack.startBackend();
  };
  const taken = () => messaging.acceptedMessages();
  const allSent = async () => {
    await eventually('a message', () => taken().length > 0, 60_000);
    await eventually('nothing to wait in line', async () => (await stack.facts.count('message')) === 0, 60_000);
  };
  /** What a browser shows, and in place of what. */
  const shown = () => taken().map((message) => shownMessage.parse(message).webpush);

  it('sends once what was decided while the push service was away', async () => {
    await messaging.outage();
    await makeNews();
    await eventually('a message in line', async () => (await stack.facts.count('message')) === 1);
    await stack.backend.kill();
    await messaging.restore();
    await stack.startBackend();

    await allSent();
    expect(taken()).toHaveLength(1);
  });

  it('sends once what was on its way and was not taken', async () => {
    messaging.answer('hang', { times: 1 });
    await makeNews();
    await eventually('a message on its way', () => messaging.requests().length > 0);
    await cutThePower();

    await allSent();
    expect(taken()).toHaveLength(1);
  });

  it('sends again, in place of the first, what was taken before anybody here could know', async () => {
    messaging.answer('accepted', { times: 1, toldAfterMs: TOO_LATE_MS });
    await makeNews();
    await eventually('the message to be taken', () => taken().length > 0);
    await cutThePower();

    await allSent();
    const [first, second, ...others] = shown();
    expect(second).toEqual(first);
    expect(first?.notification.tag).toMatch(/^charge-/);
    expect(others).toEqual([]);
  });

  it('does not send again what was noted as sent', async () => {
    await makeNews();
    await allSent();
    await cutThePower();
    const { count } = await stack.car.requests();
    await eventually('some readings', async () => (await stack.car.requests()).count > count + 3);

    expect(taken()).toHaveLength(1);
  });

  it.each(CUTS_AFTER_THE_READING_MS)('loses none, and shows none twice, %d ms after the reading that is worth it', async (afterMs) => {
    await makeNews();
    await nextReading();
    await sleep(afterMs);
    await cutThePower();

    await allSent();
    expectOneMessageToBeShown();
  });

  it.each(CUTS_AFTER_THE_TAKING_MS)('loses none, and shows none twice, %d ms after it was taken', async (afterMs) => {
    await makeNews();
    while (taken().length === 0) await nextTurn(); // without a pause: the milliseconds after it are what matters
    await sleep(afterMs);
    await cutThePower();

    await allSent();
    expectOneMessageToBeShown();
    expect(await stack.facts.integrity()).toBe('ok');
  });

  function expectOneMessageToBeShown(): void {
    const messages = shown();
    expect(messages.length).toBeLessThanOrEqual(2);
    for (const message of messages) expect(message).toEqual(messages[0]);
  }

  /** Waits until psacc has answered a reading that it was not asked for before. */
  async function nextReading(): Promise<void> {
    const answered = async () => (await stack.car.requests()).requests.filter(({ finishedAt }) => finishedAt !== null).length;
    const before = await answered();
    while ((await answered()) <= before); // without a pause, as above
  }
});

import { join } from 'node:path';
import { type MessagingServer, startMessagingServer } from '@psa-ev/tools/messaging/messaging-server.ts';
import * as z from 'zod';
import { BackendStack } from '../stack/backend-stack.ts';
import { CommandLine } from '../stack/command-line.ts';
import { eventually } from '../stack/eventually.ts';
import { Facts } from '../stack/facts.ts';
import { MemoryCard, whyNoCard } from '../stack/memory-card.ts';
import { People } from '../stack/people.ts';

/** For the slowest machine. */
const PATIENCE_MS = 90_000;
const message = z.object({ webpush: z.object({ notification: z.object({ title: z.string() }) }) });

/** Whoever may not mount tells so, and shows nothing: neither a full nor a failing card can be had by other means. */
const noCard = whyNoCard();

describe('a Pi whose memory card', () => {
  let messaging: MessagingServer;
  let stack: BackendStack;
  let card: MemoryCard;
  let facts: Facts;
  let databaseFile: string;
  beforeAll(async () => {
    if (noCard !== null) return;
    messaging = await startMessagingServer({ projectId: 'demo-psa-ev' });
    stack = await BackendStack.start({ environment: { ...messaging.environment, TIME_ZONE: 'Europe/Sofia' } });
    card = MemoryCard.insert(stack.folder);
    databaseFile = join(card.folder, 'psa-ev.sqlite');
    facts = new Facts(databaseFile);
    await stack.car.set({ batteryPercent: 40 });
    await start();
    const vehicleId = await stack.vehicleId();
    const people = new People(stack.cloud);
    await people.invite('owner', 'owner', [vehicleId]);
    await people.wants('owner', { mostPerHour: 60 });
    await people.register('owner', 'phone', { detail: 'full' });
    await eventually('a first look for the owner', () => facts.canTell('owner', 1, vehicleId), PATIENCE_MS);
  });
  afterAll(async () => {
    if (noCard !== null) return;
    await stack.backend.stop();
    card.remove();
    await stack.stop();
    await messaging.stop();
  });

  const start = () => stack.startBackend({ databaseFile });
  const percents = async () => (await facts.snapshots()).map(({ battery_percent }) => battery_percent);
  const health = async () => JSON.stringify((await stack.backend.health()).report);
  const titles = () => messaging.acceptedMessages().map((one) => message.parse(one).webpush.notification.title);
  const psaEv = (command: 'doctor' | 'status') =>
    new CommandLine({ ...stack.backendOptions, databaseFile, healthPort: Number(new URL(stack.backend.healthUrl).port) }).run(command);
  /** So many rounds, each of which tries anew to record what it read. */
  const rounds = async (count: number) => {
    const before = (await stack.car.requests()).count;
    await eventually('some polls', async () => (await stack.car.requests()).count > before + count, PATIENCE_MS);
  };
  const story = (what: string, told: () => Promise<void>) =>
    it(what, async () => {
      if (noCard === null) return told();
      process.stdout.write(`Not shown on this machine, that a card ${what}: ${noCard}.\n`);
    });

  story(
    'is full says so in its log, its health, its command and to its owner, and goes on by itself when there is space again',
    async () => {
      card.fill();
      await stack.car.set({ batteryPercent: 41 });
      await eventually('the word that the disk is full', async () => (await health()).includes('"problem":"disk-full"'), PATIENCE_MS);
      await eventually('a message', () => titles().length > 0, PATIENCE_MS);
      await rounds(4);
      expect(stack.backend.log().match(/What is read is not kept: the disk is full\. Free some space: /g)).toHaveLength(1);
      expect(stack.backend.log()).not.toMatch(/kept again|INSERT|VR3U/);

      const [status, doctor] = [await psaEv('status'), await psaEv('doctor')];
      expect(status).toMatchObject({
        exitCode: 1,
        answer: expect.stringMatching(/^The service cannot keep what it reads: the disk is full\./),
      });
      expect(status.answer).toMatch(/^Disk {8}the disk is full since .*Z, 0 MB free\n {12}→ Free some space: sudo apt clean; /m);
      expect(doctor.exitCode).toBe(1);
      expect(doctor.answer).toMatch(/^BAD {3}Disk .*cannot be written: ENOSPC\n +→ Free some space: /m);

      await stack.backend.kill();
      await start(); // a power cut mends nothing, and does no harm
      await eventually('the same word', async () => (await health()).includes('"problem":"disk-full"'), PATIENCE_MS);
      expect(titles()).toEqual(['The Pi’s disk is full']);
      card.empty();
      await eventually('what was read meanwhile', async () => (await percents()).join() === '40,41', PATIENCE_MS);
      await eventually('the last fault', async () => /"lastFault":\{"problem":"disk-full"/.test(await health()), PATIENCE_MS);
      expect(stack.backend.log()).toContain('What is read is kept again.');
      await stack.published(41, PATIENCE_MS);

      await stack.backend.kill();
      expect(await percents()).toEqual([40, 41]);
      expect(await facts.integrity()).toBe('ok');
      await start();
    },
  );

  story(
    'fails and is read-only from one moment to the next tells its owner, and has all that it took once it is put in again',
    async () => {
      messaging.reset();
      card.fail();
      await stack.car.set({ batteryPercent: 42 });
      await eventually('a fault of the disk', async () => /"problem":"(failing|read-only)"/.test(await health()), PATIENCE_MS);
      await eventually('a message', () => titles().length > 0, PATIENCE_MS);
      expect(titles()[0]).toMatch(/^The Pi(’s disk is failing| cannot write to its disk)$/);
      await rounds(4);
      expect((await stack.backend.health()).healthy).toBe(false);
      expect(stack.backend.log()).not.toContain('kept again');
      expect((await psaEv('doctor')).answer).toMatch(/^BAD {3}Disk .*cannot be written: EROFS\n +→ .*dmesg/m);

      await stack.backend.kill();
      card.reinsert();
      expect(await percents()).toEqual([40, 41]);
      await start();
      await eventually('what was read meanwhile', async () => (await percents()).join() === '40,41,42', PATIENCE_MS);
      expect(await facts.integrity()).toBe('ok');
      await stack.published(42, PATIENCE_MS);
    },
  );
});

import { setTimeout as sleep } from 'node:timers/promises';
import { BackendStack } from '../stack/backend-stack.ts';

const FIRST_PERCENT = 30;
/** When the plug is pulled after the car has something new, in milliseconds: spread over a whole cycle of one second, and its transaction most of all. */
const CUTS_AFTER_MS = [0, 20, 60, 120, 200, 320, 450, 600, 750, 900, 1000, 1050, 1100, 1200];

describe('a power cut', () => {
  let stack: BackendStack;
  beforeAll(async () => (stack = await BackendStack.start()));
  afterAll(() => stack.stop());

  it('loses no snapshot and doubles none, in whatever moment of the cycle it comes', async () => {
    await stack.car.set({ batteryPercent: FIRST_PERCENT });
    await stack.startBackend();
    await stack.stored(FIRST_PERCENT);

    for (const [cut, afterMs] of CUTS_AFTER_MS.entries()) {
      await stack.car.set({ batteryPercent: FIRST_PERCENT + cut + 1 });
      await sleep(afterMs);
      await stack.backend.kill();
      await stack.startBackend();
      await stack.stored(FIRST_PERCENT + cut + 1);
    }

    const percents = (await stack.facts.snapshots()).map(({ battery_percent }) => battery_percent);
    expect(percents).toEqual([FIRST_PERCENT, ...CUTS_AFTER_MS.map((_, cut) => FIRST_PERCENT + cut + 1)]);
    await stack.published(FIRST_PERCENT + CUTS_AFTER_MS.length);
    expect(await stack.facts.integrity()).toBe('ok');
  });

  it('is no cut when systemd asks: the service ends by itself, with all it knew published', async () => {
    await stack.car.set({ batteryPercent: 77 });
    await stack.stored(77);
    await stack.backend.stop();

    expect(await stack.backend.ended).not.toContain('SIGKILL');
    await stack.published(77);
    expect(await stack.facts.count('outbox')).toBe(0);
  });
});

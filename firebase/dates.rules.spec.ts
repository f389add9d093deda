import { paths } from '@psa-ev/contract';
import { aCommandRequest, aReminderRequest, isoAfter } from './documents.ts';
import { DRIVER, OUR_CAR } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

// The rules compare dates as text that they build themselves, so each of these would show a digit that is not padded.
describe.each([
  ['in the small hours of a small day', '2026-01-02T03:04:05.000Z'],
  ['across midnight', '2026-09-09T23:58:30.000Z'],
  ['across New Year', '2027-12-31T23:59:59.000Z'],
  ['across the end of February', '2028-02-29T23:57:00.000Z'],
  ['across ten o’clock', '2026-10-10T09:59:01.000Z'],
  ['across the top of an hour', '2026-11-22T12:00:00.000Z'],
])('%s', (_when, nowText) => {
  const now = new Date(nowText);
  let bench: RulesBench;
  beforeAll(async () => {
    bench = await openRulesBench(now);
  });
  afterAll(() => bench.close());

  let sent = 0;
  const send = (requestedSeconds: number, expiresSeconds: number, kind: 'wakeUp' | 'unlockDoors' = 'wakeUp') =>
    isAllowed(
      bench
        .as(DRIVER)
        .doc(paths.command(OUR_CAR, `command-${++sent}`))
        .set({
          ...aCommandRequest(DRIVER.uid),
          kind,
          requestedAt: isoAfter(requestedSeconds, now),
          expiresAt: isoAfter(expiresSeconds, now),
        }),
    );

  it('takes a request from five minutes ago to five minutes ahead', async () => {
    expect(await send(-301, 60)).toBe(false);
    expect(await send(301, 600)).toBe(false);
    expect(await send(-300, 60)).toBe(true);
    expect(await send(300, 600)).toBe(true);
  });

  it('takes a life of ten minutes, give or take the clocks', async () => {
    expect(await send(0, 631)).toBe(false);
    expect(await send(0, 630)).toBe(true);
  });

  it('takes a life of two minutes for what unlocks', async () => {
    expect(await send(0, 151, 'unlockDoors')).toBe(false);
    expect(await send(0, 150, 'unlockDoors')).toBe(true);
  });

  it('takes a reminder for the next 24 hours, give or take the clocks', async () => {
    const DAY_SECONDS = 86_400;
    const remind = (requestedSeconds: number, remindSeconds: number) =>
      isAllowed(
        bench
          .as(DRIVER)
          .doc(paths.messageRequest(DRIVER.uid, `reminder-${++sent}`))
          .set({
            ...aReminderRequest(OUR_CAR),
            requestedAt: isoAfter(requestedSeconds, now),
            remindAt: isoAfter(remindSeconds, now),
          }),
      );
    expect(await remind(0, DAY_SECONDS + 301)).toBe(false);
    expect(await remind(10, 10)).toBe(false);
    expect(await remind(10, 9)).toBe(false);
    expect(await remind(300, DAY_SECONDS + 300)).toBe(true);
    expect(await remind(0, 1)).toBe(true);
  });

  it('takes no request that expires as it is made', async () => {
    expect(await send(10, 10)).toBe(false);
    expect(await send(10, 9)).toBe(false);
  });
});

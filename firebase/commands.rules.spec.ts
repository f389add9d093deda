import { LONGEST_COMMAND_LIFE_SECONDS, paths } from '@psa-ev/contract';
import { COMMAND_KINDS, type CommandKind } from '@psa-ev/domain';
import { aCommandRequest, type Change, changed, isoAfter, textOf } from './documents.ts';
import { DRIVER, OUR_CAR, OWNER } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

let bench: RulesBench;
beforeAll(async () => {
  bench = await openRulesBench();
});
afterAll(() => bench.close());

describe('a command', () => {
  let sent = 0;
  const send = (change: Change, commandId = `command-${++sent}`) =>
    isAllowed(
      bench
        .as(DRIVER)
        .doc(paths.command(OUR_CAR, commandId))
        .set(changed(aCommandRequest(DRIVER.uid), change)),
    );
  const scheduled = (scheduledStart: unknown) => send({ kind: 'setScheduledStart', scheduledStart });

  it.each<[string, Change]>([
    ['an unknown kind', { kind: 'openTrunk' }],
    ['a kind in another case', { kind: 'STARTCHARGING' }],
    ['a kind that is a list', { kind: ['startCharging'] }],
    ['a status that only the backend gives', { status: 'sent' }],
    ['a status of null', { status: null }],
    ['somebody else as who asks', { requestedBy: OWNER.uid }],
    ['the address of somebody else', { askedAs: 'owner@example.com' }],
    ['an address of null', { askedAs: null }],
    ['nobody as who asks', { requestedBy: '' }],
    ['a number as who asks', { requestedBy: 7 }],
    ['a field that the backend writes', { failure: 'expired' }],
    ['a field of no meaning', { note: textOf(10) }],
    ['a scheduled start that its kind does not have', { scheduledStart: { hour: 1, minute: 30 } }],
  ])('is refused with %s', async (_fault, change) => {
    expect(await send(change)).toBe(false);
  });

  it.each(['kind', 'status', 'requestedBy', 'requestedAt', 'expiresAt'])('is refused without %s', async (field) => {
    expect(await send({ [field]: undefined })).toBe(false);
  });

  it('is refused when empty', async () => {
    expect(await isAllowed(bench.as(DRIVER).doc(paths.command(OUR_CAR, 'empty')).set({}))).toBe(false);
  });

  it.each<[string, unknown]>([
    ['six minutes ago', isoAfter(-360)],
    ['in six minutes', isoAfter(360)],
    ['a year ago', isoAfter(-365 * 86_400)],
    ['a Date, not text', new Date()],
    ['milliseconds since 1970', Date.now()],
    ['null', null],
    ['nothing', ''],
    ['text that sorts between two dates', `${isoAfter(0).slice(0, 16)}!`],
    ['a date without milliseconds', isoAfter(0).replace(/\.\d{3}Z$/, 'Z')],
    ['a date in another zone', isoAfter(0).replace('Z', '+02:00')],
    ['a date with more behind it', `${isoAfter(0)} `],
    ['a date with a line break behind it', `${isoAfter(0)}\n`],
    ['a date with more before it', ` ${isoAfter(0)}`],
  ])('is refused when asked %s', async (_fault, requestedAt) => {
    expect(await send({ requestedAt })).toBe(false);
  });

  it.each<[string, unknown]>([
    ['before it was asked', isoAfter(-1)],
    ['in a day', isoAfter(86_400)],
    ['never', null],
    ['at a Date, not text', new Date(Date.now() + 60_000)],
    ['at text that sorts after now', `${isoAfter(60).slice(0, 16)}!`],
    ['at the end of time', '9999-12-31T23:59:59.999Z'],
  ])('is refused when it expires %s', async (_fault, expiresAt) => {
    expect(await send({ expiresAt })).toBe(false);
  });

  it.each(['with space', 'with.dot', 'ключ', textOf(65)])('is refused under the id "%s"', async (commandId) => {
    expect(await send({}, commandId)).toBe(false);
  });

  it.each<[string, unknown]>([
    ['no time', undefined],
    ['null', null],
    ['text', '07:30'],
    ['a list', [7, 30]],
    ['an empty time', {}],
    ['no minute', { hour: 7 }],
    ['a second', { hour: 7, minute: 30, second: 0 }],
    ['hour 24', { hour: 24, minute: 0 }],
    ['hour -1', { hour: -1, minute: 0 }],
    ['minute 60', { hour: 7, minute: 60 }],
    ['minute -1', { hour: 7, minute: -1 }],
    ['half an hour', { hour: 7.5, minute: 0 }],
    ['half a minute', { hour: 7, minute: 0.5 }],
    ['an hour as text', { hour: '7', minute: 0 }],
    ['a minute of null', { hour: 7, minute: null }],
  ])('that sets the start is refused with %s', async (_fault, scheduledStart) => {
    expect(await scheduled(scheduledStart)).toBe(false);
  });

  it('that sets the start goes through for the first and the last minute of a day', async () => {
    expect(await scheduled({ hour: 0, minute: 0 })).toBe(true);
    expect(await scheduled({ hour: 23, minute: 59 })).toBe(true);
  });

  it('may name the address that the token has', async () => {
    expect(await send({ askedAs: DRIVER.claims?.['email'] })).toBe(true);
  });

  it('cannot be sent twice under one id', async () => {
    expect(await send({}, 'once')).toBe(true);
    expect(await send({}, 'once')).toBe(false);
  });

  it('goes through under ids of every allowed form', async () => {
    expect(await send({}, '0')).toBe(true);
    expect(await send({}, '2026-11-22T08_05-a1B2')).toBe(true);
    expect(await send({}, textOf(64))).toBe(true);
  });

  it.each(COMMAND_KINDS.filter((kind) => kind !== 'setScheduledStart'))('to %s goes through', async (kind) => {
    expect(await send({ kind })).toBe(true);
  });
});

describe("a command's life", () => {
  const NOTICED_AT_THE_CAR: readonly CommandKind[] = ['startClimate', 'lockDoors', 'unlockDoors', 'flashLights', 'soundHorn'];
  const longestSeconds = (kind: CommandKind) => (NOTICED_AT_THE_CAR.includes(kind) ? 120 : LONGEST_COMMAND_LIFE_SECONDS);
  let sent = 0;
  const send = (kind: CommandKind, lifeSeconds: number) =>
    isAllowed(
      bench
        .as(OWNER)
        .doc(paths.command(OUR_CAR, `life-${++sent}`))
        .set({
          ...aCommandRequest(OWNER.uid),
          kind,
          ...(kind === 'setScheduledStart' && { scheduledStart: { hour: 1, minute: 30 } }),
          expiresAt: isoAfter(lifeSeconds),
        }),
    );

  it.each(COMMAND_KINDS)('of %s is bounded', async (kind) => {
    expect(await send(kind, longestSeconds(kind) + 60)).toBe(false);
    expect(await send(kind, longestSeconds(kind))).toBe(true);
  });
});

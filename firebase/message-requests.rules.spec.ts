import { paths } from '@psa-ev/contract';
import { aReminderRequest, aTestRequest, type Change, changed, isoAfter, textOf } from './documents.ts';
import { OUR_CAR, OWNER, THEIR_CAR, VIEWER } from './people.ts';
import { isAllowed, openRulesBench, type RulesBench } from './rules-bench.ts';

let bench: RulesBench;
beforeAll(async () => {
  bench = await openRulesBench();
});
afterAll(() => bench.close());

let sent = 0;
const ask = (document: object, requestId = `request-${++sent}`, person = VIEWER) =>
  isAllowed(bench.as(person).doc(paths.messageRequest(person.uid, requestId)).set(document));

describe.each([
  ['a test message', aTestRequest],
  ['a reminder', () => aReminderRequest(OUR_CAR)],
])('a request for %s', (_what, valid) => {
  const send = (change: Change) => ask(changed(valid(), change));

  it.each(Object.keys(valid()))('is refused without %s', async (field) => {
    expect(await send({ [field]: undefined })).toBe(false);
  });

  it.each<[string, Change]>([
    ['an unknown kind', { kind: 'shout' }],
    ['a kind in another case', { kind: 'TEST' }],
    ['a kind that is a list', { kind: ['test'] }],
    ['the answer that the backend gives', { outcome: 'sent' }],
    ['an answer of null', { outcome: null }],
    ['the time of the answer', { answeredAt: isoAfter(0) }],
    ['a field of no meaning', { note: 'x' }],
    ['an old time', { requestedAt: isoAfter(-360) }],
    ['a time to come', { requestedAt: isoAfter(360) }],
    ['a time as text that sorts as now', { requestedAt: `${isoAfter(0).slice(0, 16)}!` }],
    ['a Date, not text', { requestedAt: new Date() }],
    ['a time of null', { requestedAt: null }],
  ])('is refused with %s', async (_fault, change) => {
    expect(await send(change)).toBe(false);
  });

  it.each(['with space', 'with.dot', textOf(65)])('is refused under the id "%s"', async (requestId) => {
    expect(await ask(valid(), requestId)).toBe(false);
  });

  it('cannot be sent twice under one id, nor its answer be rewritten', async () => {
    const requestId = `once-${++sent}`;
    const path = paths.messageRequest(VIEWER.uid, requestId);
    expect(await ask(valid(), requestId)).toBe(true);
    expect(await ask(valid(), requestId)).toBe(false);
    expect(await isAllowed(bench.as(VIEWER).doc(path).update({ outcome: 'sent' }))).toBe(false);
    expect(await isAllowed(bench.as(VIEWER).doc(path).delete())).toBe(false);
  });

  it('goes through under the longest id', async () => {
    expect(await ask(valid(), textOf(64))).toBe(true);
    await bench.remove(paths.messageRequest(VIEWER.uid, textOf(64)));
  });
});

describe('a request for a test message', () => {
  it.each<[string, unknown]>([
    ['empty', ''],
    ['endless', textOf(65)],
    ['a path', `phone/notes/one`],
    ['a number', 7],
    ['a list', ['phone']],
    ['null', null],
  ])('is refused for a device that is %s', async (_fault, deviceId) => {
    expect(await ask({ ...aTestRequest(), deviceId })).toBe(false);
  });

  it('is refused with a field of a reminder', async () => {
    expect(await ask({ ...aTestRequest(), vehicleId: OUR_CAR })).toBe(false);
    expect(await ask({ ...aTestRequest(), remindAt: isoAfter(60) })).toBe(false);
  });

  it('cannot pass for a reminder, nor a reminder for it', async () => {
    expect(await ask({ ...aTestRequest(), kind: 'remind' })).toBe(false);
    expect(await ask({ ...aReminderRequest(OUR_CAR), kind: 'test' })).toBe(false);
  });
});

describe('a request for a reminder', () => {
  const send = (change: Change) => ask(changed(aReminderRequest(OUR_CAR), change));

  it.each<[string, unknown]>([
    ['a foreign one', THEIR_CAR],
    ['unknown', 'unknowncarunknow'],
    ['a list', [OUR_CAR]],
    ['null', null],
    ['empty', ''],
  ])('is refused when the vehicle is %s', async (_fault, vehicleId) => {
    expect(await send({ vehicleId })).toBe(false);
  });

  it.each<[string, unknown]>([
    ['empty', ''],
    ['endless', textOf(65)],
    ['in capitals', '20261122080500-Battery-Low'],
    ['with an underscore', 'battery_low'],
    ['a path', 'one/notes/one'],
    ['with a line break behind it', 'battery-low\n'],
    ['a number', 7],
    ['a list', ['battery-low']],
    ['null', null],
  ])('is refused when the notification is %s', async (_fault, notificationId) => {
    expect(await send({ notificationId })).toBe(false);
  });

  it.each<[string, unknown]>([
    ['before it was asked', isoAfter(-1)],
    ['in two days', isoAfter(2 * 86_400)],
    ['a Date, not text', new Date(Date.now() + 60_000)],
    ['text that sorts after now', `${isoAfter(60).slice(0, 16)}!`],
    ['the end of time', '9999-12-31T23:59:59.999Z'],
    ['null', null],
    ['minutes from now', 60],
  ])('is refused when its time is %s', async (_fault, remindAt) => {
    expect(await send({ remindAt })).toBe(false);
  });

  it('is refused with a field of a test message', async () => {
    expect(await send({ deviceId: 'phone' })).toBe(false);
  });

  it('goes through for each of the person’s vehicles', async () => {
    expect(await ask(aReminderRequest(OUR_CAR), undefined, OWNER)).toBe(true);
    expect(await ask(aReminderRequest(THEIR_CAR), undefined, OWNER)).toBe(true);
  });

  it('goes through for the shortest and the longest name of a notification', async () => {
    expect(await send({ notificationId: 'x' })).toBe(true);
    expect(await send({ notificationId: textOf(64) })).toBe(true);
  });
});

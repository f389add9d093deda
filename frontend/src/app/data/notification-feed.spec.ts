import { TestBed } from '@angular/core/testing';
import { parseVehicleId } from '@psa-ev/domain';
import { anAccount, anApp, rememberSession, settled } from '../../testing/app-test-bed';
import type { FoundDocument } from './cloud';
import { Fleet } from './fleet';
import { NotificationFeed } from './notification-feed';
import { NotificationSeen } from './notification-seen';
import { Session } from './session';
import { Unread } from './unread';
import { UnreadCounter } from './unread-counter';

const FIRST = parseVehicleId('abcdefghijklmnop');
const SECOND = parseVehicleId('ponmlkjihgfedcba');
const pathOf = (id: string) => `vehicles/${id}/notifications`;

function pluggedInAt(time: string): FoundDocument {
  const happenedAt = `2026-11-20T${time}:00.000Z`;
  return {
    id: `${time}-plugged-in`,
    document: {
      schemaVersion: 1,
      happenedAt,
      toldAt: happenedAt,
      event: { kind: 'plugged-in', happenedAt, percent: 64, scheduledStart: null, waits: true },
    },
  };
}

function startedChargingAt(time: string): FoundDocument {
  const happenedAt = `2026-11-20T${time}:00.000Z`;
  const event = { kind: 'charging-started', happenedAt, percent: 64, mode: 'ac', remainingMinutes: 95 };
  return { id: `${time}-charging-started`, document: { schemaVersion: 1, happenedAt, toldAt: happenedAt, event } };
}

function leftOpenAt(time: string, { toldAt }: { readonly toldAt: string }): FoundDocument {
  const happenedAt = `2026-11-20T${time}:00.000Z`;
  const event = { kind: 'left-open', happenedAt, openings: ['driver'], minutes: 10 };
  return { id: `${time}-left-open`, document: { schemaVersion: 1, happenedAt, toldAt: `2026-11-20T${toldAt}:00.000Z`, event } };
}

async function aFeed() {
  rememberSession([FIRST, SECOND]);
  const { cloud } = anApp();
  const feed = TestBed.inject(NotificationFeed);
  TestBed.inject(UnreadCounter);
  const session = TestBed.inject(Session);
  await session.connect();
  cloud.says(anAccount({ claims: { role: 'owner', vehicles: [FIRST, SECOND] } }));
  await settled();
  TestBed.tick();
  const says = (documents: readonly FoundDocument[], { car = FIRST, fromCache = false } = {}) => {
    cloud.collections.get(pathOf(car))?.documents(documents, fromCache);
    TestBed.tick();
  };
  const ids = () => {
    const view = feed.view();
    return view.kind === 'ready' ? view.items.map(({ id }) => id) : view.kind;
  };
  return { cloud, feed, says, ids, unread: TestBed.inject(Unread).count, seen: TestBed.inject(NotificationSeen) };
}

describe('the feed of a car', () => {
  beforeEach(() => localStorage.clear());

  it('does not take silence for a quiet car', async () => {
    const { feed, says } = await aFeed();
    says([], { fromCache: true });
    expect(feed.view()).toEqual({ kind: 'failed', problem: 'unavailable' });
    says([]);
    expect(feed.view()).toEqual({ kind: 'ready', items: [], more: false });
  });

  it('says that it is denied, and asks again on wish', async () => {
    const { cloud, feed, says, ids } = await aFeed();
    cloud.collections.get(pathOf(FIRST))?.failed('denied');
    expect(feed.view()).toEqual({ kind: 'failed', problem: 'denied' });
    feed.retry();
    TestBed.tick();
    expect(ids()).toBe('loading');
    says([pluggedInAt('08:00')]);
    expect(ids()).toEqual(['08:00-plugged-in']);
  });

  it('passes over what a newer backend tells', async () => {
    const { says, ids } = await aFeed();
    const happenedAt = '2026-11-20T09:00:00.000Z';
    says([
      { id: 'new', document: { schemaVersion: 1, happenedAt, toldAt: happenedAt, event: { kind: 'flew-away', happenedAt } } },
      { id: 'broken', document: { event: 7 } },
      pluggedInAt('08:00'),
    ]);
    expect(ids()).toEqual(['08:00-plugged-in']);
  });

  it('shows the newest fifty, and older ones on wish while the others stay', async () => {
    const { cloud, feed, says, ids } = await aFeed();
    const fifty = Array.from({ length: 50 }, (_, index) => pluggedInAt(`07:${String(59 - index).padStart(2, '0')}`));
    expect(cloud.collections.get(pathOf(FIRST))?.newest).toEqual({ by: 'happenedAt', limit: 50 });
    says(fifty);
    expect(feed.view()).toMatchObject({ more: true });
    feed.loadOlder();
    TestBed.tick();
    expect(cloud.collections.get(pathOf(FIRST))?.newest).toEqual({ by: 'happenedAt', limit: 100 });
    expect([ids().length, feed.loadingOlder()]).toEqual([50, true]);
    says([...fifty.slice(0, 20)], { fromCache: true });
    expect(ids()).toHaveLength(50);
    says([...fifty, pluggedInAt('06:00')]);
    expect([ids().length, feed.loadingOlder()]).toEqual([51, false]);
    expect(feed.view()).toMatchObject({ more: false });
  });

  it('puts the plug before the energy, also where one reading has brought both', async () => {
    const { says, ids } = await aFeed();
    says([pluggedInAt('09:00'), pluggedInAt('08:00'), startedChargingAt('08:00')]);
    expect(ids()).toEqual(['09:00-plugged-in', '08:00-charging-started', '08:00-plugged-in']);
  });

  it('begins anew with another car', async () => {
    const { cloud, says, ids } = await aFeed();
    says([pluggedInAt('08:00')]);
    TestBed.inject(Fleet).select(SECOND);
    TestBed.tick();
    expect(ids()).toBe('loading');
    expect([...cloud.collections.keys()]).toEqual([pathOf(SECOND)]);
  });
});

describe('what is unread', () => {
  beforeEach(() => localStorage.clear());

  it('is nothing on a device that is new to the car: that is history', async () => {
    const { says, unread } = await aFeed();
    expect(unread()).toBe(0);
    says([pluggedInAt('08:00'), pluggedInAt('07:00')]);
    expect(unread()).toBe(0);
  });

  it('is what has happened since the last visit, also after a restart of the app', async () => {
    localStorage.setItem('psa-ev.feed-seen', JSON.stringify({ [FIRST]: Date.parse('2026-11-20T07:00:00Z') }));
    const { says, unread, seen } = await aFeed();
    says([pluggedInAt('09:00'), pluggedInAt('08:00'), pluggedInAt('07:00')]);
    expect(unread()).toBe(2);
    seen.mark(FIRST, new Date('2026-11-20T09:00:00Z'));
    TestBed.tick();
    expect(unread()).toBe(0);
    says([pluggedInAt('09:01'), pluggedInAt('09:00')]);
    expect(unread()).toBe(1);
  });

  it('is also what began before the last visit but was told only after it', async () => {
    localStorage.setItem('psa-ev.feed-seen', JSON.stringify({ [FIRST]: Date.parse('2026-11-20T08:05:00Z') }));
    const { says, unread } = await aFeed();
    says([leftOpenAt('08:00', { toldAt: '08:10' }), pluggedInAt('07:00')]);
    expect(unread()).toBe(1);
  });

  it('is nothing that was told late before this device knew the car', async () => {
    const { says, unread } = await aFeed();
    says([pluggedInAt('08:05'), leftOpenAt('08:00', { toldAt: '08:10' })]);
    expect(unread()).toBe(0);
  });

  it('is counted for each car by itself, and forgotten for a car that is no longer theirs', async () => {
    localStorage.setItem('psa-ev.feed-seen', JSON.stringify({ gone: 1, [SECOND]: Date.parse('2026-11-20T07:00:00Z') }));
    const { says, unread, seen } = await aFeed();
    TestBed.inject(Fleet).select(SECOND);
    TestBed.tick();
    says([pluggedInAt('08:00')], { car: SECOND });
    expect(unread()).toBe(1);
    seen.mark(FIRST, new Date('2026-11-20T06:00:00Z'));
    expect(Object.keys(JSON.parse(localStorage.getItem('psa-ev.feed-seen') ?? '{}'))).toEqual([SECOND, FIRST]);
  });

  it('does not begin anew because of a damaged memory', async () => {
    localStorage.setItem('psa-ev.feed-seen', '{"half');
    const { says, unread } = await aFeed();
    says([pluggedInAt('08:00')]);
    expect(unread()).toBe(0);
  });
});

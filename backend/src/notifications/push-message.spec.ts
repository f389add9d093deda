import type { NotificationEvent } from '@psa-ev/domain';
import { anEventOf, aVehicle, A_VEHICLE_ID, at } from '@psa-ev/testing';
import { aDevice } from '../../test/person.builder.js';
import { type Letter, toPushMessage } from './push-message.js';

const reached: NotificationEvent = {
  kind: 'battery-reached',
  happenedAt: at('08:00'),
  percent: 81,
  levelPercent: 80,
  remainingMinutes: 40,
};
const limitReached: NotificationEvent = {
  kind: 'limit-reached',
  happenedAt: at('08:00'),
  percent: 80,
  limitPercent: 80,
  isAgain: false,
  gainedPercent: null,
  minutes: null,
  energy: null,
  cost: null,
};
const ajar: NotificationEvent = { kind: 'left-open', happenedAt: at('08:00'), openings: ['trunk'], minutes: 12 };

describe('a message to a browser', () => {
  const write = (changes: Partial<Letter> = {}) => {
    const letter: Letter = {
      event: reached,
      notificationId: 'an-id',
      vehicle: aVehicle(),
      device: { deviceId: 'phone', ...aDevice() },
      role: 'owner',
      expiresAt: at('08:20'),
      ...changes,
    };
    return toPushMessage(letter, 'Europe/Sofia', at('08:05'));
  };
  const notification = (changes: Partial<Letter> = {}) => write(changes).webpush.notification;

  it('is worth nothing to the push service when it has expired', () => {
    expect(write().webpush.headers).toMatchObject({ TTL: '900', Urgency: 'high' });
  });

  it('makes a sound for news, and none for what is told aside', () => {
    expect(notification()).toMatchObject({ renotify: true, silent: false });
    expect(notification({ event: anEventOf('unplugged') })).toMatchObject({
      renotify: false,
      silent: true,
    });
  });

  it('takes the place of the one before about the same charge, by the tag and by a topic that every push service takes', () => {
    const started = write({ event: { kind: 'charging-started', happenedAt: at('07:00'), percent: 60, mode: 'ac', remainingMinutes: 100 } });

    expect(started.webpush.notification?.tag).toBe(write().webpush.notification?.tag);
    expect(started.webpush.headers?.['Topic']).toBe(write().webpush.headers?.['Topic']);
    expect(write().webpush.headers?.['Topic']).toMatch(/^[\w-]{1,32}$/);
  });

  it('offers a driver to stop the charge, and a viewer to do nothing', () => {
    expect(notification()?.actions).toEqual([{ action: 'stop-charging', title: 'Stop charging' }]);
    expect(notification({ role: 'viewer' })?.actions).toEqual([]);
    expect(notification({ role: 'viewer', event: ajar })?.actions).toEqual([{ action: 'remind-later', title: expect.any(String) }]);
  });

  it('tells by nothing what it is about where it is to be hidden', () => {
    const hidden = { device: { deviceId: 'phone', ...aDevice({ detail: 'hidden' }) } };
    const [one, other] = [notification({ ...hidden, event: reached }), notification({ ...hidden, event: ajar })];

    expect([one?.title, one?.body, one?.actions]).toEqual([other?.title, other?.body, other?.actions]);
  });

  it.each([
    [reached, 'default', `/?car=${A_VEHICLE_ID}`],
    [reached, 'stop-charging', `/?car=${A_VEHICLE_ID}&do=stop-charging`],
    [limitReached, 'charge-to-full', `/?car=${A_VEHICLE_ID}&do=charge-to-full`],
    [ajar, 'remind-later', `/notifications?car=${A_VEHICLE_ID}&remind=an-id`],
    [{ kind: 'car-lost', happenedAt: at('08:00'), diagnosis: 'cloud-failing' } as const, 'default', `/diagnosis?car=${A_VEHICLE_ID}`],
  ] satisfies [NotificationEvent, string, string][])('leads from %o by %s to %s', (event, action, url) => {
    expect(notification({ event })?.data.onActionClick[action]).toEqual({ operation: 'focusLastFocusedOrOpen', url });
  });

  it.each([
    [{ kind: 'connection-lost', happenedAt: at('08:00'), diagnosis: 'psacc-down' } as const, '/diagnosis'],
    [{ kind: 'test', happenedAt: at('08:00') } as const, '/notifications'],
  ] satisfies [NotificationEvent, string][])('names no car for %o', (event, url) => {
    const { tag, data } = notification({ event, vehicle: null }) ?? {};

    expect(tag).not.toContain(A_VEHICLE_ID);
    expect(data.onActionClick.default.url).toBe(url);
  });

  it('never says more than a push service carries', () => {
    expect(
      JSON.stringify(write({ event: ajar, device: { deviceId: 'phone', ...aDevice({ language: 'bg', detail: 'full' }) } })).length,
    ).toBeLessThan(4096);
  });
});

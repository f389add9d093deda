import { createHash } from 'node:crypto';
import { KIND_TRAITS, type NotificationAction, type NotificationEvent, type Role, urgencyOf, type VehicleIdentity } from '@psa-ev/domain';
import { actionTitle, teachAllLanguages, tellEvent } from '@psa-ev/wording';
import type { KnownDevice } from './person.directory.js';
import type { PushMessage } from './push-service.js';

teachAllLanguages();

/** What a message is about, and to whom. */
export interface Letter {
  readonly event: NotificationEvent;
  readonly notificationId: string;
  /** Null where it is about no single vehicle. */
  readonly vehicle: VehicleIdentity | null;
  readonly device: KnownDevice;
  readonly role: Role;
  readonly expiresAt: Date;
}

/** Browsers take a topic of at most so many characters. */
const TOPIC_CHARACTERS = 32;

/** Where a message takes the place of an older one on the screen. */
export function tagOf(event: NotificationEvent, vehicleId: string | null): string {
  const { tag } = KIND_TRAITS[event.kind];
  return vehicleId === null ? tag : `${tag}-${vehicleId}`;
}

/**
 * A message in the words of a device, as Angular's service worker shows it. Always a notification that is shown, never data alone: browsers punish what
 * stays unseen.
 */
export function toPushMessage(letter: Letter, timeZone: string, now: Date): PushMessage {
  const { event, vehicle, device, expiresAt } = letter;
  const urgency = urgencyOf(event);
  const { language, units, detail } = device;
  const { title, body } = tellEvent(event, vehicle, { language, units, detail, timeZone }, now);
  const actions = actionsFor(letter);
  const tag = tagOf(event, vehicle?.vehicleId ?? null);
  return {
    token: device.token,
    webpush: {
      headers: {
        TTL: String(Math.max(1, Math.ceil((expiresAt.getTime() - now.getTime()) / 1000))),
        Urgency: urgency === 'aside' ? 'normal' : 'high',
        Topic: createHash('sha256').update(tag).digest('base64url').slice(0, TOPIC_CHARACTERS),
      },
      notification: {
        title,
        body,
        lang: language,
        icon: '/icons/icon-192.png',
        badge: '/icons/badge-96.png',
        tag,
        // What is told aside takes the place of the older one without a sound.
        renotify: urgency !== 'aside',
        silent: urgency === 'aside',
        timestamp: event.happenedAt.getTime(),
        actions: actions.map((action) => ({ action, title: actionTitle(action, language) })),
        data: {
          onActionClick: Object.fromEntries([
            ['default', { operation: 'focusLastFocusedOrOpen', url: pageOf(letter) }],
            ...actions.map((action) => [action, { operation: 'focusLastFocusedOrOpen', url: urlOf(action, letter) }]),
          ]),
        },
      },
    },
  };
}

/** A hidden message says nothing, not even by what could be done; who may not drive is not asked to. */
function actionsFor({ event, device, role }: Letter): readonly NotificationAction[] {
  if (device.detail === 'hidden') return [];
  return KIND_TRAITS[event.kind].actions.filter((action) => action === 'remind-later' || role !== 'viewer');
}

function pageOf({ event, vehicle }: Letter): string {
  const car = vehicle ? `?car=${vehicle.vehicleId}` : '';
  switch (KIND_TRAITS[event.kind].page) {
    case 'home':
      return `/${car}`;
    case 'diagnosis':
      return `/diagnosis${car}`;
    case 'insights':
      return `/insights${car}`;
    case 'notifications':
      return `/notifications${car}`;
  }
}

function urlOf(action: NotificationAction, { notificationId, vehicle }: Letter): string {
  const query = new URLSearchParams(vehicle ? { car: vehicle.vehicleId } : {});
  if (action === 'remind-later') {
    query.set('remind', notificationId);
    return `/notifications?${query}`;
  }
  query.set('do', action);
  return `/?${query}`;
}

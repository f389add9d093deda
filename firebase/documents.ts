import type {
  ChargeLimitDocument,
  CommandRequestDocument,
  DeviceDocument,
  MessageRequestDocument,
  NotificationRulesDocument,
} from '@psa-ev/contract';
import { NOTIFICATION_KINDS, type VehicleId } from '@psa-ev/domain';

const SECOND_MILLISECONDS = 1_000;

/** The time `seconds` after `start` (before it, if negative), as the documents write it. */
export function isoAfter(seconds: number, start: Date = new Date()): string {
  return new Date(start.getTime() + seconds * SECOND_MILLISECONDS).toISOString();
}

/** What the app sends for a command, valid in every field. */
export function aCommandRequest(requestedBy: string, now?: Date): CommandRequestDocument {
  return { kind: 'startCharging', status: 'requested', requestedBy, requestedAt: isoAfter(0, now), expiresAt: isoAfter(100, now) };
}

export function aChargeLimit(setBy: string): ChargeLimitDocument {
  return { limitPercent: 80, setBy, setAt: isoAfter(0) };
}

export function aDevice(): DeviceDocument {
  return {
    token: 'a-registration-token:of_messaging',
    language: 'bg',
    units: 'metric',
    detail: 'discreet',
    paused: false,
    label: 'Phone',
    registeredAt: isoAfter(0),
    confirmedAt: isoAfter(0),
  };
}

/** Rules with every choice made, so that nothing is passed over unchecked. */
export function someNotificationRules(): NotificationRulesDocument {
  return {
    wanted: Object.fromEntries(NOTIFICATION_KINDS.map((kind, index) => [kind, index % 2 === 0])),
    chargedToPercents: [50, 80, 100],
    lowBatteryPercents: [20, 10],
    plugInBy: { hour: 21, minute: 30 },
    plugInBelowPercent: 70,
    lowAuxiliaryBatteryPercent: 60,
    leftOpenMinutes: 10,
    connectionLostMinutes: 15,
    guardHours: { from: { hour: 23, minute: 0 }, to: { hour: 5, minute: 45 } },
    quietHours: { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 15 } },
    mostPerHour: 12,
    setAt: isoAfter(0),
  };
}

export function aTestRequest(): MessageRequestDocument {
  return { kind: 'test', deviceId: 'phone', requestedAt: isoAfter(0) };
}

/** "Remind me in an hour." */
export function aReminderRequest(vehicleId: VehicleId): MessageRequestDocument {
  return {
    kind: 'remind',
    vehicleId,
    notificationId: '20261122080500-battery-low-20',
    remindAt: isoAfter(3_600),
    requestedAt: isoAfter(0),
  };
}

/** Fields to be set to something else; undefined takes a field away. */
export type Change = Readonly<Record<string, unknown>>;

/** The document with some fields changed. */
export function changed(document: object, change: Change): Record<string, unknown> {
  return Object.fromEntries(Object.entries({ ...document, ...change }).filter(([, value]) => value !== undefined));
}

export function textOf(length: number): string {
  return 'x'.repeat(length);
}

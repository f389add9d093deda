import type {
  ChargeLimitDocument,
  ChargingPlanDocument,
  ClimatePlanDocument,
  CommandRequestDocument,
  DeviceDocument,
  JournalSettingsDocument,
  MessageRequestDocument,
  NotificationRulesDocument,
  PlacesDocument,
  RemoteDocument,
  SessionPriceDocument,
  TariffsDocument,
} from '@psa-ev/contract';
import { NOTIFICATION_KINDS, type VehicleId, WEEKDAYS } from '@psa-ev/domain';

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
  return { limitPercent: 80, fullOnceUntil: isoAfter(3_600), stopAt: { hour: 6, minute: 30 }, setBy, setAt: isoAfter(0) };
}

/** With every choice made, and so many departures a week. */
export function aChargingPlan(setBy: string, count = 7): ChargingPlanDocument {
  const departure = { weekdays: ['monday', 'friday'] as const, departAt: { hour: 7, minute: 15 }, targetPercent: 80 };
  return {
    isOn: true,
    weekly: Array.from({ length: count }, (_, index) => ({ id: `departure-${index}`, ...departure })),
    once: { departAt: isoAfter(7_200), targetPercent: 100 },
    remindToPlugInAt: { hour: 21, minute: 0 },
    setBy,
    setAt: isoAfter(0),
  };
}

/** With every choice made, and so many times a week and by date. */
export function aClimatePlan(setBy: string, count = 7): ClimatePlanDocument {
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
  return {
    isOn: true,
    weekly: Array.from({ length: count }, (_, index) => ({ id: `time-${index}`, weekdays, readyAt: { hour: 7, minute: 15 } })),
    once: Array.from({ length: count }, (_, index) => ({ id: `date-${index}`, readyAt: isoAfter(7_200) })),
    onlyPlugged: true,
    atLeastPercent: 30,
    belowCelsius: 5,
    aboveCelsius: 28.5,
    holidays: Array.from({ length: 100 }, () => '2026-12-24'),
    setBy,
    setAt: isoAfter(0),
  };
}

export function aRemoteSetting(setBy: string): RemoteDocument {
  return { leastAuxiliaryPercent: 60, setBy, setAt: isoAfter(0) };
}

export function aPlace(): PlacesDocument['places'][number] {
  return { id: 'home', name: 'Home', latitude: 42.6977, longitude: 23.3219, radiusMetres: 100 };
}

export function somePlaces(setBy: string, count = 1): PlacesDocument {
  return { places: Array.from({ length: count }, aPlace), setBy, setAt: isoAfter(0) };
}

/** A tariff with every choice made, so that nothing is passed over unchecked. */
export function aTariff(): TariffsDocument['tariffs'][number] {
  return {
    id: 'night',
    name: 'Night',
    currency: 'EUR',
    placeIds: ['home'],
    mode: 'ac',
    validFrom: '2026-01-01',
    validUntil: '2026-12-31',
    bands: [{ hours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } }, weekdays: [...WEEKDAYS], pricePerKwh: 0.1234 }],
    sessionFee: 0.5,
  };
}

export function someTariffs(setBy: string, count = 1): TariffsDocument {
  return { tariffs: Array.from({ length: count }, aTariff), setBy, setAt: isoAfter(0) };
}

export function someJournalSettings(setBy: string): JournalSettingsDocument {
  return {
    usableCapacityKwh: 46.3,
    gramsCo2PerKwh: 410,
    allowance: { period: { first: '2026-01-01', endsBefore: '2027-01-01' }, limitKm: 15_000, odometerAtFirstKm: 1_234.5 },
    setBy,
    setAt: isoAfter(0),
  };
}

export function aTotalPrice(setBy: string): SessionPriceDocument {
  return { kind: 'total', amount: 12.34, currency: 'EUR', setBy, setAt: isoAfter(0) };
}

export function aPricePerKwh(setBy: string): SessionPriceDocument {
  return { kind: 'per-kwh', pricePerKwh: 0.59, currency: 'EUR', setBy, setAt: isoAfter(0) };
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

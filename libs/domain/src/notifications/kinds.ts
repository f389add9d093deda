import { allowance, ALLOWANCE_TRAITS, type AllowanceEvent } from './topics/allowance.js';
import { AUXILIARY_BATTERY_TRAITS, auxiliaryBattery, type AuxiliaryBatteryEvent } from './topics/auxiliary-battery.js';
import { BATTERY_HEALTH_TRAITS, batteryHealth, type BatteryHealthEvent } from './topics/battery-health.js';
import { BATTERY_LOW_TRAITS, batteryLow, type BatteryLowEvent } from './topics/battery-low.js';
import { charging, CHARGING_TRAITS, type ChargingEvent } from './topics/charging.js';
import { climate, CLIMATE_TRAITS, type ClimateEvent } from './topics/climate.js';
import { carConnection, type CarConnectionEvent, connection, CONNECTION_TRAITS, type ConnectionEvent } from './topics/connection.js';
import { CONTROL_TRAITS, type ControlNewsEvent } from './topics/control-events.js';
import { LEFT_OPEN_TRAITS, leftOpen, type LeftOpenEvent } from './topics/left-open.js';
import { moved, MOVED_TRAITS, type MovedEvent } from './topics/moved.js';
import { NOT_PLUGGED_IN_TRAITS, notPluggedIn, type NotPluggedInEvent } from './topics/not-plugged-in.js';
import { PLACE_TRAITS, type PlaceEvent, places } from './topics/places.js';
import { REMOTE_ACCESS_TRAITS, remoteAccess, type RemoteAccessEvent } from './topics/remote-access.js';
import { SERVICE_RESTART_TRAITS, serviceRestart, type ServiceRestartEvent } from './topics/service-restart.js';
import { storage, STORAGE_TRAITS, type StorageEvent, urgencyOfStorage } from './topics/storage.js';
import { monthSummary, SUMMARY_TRAITS, type SummaryEvent, weekSummary } from './topics/summary.js';
import type { InstallationSituation, VehicleSituation } from './situation.js';
import type { KindTraits, Topic, Urgency } from './topic.js';

/** A message that its receiver has asked for, to see whether messages arrive. */
export interface TestEvent {
  readonly kind: 'test';
  readonly happenedAt: Date;
}

const TEST_TRAITS: Readonly<Record<TestEvent['kind'], KindTraits>> = {
  test: { urgency: 'urgent', lifetimeMinutes: 5, tag: 'test', wantedByDefault: true, actions: [], page: 'notifications' },
};

/** What can happen to one vehicle. */
export type VehicleEvent =
  | ChargingEvent
  | ControlNewsEvent
  | BatteryLowEvent
  | NotPluggedInEvent
  | ClimateEvent
  | AuxiliaryBatteryEvent
  | LeftOpenEvent
  | MovedEvent
  | CarConnectionEvent
  | RemoteAccessEvent
  | PlaceEvent
  | SummaryEvent
  | AllowanceEvent
  | BatteryHealthEvent;

/** What can happen to the Pi and its way to all vehicles. */
export type InstallationEvent = ConnectionEvent | ServiceRestartEvent | StorageEvent;

export type NotificationEvent = VehicleEvent | InstallationEvent | TestEvent;
export type NotificationKind = NotificationEvent['kind'];

export const VEHICLE_TOPICS: readonly Topic<VehicleSituation, VehicleEvent>[] = [
  charging,
  batteryLow,
  notPluggedIn,
  climate,
  auxiliaryBattery,
  leftOpen,
  moved,
  carConnection,
  remoteAccess,
  places,
  weekSummary,
  monthSummary,
  allowance,
  batteryHealth,
];

export const INSTALLATION_TOPICS: readonly Topic<InstallationSituation, InstallationEvent>[] = [connection, serviceRestart, storage];

/** How each kind is told, in the order in which a person chooses among them. */
export const KIND_TRAITS: Readonly<Record<NotificationKind, KindTraits>> = {
  ...CHARGING_TRAITS,
  ...CONTROL_TRAITS,
  ...BATTERY_LOW_TRAITS,
  ...NOT_PLUGGED_IN_TRAITS,
  ...CLIMATE_TRAITS,
  ...AUXILIARY_BATTERY_TRAITS,
  ...LEFT_OPEN_TRAITS,
  ...MOVED_TRAITS,
  ...PLACE_TRAITS,
  ...SUMMARY_TRAITS,
  ...ALLOWANCE_TRAITS,
  ...BATTERY_HEALTH_TRAITS,
  ...REMOTE_ACCESS_TRAITS,
  ...CONNECTION_TRAITS,
  ...SERVICE_RESTART_TRAITS,
  ...STORAGE_TRAITS,
  ...TEST_TRAITS,
};

const KINDS: readonly string[] = Object.keys(KIND_TRAITS);

/** Every kind, in the order of {@link KIND_TRAITS}. */
export const NOTIFICATION_KINDS: readonly NotificationKind[] = KINDS.filter(isNotificationKind);

export function isNotificationKind(word: string): word is NotificationKind {
  return Object.hasOwn(KIND_TRAITS, word);
}

/** How an event is told: as its kind is, but for a trouble of the disk, of which there are lesser ones. */
export function urgencyOf(event: NotificationEvent): Urgency {
  return event.kind === 'storage-trouble' ? urgencyOfStorage(event) : KIND_TRAITS[event.kind].urgency;
}

const OF_THE_INSTALLATION: ReadonlySet<NotificationKind> = new Set<InstallationEvent['kind']>([
  'connection-lost',
  'connection-restored',
  'service-restarted',
  'storage-trouble',
]);

/** Whether an event concerns the Pi and its way to all vehicles, and so no single one. */
export function concernsInstallation({ kind }: Pick<NotificationEvent, 'kind'>): boolean {
  return OF_THE_INSTALLATION.has(kind);
}

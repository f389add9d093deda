export { concernedBy } from './control-news.js';
export * from './decide.js';
export * from './journal-facts.js';
export * from './kinds.js';
export * from './memory.js';
export * from './notification.js';
export { NO_OWN_STOP, type OwnStop, ownStopAfter } from './own-stop.js';
export * from './rules.js';
export * from './situation.js';
export * from './still-holds.js';
export { endOf, isWithin, minuteOfDay, minutesSince } from './time-of-day.js';
export { type KindTraits, type Marks, NOTIFICATION_ACTIONS, type NotificationAction, type Urgency } from './topic.js';
export { storage as storageTopic } from './topics/storage.js';
export type { AllowanceEvent } from './topics/allowance.js';
export type { AuxiliaryBatteryEvent } from './topics/auxiliary-battery.js';
export type { BatteryHealthEvent } from './topics/battery-health.js';
export type { ChargingEvent, Cost } from './topics/charging-events.js';
export type { ClimateEvent } from './topics/climate.js';
export {
  CLIMATE_HINDRANCES,
  type ClimateHindrance,
  type CommandTrouble,
  type ControlNewsEvent,
  PLAN_TROUBLES,
  type PlanTrouble,
} from './topics/control-events.js';
export type { PlaceEvent } from './topics/places.js';
export type { SummaryEvent } from './topics/summary.js';

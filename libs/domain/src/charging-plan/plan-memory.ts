import { estimateChargingPowerKw } from '../charging-estimate.js';
import { isPlugged, type Snapshot } from '../snapshot.js';
import type { Departure } from './next-departure.js';
import { ASSUMED_POWER_KW, SOCKET_KWH_PER_BATTERY_KWH } from './plan-charge.js';
import {
  type ChargeMark,
  type ChargeWatch,
  type ChargingPlanMemory,
  type DepartureMemory,
  type MeasuredPower,
  NO_PLAN_MEMORY,
  type PlanSituation,
} from './plan-situation.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Each end of a rise is rounded: of three percent the power is known within a third, and ever better from there. */
const LEAST_RISE_PERCENT = 3;
const ROUNDING_PERCENT = 1;
/** After so long without a reading nobody knows whether current flowed all the time. */
const LONGEST_GAP_MS = 30 * MINUTE_MS;
/** 6 A at 230 V, the least that a charging car draws (IEC 61851-1): a car that says less has only just begun. */
const LEAST_POWER_KW = 1.3;

const NOTHING_AT_THE_PLUG = { reachedPercent: null, startsIgnored: 0, leavesCharging: false, restartsStopped: 0 } as const;

/** The memory while a departure lies ahead. */
export interface HoldingMemory extends ChargingPlanMemory {
  readonly departure: DepartureMemory;
}

/** While no plan holds only the cable, the last order and the last reminder are remembered: they outlive each plan. */
export function withoutPlan({ unpluggedMs, actedMs, remindedMs }: ChargingPlanMemory): ChargingPlanMemory {
  return { ...NO_PLAN_MEMORY, unpluggedMs, actedMs, remindedMs };
}

/** Where the clock was put back, what it dated ahead is taken for now: it delays, but never for longer than it should. */
export function notAhead(memory: ChargingPlanMemory, now: Date): ChargingPlanMemory {
  const past = (ms: number | null) => (ms === null ? null : Math.min(ms, now.getTime()));
  const { unpluggedMs, actedMs, remindedMs, order } = memory;
  return {
    ...memory,
    unpluggedMs: past(unpluggedMs),
    actedMs: past(actedMs),
    remindedMs: past(remindedMs),
    order: order && { ...order, sentMs: Math.min(order.sentMs, now.getTime()) },
  };
}

/** What the newest reading tells of the cable and of the power that flows. With the cable out all is over that belonged to it. */
export function afterReading(memory: ChargingPlanMemory, snapshot: Snapshot, capacityKwh: number | null): ChargingPlanMemory {
  if (isPlugged(snapshot) !== false) return { ...memory, ...learnPower(memory, snapshot, capacityKwh) };
  const { departure } = memory;
  return {
    ...withoutPlan(memory),
    unpluggedMs: snapshot.polledAt.getTime(),
    departure: departure && { ...departure, ...NOTHING_AT_THE_PLUG },
  };
}

/** The memory of a departure; of another one than before it is new. */
export function forDeparture(memory: ChargingPlanMemory, { id, at }: Departure): HoldingMemory {
  const { departure } = memory;
  const isSame = departure?.id === id && departure.atMs === at.getTime();
  return { ...memory, departure: isSame ? departure : { id, atMs: at.getTime(), told: [], ...NOTHING_AT_THE_PLUG } };
}

/**
 * The power to reckon with, from the socket: what earlier charges tell, else what the car says, else the weakest socket; but no less and no more than what was measured
 * since the car was plugged in allows. Null where nobody says anything.
 */
export function powerToReckonWith({ measured }: ChargingPlanMemory, { snapshot, capacityKwh, powerKw }: PlanSituation): number | null {
  const knownKw = powerKw ?? (snapshot && toldPowerKw(snapshot, capacityKwh));
  if (measured === null) return knownKw;
  return Math.min(Math.max(knownKw ?? ASSUMED_POWER_KW, measured.leastKw), measured.mostKw);
}

function toldPowerKw({ battery, charging }: Snapshot, capacityKwh: number | null): number | null {
  const batteryKw = estimateChargingPowerKw(battery, charging, capacityKwh);
  const kw = batteryKw === null ? null : batteryKw * SOCKET_KWH_PER_BATTERY_KWH;
  return kw !== null && kw >= LEAST_POWER_KW ? kw : null;
}

function learnPower(
  { charge, measured }: ChargingPlanMemory,
  { polledAt, battery: { percent }, charging: { status } }: Snapshot,
  capacityKwh: number | null,
): Pick<ChargingPlanMemory, 'charge' | 'measured'> {
  if (status !== 'charging' || percent === null) return { charge: null, measured };
  const now: ChargeMark = { atMs: polledAt.getTime(), percent };
  if (!charge || !isContinued(charge, now)) return { charge: { last: now, risen: null }, measured };
  const hasRisen = now.percent > charge.last.percent;
  const watch: ChargeWatch = { last: now, risen: charge.risen ?? (hasRisen ? now : null) };
  return { charge: watch, measured: hasRisen ? narrowed(measured, powerSince(charge.risen, now, capacityKwh)) : measured };
}

function isContinued({ last }: ChargeWatch, now: ChargeMark): boolean {
  return now.atMs >= last.atMs && now.atMs - last.atMs <= LONGEST_GAP_MS && now.percent >= last.percent;
}

function powerSince(from: ChargeMark | null, to: ChargeMark, capacityKwh: number | null): MeasuredPower | null {
  if (from === null || capacityKwh === null || to.percent - from.percent < LEAST_RISE_PERCENT) return null;
  const kwOf = (percent: number) => ((percent / 100) * capacityKwh * SOCKET_KWH_PER_BATTERY_KWH * HOUR_MS) / (to.atMs - from.atMs);
  const rise = to.percent - from.percent;
  return { leastKw: kwOf(rise - ROUNDING_PERCENT), mostKw: kwOf(rise + ROUNDING_PERCENT) };
}

/** What both measurements allow; the later one where they contradict each other, for then the power has changed. */
function narrowed(before: MeasuredPower | null, later: MeasuredPower | null): MeasuredPower | null {
  if (before === null || later === null) return later ?? before;
  const both = { leastKw: Math.max(before.leastKw, later.leastKw), mostKw: Math.min(before.mostKw, later.mostKw) };
  return both.leastKw <= both.mostKw ? both : later;
}

import { type ChargeLimitSetting, HIGHEST_LIMIT_PERCENT } from './charge-limit.js';
import type { ChargeLimitMemory } from './limit-memory.js';

/** The limit that holds now; null: none, for it is off, means a full battery, or is suspended. */
export function limitInForcePercent(setting: ChargeLimitSetting, memory: ChargeLimitMemory, now: Date): number | null {
  const { limitPercent } = setting;
  if (limitPercent === null || limitPercent >= HIGHEST_LIMIT_PERCENT) return null;
  return suspendedUntil(setting, memory, now) === null ? limitPercent : null;
}

/** Until when nothing is stopped, for the car is to be full once; null: not so, or it has been. */
export function suspendedUntil({ fullOnceUntil }: ChargeLimitSetting, { fullOnce }: ChargeLimitMemory, now: Date): Date | null {
  if (fullOnceUntil === null || fullOnceUntil <= now) return null;
  return fullOnce?.untilMs === fullOnceUntil.getTime() && fullOnce.isUsedUp ? null : fullOnceUntil;
}

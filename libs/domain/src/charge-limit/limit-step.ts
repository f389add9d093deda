import type { ChargeLimitMemory } from './limit-memory.js';
import type { ControlAction, LimitEvent } from './limit-situation.js';

/** What one reading means: for the memory, and for the world. */
export interface LimitStep {
  readonly memory: ChargeLimitMemory;
  readonly actions: readonly ControlAction[];
  readonly events: readonly LimitEvent[];
}

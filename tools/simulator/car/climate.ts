import { MINUTE_MS } from '../local-time.ts';

/** The words of the maker's interface. */
export type ClimateFailure = 'DoorOpened' | 'LowBattery';

/** Heating or cooling while parked. */
export type Climate =
  | { readonly kind: 'off'; readonly at: number }
  | { readonly kind: 'on'; readonly at: number; readonly until: number }
  | { readonly kind: 'finished'; readonly at: number }
  | { readonly kind: 'failed'; readonly at: number; readonly cause: ClimateFailure };

/** How long it runs, as the car does it. */
const RUNS_MS = 10 * MINUTE_MS;
const NEEDS_PERCENT = 20;
/** What it takes from the plug, or else from the battery. */
export const PRECONDITIONING_KW = 2.2;

interface Circumstances {
  readonly percent: number;
  readonly charging: boolean;
  readonly doorOpen: boolean;
}

export function startedClimate(at: number, { percent, charging, doorOpen }: Circumstances): Climate {
  if (doorOpen) return { kind: 'failed', at, cause: 'DoorOpened' };
  if (percent < NEEDS_PERCENT && !charging) return { kind: 'failed', at, cause: 'LowBattery' };
  return { kind: 'on', at, until: at + RUNS_MS };
}

import { SECOND_MS } from '../local-time.ts';
import type { Cloud } from '../psacc/psacc.ts';
import type { Distortion } from '../psacc/status-json.ts';

/** What can be ordered to go wrong. The first group concerns any path, the second what a car's status says. */
export const FAULT_KINDS = [
  /** No answer for `seconds` (80), and nobody else is served; a live read then fails. */
  'hang',
  /** An answer after `seconds` (3), and nobody else is served. */
  'slow',
  'error500',
  /** The port is closed for `seconds` (10): the process is down. */
  'refuse',
  'html200',
  /** 200 without a body. */
  'empty',
  /** The connection ends in the middle of the body. */
  'cut',
  /** 200 with an error in words. */
  'errorJson',
  /** psacc has not begun its remote control: the charge control says so, and every command fails. */
  'notSetUp',
  /** The cloud shows what the car reported before the fault began. */
  'stale',
  'mileage0',
  'unknownEnum',
  'noPosition',
  /** As psacc answers for a car that has never reported. */
  'nothingReported',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

export interface Fault {
  readonly kind: FaultKind;
  /** The beginning of the paths concerned; default all. */
  readonly endpoint?: string | undefined;
  /** For hang, slow and refuse how long (real time), for the others when the fault ends by itself. */
  readonly seconds?: number | undefined;
  /** The fault ends after so many answers. */
  readonly times?: number | undefined;
}

interface ActiveFault extends Fault {
  /** The car's own time. */
  readonly since: number;
  /** Of the clock; null: until taken back. */
  readonly endsAt: number | null;
  left: number;
}

const DELAYING: readonly FaultKind[] = ['hang', 'slow', 'refuse'];

/** The faults in force: one for each endpoint. */
export class Faults {
  #active: ActiveFault[] = [];

  /** `now` of the clock and the car's time, both milliseconds since 1970. */
  order(fault: Fault, now: number, carTime: number): void {
    const endsAt = fault.seconds === undefined || DELAYING.includes(fault.kind) ? null : now + fault.seconds * SECOND_MS;
    const others = this.#active.filter(({ endpoint }) => endpoint !== fault.endpoint);
    this.#active = [...others, { ...fault, since: carTime, endsAt, left: fault.times ?? Infinity }];
  }

  clear(): void {
    this.#active = [];
  }

  inForce(now: number): readonly Fault[] {
    return this.#at(now).map(({ kind, endpoint, seconds, times }) => ({ kind, endpoint, seconds, times }));
  }

  /** The fault that this answer suffers; the longest endpoint wins. Counts down `times`. */
  take(path: string, now: number): Fault | null {
    const fault = this.#for(path, now);
    if (fault === null) return null;
    fault.left -= 1;
    if (fault.left <= 0) this.#active = this.#active.filter((other) => other !== fault);
    return fault;
  }

  /** What psacc meets when it looks at one car by itself. */
  cloudFor(vin: string, now: number): Cloud {
    const fault = this.#for(`/get_vehicleinfo/${vin}`, now);
    const isDown = fault?.kind === 'error500' || fault?.kind === 'hang';
    return { isDown, staleSince: fault?.kind === 'stale' ? fault.since : null };
  }

  #at(now: number): readonly ActiveFault[] {
    return this.#active.filter(({ endsAt }) => endsAt === null || now < endsAt);
  }

  #for(path: string, now: number): ActiveFault | null {
    const concerned = this.#at(now).filter(({ endpoint }) => path.startsWith(endpoint ?? ''));
    const byLength = concerned.toSorted((a, b) => (b.endpoint?.length ?? 0) - (a.endpoint?.length ?? 0));
    return byLength[0] ?? null;
  }
}

/** How a fault bends the status, if it is one that does. */
export function distortionOf(kind: FaultKind | undefined): Distortion {
  switch (kind) {
    case 'mileage0':
    case 'unknownEnum':
    case 'noPosition':
    case 'nothingReported':
      return { [kind]: true };
    default:
      return {};
  }
}

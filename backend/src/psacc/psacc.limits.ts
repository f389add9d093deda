/** How long psacc may take, and how much it may say. Also the token under which NestJS provides it. */
export abstract class PsaccLimits {
  /** A status that psacc fetches from the maker's cloud, in milliseconds. */
  abstract readonly liveReadMs: number;
  /** The list of vehicles, which psacc fetches from the maker's cloud, in milliseconds. */
  abstract readonly vehicleListMs: number;
  /** What psacc answers from its memory, in milliseconds. */
  abstract readonly fromMemoryMs: number;
  /** A command, which psacc only hands on, in milliseconds. */
  abstract readonly commandMs: number;
  /** The largest body that is read. */
  abstract readonly bodyBytes: number;
}

/**
 * With a silent cloud psacc gives up on a status after 80 s and on the list after 40 s: both are waited for, so that its own answer is seen.
 * A status is about 2 kB, a list of vehicles some hundred bytes a car.
 */
export const PSACC_LIMITS: PsaccLimits = {
  liveReadMs: 90_000,
  vehicleListMs: 60_000,
  fromMemoryMs: 10_000,
  commandMs: 30_000,
  bodyBytes: 2 * 1024 * 1024,
};

/** How psacc is waited for after a restart. Also the token under which NestJS provides it. */
export abstract class RestartPatience {
  /** Between two looks, in milliseconds. */
  abstract readonly lookAgainMs: number;
  /** After so many milliseconds the restart has not helped. */
  abstract readonly longestMs: number;
}

/** On the smallest Pi psacc needs a minute to start; stopping one that hangs takes systemd 90 s. */
export const RESTART_PATIENCE: RestartPatience = { lookAgainMs: 3_000, longestMs: 5 * 60_000 };

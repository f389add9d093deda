/** psacc refuses more, for all cars together. Seen of psa_car_controller 3.7. */
export const MOST_WAKE_UPS = 6;
export const WAKE_UP_WINDOW_MS = 20 * 60_000;

/** How often a car may still be woken up. psacc counts its own among them, at its start and each ten minutes of an old charge, which nobody else sees. */
export interface WakeUpBudget {
  /** At most, for psacc may have used some itself. */
  readonly left: number;
  /** When one more is allowed than now; null: none was used of late. */
  readonly nextAt: Date | null;
}

/** @param wakeUps those of all cars that are remembered, in order */
export function wakeUpBudget(wakeUps: readonly Date[], now: Date): WakeUpBudget {
  const counted = wakeUps.filter((at) => at <= now && now.getTime() - at.getTime() < WAKE_UP_WINDOW_MS);
  const [first] = counted;
  return {
    left: Math.max(0, MOST_WAKE_UPS - counted.length),
    nextAt: first ? new Date(first.getTime() + WAKE_UP_WINDOW_MS) : null,
  };
}

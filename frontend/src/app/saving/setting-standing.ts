import { type SettingInForce, type SettingProblem } from '@psa-ev/domain';

/**
 * What the Pi makes of what somebody has set.
 *
 * - `in-force`: it applies it, or nobody has set anything
 * - `pending`: it has not taken it over yet
 * - `refused`: it keeps to what was set before, and says why
 */
export type SettingStanding =
  { readonly kind: 'in-force' | 'pending' } | { readonly kind: 'refused'; readonly problems: readonly SettingProblem[] };

/** `setAt`: of what is stored; null: nobody has set anything. `inForce`: what the Pi tells of it; missing where it tells nothing. */
export function standingOf(setAt: Date | null, inForce: SettingInForce | undefined): SettingStanding {
  if (setAt === null) return { kind: 'in-force' };
  const isOlder = (at: Date | null | undefined) => !at || at.getTime() < setAt.getTime();
  const refused = inForce?.refused;
  if (refused && !isOlder(refused.setAt)) return { kind: 'refused', problems: refused.problems };
  return { kind: isOlder(inForce?.setAt) ? 'pending' : 'in-force' };
}

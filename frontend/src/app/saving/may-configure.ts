import type { SessionState } from '../data/session';

/** Owners set what holds for a car; the others look on. */
export function mayConfigure(state: SessionState): boolean {
  return state.kind === 'signed-in' && state.access.role === 'owner';
}

import type { SessionState } from '../data/session';

/** Drivers and owners may ask a car for something; viewers look on. */
export function mayCommand(state: SessionState): boolean {
  return state.kind === 'signed-in' && state.access.role !== 'viewer';
}

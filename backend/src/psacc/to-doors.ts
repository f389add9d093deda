import { type Doors, type Lock, type Opening } from '@psa-ev/domain';
import { type Oddities } from './oddity.log.js';
import { type VehicleStatus } from './vehicle-status.schema.js';
import { OPENING, OPENING_STATE } from './words.js';

type DoorsState = NonNullable<VehicleStatus['doors_state']>;

/** What is known of the doors. */
export function toDoors(doors: DoorsState | null | undefined, oddities: Oddities): Doors {
  return { lock: toLock(doors?.locked_state, oddities), open: toOpen(doors?.opening, oddities) };
}

// The maker has a word for every combination of doors and adds to them, so they are told apart by how they end.
function toLock(reported: DoorsState['locked_state'], oddities: Oddities): Lock | null {
  const words = (reported ?? []).flatMap((word) => (word ? [word] : [])).filter((word) => !isChildSafety(word));
  if (words.length === 0) return null;
  words.filter((word) => !/locked$/i.test(word)).forEach((word) => oddities.unknownWord('status.doors_state.locked_state[]', word));
  if (words.some((word) => /^unlocked$/i.test(word))) return 'unlocked';
  if (words.some((word) => /unlocked$/i.test(word))) return 'partlyUnlocked';
  return words.some((word) => /^(super)?locked$/i.test(word)) ? 'locked' : 'unknown';
}

// It keeps children in, not strangers out.
function isChildSafety(word: string): boolean {
  return /^child/i.test(word);
}

// "All closed" is said only when every door of the list is known to be closed.
function toOpen(reported: DoorsState['opening'], oddities: Oddities): readonly Opening[] | null {
  const states = (reported ?? []).map((opening) => ({
    name: OPENING.translate(opening?.identifier, oddities) ?? 'unknown',
    state: OPENING_STATE.translate(opening?.state, oddities),
  }));
  const open = new Set(states.filter(({ state }) => state === 'open').map(({ name }) => name));
  if (open.size > 0) return [...open].sort();
  return states.length > 0 && states.every(({ state }) => state === 'closed') ? [] : null;
}

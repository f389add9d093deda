import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;
const TOLD_CHARACTERS = 2_000;

/** Logs of what is under test: a wait that was in vain shows how each of them ends. */
export const logsUnderTest = new Set<() => string>();

/** Looks until `look` gives something else than null or false. Fails after `withinMs`, saying what was waited for, and what was logged last. */
export async function eventually<Found>(
  what: string,
  look: () => Promise<Found | null | false> | Found | null | false,
  withinMs = 20_000,
): Promise<Found> {
  const deadlineMs = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== false) return found;
    if (Date.now() > deadlineMs) throw new Error([`waited ${withinMs / 1000} s in vain for: ${what}`, ...lastLogged()].join('\n'));
    await sleep(LOOK_AGAIN_MS);
  }
}

function lastLogged(): readonly string[] {
  return [...logsUnderTest].map((log) => `${new Date().toISOString()}, after:\n${log().slice(-TOLD_CHARACTERS)}`);
}

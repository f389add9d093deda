import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_AGAIN_MS = 50;

/** Looks until `look` gives something else than null or false. Fails after `withinMs`, saying what was waited for. */
export async function eventually<Found>(
  what: string,
  look: () => Promise<Found | null | false> | Found | null | false,
  withinMs = 20_000,
): Promise<Found> {
  const deadlineMs = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== null && found !== false) return found;
    if (Date.now() > deadlineMs) throw new Error(`waited ${withinMs / 1000} s in vain for: ${what}`);
    await sleep(LOOK_AGAIN_MS);
  }
}

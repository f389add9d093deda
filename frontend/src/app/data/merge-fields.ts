/** Puts what has changed between two states of a thing into a third, which others may have changed meanwhile; of the same field the change counts. */
export function mergeFields<Thing extends object>(current: Thing, from: Thing, to: Thing): Thing {
  return fieldsWhere(current, to, (key) => !isSame(from[key], to[key]));
}

/** Takes such a change back; what others have changed of it since stays. */
export function unmergeFields<Thing extends object>(current: Thing, from: Thing, to: Thing): Thing {
  return fieldsWhere(current, from, (key) => !isSame(from[key], to[key]) && isSame(current[key], to[key]));
}

function fieldsWhere<Thing extends object>(current: Thing, source: Thing, isTaken: (key: keyof Thing) => boolean): Thing {
  const merged = { ...current };
  for (const key of keysOf(source)) if (isTaken(key)) merged[key] = source[key];
  return merged;
}

function keysOf<Thing extends object>(thing: Thing): readonly (keyof Thing)[] {
  const keys: (keyof Thing)[] = [];
  for (const key in thing) keys.push(key);
  return keys;
}

/** Plain data, in whatever order its fields were written. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function inOrder(_key: string, value: unknown): unknown {
  const isFields = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isFields ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;
}

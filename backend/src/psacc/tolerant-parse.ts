import * as z from 'zod';
import { type Oddities } from './oddity.log.js';

/** A car has two energies and seven openings, a household a few cars. */
const LONGEST_LIST = 32;

/** A list of which only the first 32 elements are read: nothing that psacc lists is longer, and noise must not cost memory. */
export function shortList<Element extends z.ZodType>(element: Element) {
  return z.preprocess((value) => (Array.isArray(value) ? value.slice(0, LONGEST_LIST) : value), z.array(element));
}

/**
 * Parses with a schema in which everything but the root may be null, so that one wrong field costs that field alone: what has a wrong type is
 * reported and counts as null. Returns null only when the root itself is of the wrong kind.
 *
 * @param root names the root in reports, for example `status`; fields are named below it, list places as `[]`.
 */
export function parseTolerantly<T>(schema: z.ZodType<T>, json: unknown, root: string, oddities: Oddities): T | null {
  const first = schema.safeParse(json);
  if (first.success) return first.data;
  if (first.error.issues.some(({ path }) => path.length === 0)) return null;
  for (const issue of first.error.issues) {
    oddities.unusable(fieldName(root, issue.path), issue.code === 'invalid_type' ? `of type ${issue.expected}` : 'another value');
  }
  const healed = first.error.issues.reduce((value, issue) => withNullAt(value, issue.path), json);
  const second = schema.safeParse(healed);
  return second.success ? second.data : null;
}

function fieldName(root: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => (typeof key === 'number' ? `${name}[]` : `${name}.${String(key)}`), root);
}

function withNullAt(value: unknown, path: readonly PropertyKey[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return null;
  if (Array.isArray(value)) return value.map((element: unknown, index) => (index === key ? withNullAt(element, rest) : element));
  if (typeof value !== 'object' || value === null) return null;
  return { ...value, [key]: withNullAt(Reflect.get(value, key), rest) };
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const RECORDED = join(__dirname, '../../../libs/testing/psacc');

/** The body that the real program gave, from `recordings/` or `fixtures/`. */
export function recordedBody(name: string): unknown {
  const recording: unknown = JSON.parse(readFileSync(join(RECORDED, `${name}.json`), 'utf8'));
  return isObject(recording) ? recording['body'] : undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Where two JSON values differ in keys or in types; null stands for any type. Empty: the same shape. */
export function differences(actual: unknown, recorded: unknown, at = 'body'): readonly string[] {
  if (actual === null || recorded === null) return [];
  if (Array.isArray(actual) && Array.isArray(recorded)) {
    if (recorded.length === 0) return [];
    return actual.flatMap((element, index) => differences(element, counterpart(element, recorded), `${at}[${index}]`));
  }
  if (isObject(actual) && isObject(recorded)) {
    const missing = Object.keys(recorded).filter((key) => !(key in actual));
    const extra = Object.keys(actual).filter((key) => !(key in recorded));
    const shared = Object.keys(actual).filter((key) => key in recorded);
    return [
      ...missing.map((key) => `${at}.${key} is missing`),
      ...extra.map((key) => `${at}.${key} is not in the recording`),
      ...shared.flatMap((key) => differences(actual[key], recorded[key], `${at}.${key}`)),
    ];
  }
  return typeof actual === typeof recorded && Array.isArray(actual) === Array.isArray(recorded) ? [] : [`${at} has another type`];
}

/** Lists of named things are compared by name, others with their first element. */
function counterpart(element: unknown, recorded: readonly unknown[]): unknown {
  if (!isObject(element)) return recorded[0];
  const name = element['type'] === 'Electric' || element['type'] === 'Fuel' ? element['type'] : undefined;
  if (name === undefined) return recorded[0];
  return recorded.find((other) => isObject(other) && other['type'] === name) ?? null;
}

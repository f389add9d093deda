/** One text by where it stands: `trips.sum.driven`. */
export type NamedText = readonly [name: string, text: string];

/** All texts of a tree of words. */
export function textsOf(words: object, path = ''): readonly NamedText[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as const] : value instanceof Object ? textsOf(value, `${path}${name}.`) : [],
  );
}

/** The values that a text has blanks for, in alphabetical order. */
export const valuesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(([, name]) => name ?? '').sort();

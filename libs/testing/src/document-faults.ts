/** Where a field lies in a document: names of maps, indexes of lists. */
export type FieldPath = readonly string[];

/** The paths of all fields of a document that hold a value, not further fields. Lists are looked into where they hold maps. */
export function fieldsOf(value: unknown, path: FieldPath = []): FieldPath[] {
  const isLeaf = typeof value !== 'object' || value === null || (Array.isArray(value) && typeof value[0] !== 'object');
  return isLeaf ? [path] : Object.entries(value).flatMap(([name, field]) => fieldsOf(field, [...path, name]));
}

/** The document with one field replaced; undefined leaves it out. */
export function withField(document: object, [name = '', ...rest]: FieldPath, value: unknown): object {
  const fields = new Map<string, unknown>(Object.entries(document));
  const inner = fields.get(name);
  const replaced = rest.length > 0 && typeof inner === 'object' && inner !== null ? withField(inner, rest, value) : value;
  if (replaced === undefined) fields.delete(name);
  else fields.set(name, replaced);
  return Array.isArray(document) ? [...fields.values()] : Object.fromEntries(fields);
}

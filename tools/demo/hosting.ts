import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { REPOSITORY_FOLDER } from './folders.ts';

const hostingSchema = z.object({
  hosting: z.object({
    headers: z.array(z.object({ source: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })) })).default([]),
  }),
});

/** The headers that Firebase Hosting adds to the answer for a path. */
export type HeadersFor = (pathname: string) => readonly (readonly [key: string, value: string])[];

/** Reads the hosting section of firebase.json, so that the local server and the real one have one source. */
export function readHostingHeaders(file = join(REPOSITORY_FOLDER, 'firebase.json')): HeadersFor {
  const { hosting } = hostingSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const rules = hosting.headers.map(({ source, headers }) => ({ pattern: globToRegExp(source), headers }));
  return (pathname) =>
    rules.flatMap(({ pattern, headers }) => (pattern.test(pathname) ? headers.map(({ key, value }) => [key, value] as const) : []));
}

/**
 * Translates the part of Hosting's globs that we use: `**` (any folders), `*` (within a name), `@(a|b)` (one of).
 * Throws on anything else rather than matching something else than Hosting does.
 */
export function globToRegExp(glob: string): RegExp {
  const unknown = /[?[\]{}!+]/.exec(glob);
  if (unknown) throw new Error(`the pattern ${glob} in firebase.json uses ${unknown[0]}, which the local web server does not know`);
  const source = glob
    .replace(/^\/?/, '/')
    .replace(/[.^$\\]/g, '\\$&')
    .replace(/@\(([^)]*)\)/g, '(?:$1)')
    .replace(/\/\*\*\/|\/\*\*$|\*/g, (wildcard) => ({ '/**/': '/(?:.*/)?', '/**': '/.*' })[wildcard] ?? '[^/]*');
  return new RegExp(`^${source}$`);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { REPOSITORY_FOLDER } from './folders.ts';

const hostingSchema = z.object({
  hosting: z.object({
    headers: z.array(z.object({ source: z.string(), headers: z.array(z.object({ key: z.string(), value: z.string() })) })),
    rewrites: z.tuple([z.object({ source: z.string(), destination: z.literal('/index.html') })]),
  }),
});

/** What Firebase Hosting does with the path of a request, whatever files there are. */
export interface Hosting {
  /** What it adds to the answer. */
  headersFor(pathname: string): readonly (readonly [key: string, value: string])[];
  /** Whether it answers with index.html where there is no such file. */
  isRewritten(pathname: string): boolean;
}

/** Reads the hosting section of firebase.json, so that the local server and the real one have one source. */
export function readHosting(file = join(REPOSITORY_FOLDER, 'firebase.json')): Hosting {
  const { hosting } = hostingSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const rules = hosting.headers.map(({ source, headers }) => ({ pattern: globToRegExp(source), headers }));
  const [{ source: rewritten }] = hosting.rewrites;
  const isNegated = rewritten.startsWith('!');
  const pattern = globToRegExp(isNegated ? rewritten.slice(1) : rewritten);
  return {
    headersFor: (pathname) =>
      rules.flatMap((rule) => (rule.pattern.test(pathname) ? rule.headers.map(({ key, value }) => [key, value] as const) : [])),
    isRewritten: (pathname) => pattern.test(pathname) !== isNegated,
  };
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

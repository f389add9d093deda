import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformFileSync } from '@swc/core';

/**
 * Lets Node run the sources of the backend and the libraries as they are, decorators and all: `node --import ./tools/bench/backend-sources.ts <file>`.
 * For benches, which are to measure what runs in production and not what a test runner makes of it. Source maps are left out.
 */
const LIBRARY = /^@psa-ev\/(\w+)$/;
const TOOL = /^@psa-ev\/tools\/(.+)$/;

registerHooks({
  resolve: (specifier, context, next) => {
    const url = sourceOf(specifier, context.parentURL);
    return url ? { url, format: 'module', shortCircuit: true } : next(specifier, context);
  },
  load: (url, context, next) => {
    if (!url.startsWith('file:') || !url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});

function sourceOf(specifier: string, parentUrl: string | undefined): string | null {
  const library = LIBRARY.exec(specifier)?.[1];
  if (library) return fromHere(`../../libs/${library}/src/index.ts`);
  const tool = TOOL.exec(specifier)?.[1];
  if (tool) return fromHere(`../${tool}`);
  if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !parentUrl) return null;
  const source = new URL(specifier.replace(/\.js$/, '.ts'), parentUrl);
  return existsSync(source) ? source.href : null;
}

function fromHere(path: string): string {
  return new URL(path, pathToFileURL(import.meta.filename)).href;
}

function compiled(file: string): string {
  const { code } = transformFileSync(file, {
    swcrc: false,
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'es6' },
  });
  return code;
}

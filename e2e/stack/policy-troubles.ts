import type { BrowserContext } from 'playwright-core';
import type { Troubles } from './troubles.ts';

/** What a browser said about the content security policy or the permissions policy: what it has refused, and what it does not understand. */
export function troublesOfPolicy({ console }: Troubles): readonly string[] {
  return console.filter((text) => /security policy|permissions-policy|CSP/i.test(text));
}

/** From now on each page says in the console what its policy has refused, whether or not the browser would. */
export async function tellRefusals(context: BrowserContext): Promise<void> {
  await context.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile, lineNumber }) =>
      console.error(`Security policy violation: ${effectiveDirective} ${blockedURI} ${sample} at ${sourceFile}:${lineNumber}`),
    ),
  );
}

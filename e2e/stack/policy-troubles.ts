import type { Troubles } from './troubles.ts';

/** What a browser said about the content security policy or the permissions policy: what it has refused, and what it does not understand. */
export function troublesOfPolicy({ console }: Troubles): readonly string[] {
  return console.filter((text) => /security policy|permissions-policy|CSP/i.test(text));
}

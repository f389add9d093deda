import { EnvironmentInvalid } from './config/environment.js';
import { DatabaseUnusable } from './database/data-source.js';
import { ServiceAccountUnusable } from './firebase/service-account.js';

/** What to say when the service cannot start: a sentence with the next step where we know it, else everything there is. */
export function startupProblem(error: unknown): string {
  if (error instanceof EnvironmentInvalid || error instanceof DatabaseUnusable || error instanceof ServiceAccountUnusable)
    return error.message;
  if (isBusyPort(error)) return `The port ${error.port} is in use. Is the service running already? Else choose another with HEALTH_PORT.`;
  if (isFirebaseUnreachable(error)) return 'Firebase is not reached. Check the internet connection of this machine, and try again.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function isBusyPort(error: unknown): error is Error & { readonly port: number } {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE' && 'port' in error;
}

/** As firebase-admin says it: `app/network-error`, and `auth/internal-error` while the token server is not reached. */
function isFirebaseUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return (
    code === 'app/network-error' ||
    code === 'app/network-timeout' ||
    /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH)\b/.test(error.message)
  );
}

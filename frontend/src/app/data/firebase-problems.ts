import { FirebaseError } from '@angular/fire/app';
import type { SignInProblem } from './cloud';

const SIGN_IN_PROBLEMS: Readonly<Record<string, SignInProblem>> = {
  'auth/invalid-credential': 'wrong-credentials',
  'auth/wrong-password': 'wrong-credentials',
  'auth/user-not-found': 'wrong-credentials',
  'auth/missing-password': 'wrong-credentials',
  'auth/too-many-requests': 'too-many-attempts',
  'auth/quota-exceeded': 'too-many-attempts',
  'auth/network-request-failed': 'offline',
  'auth/timeout': 'offline',
  'auth/user-disabled': 'disabled',
  'auth/invalid-email': 'invalid-email',
  'auth/missing-email': 'invalid-email',
};

/** Puts an error of Firebase Auth into our words. The codes are those of its reference, `AuthErrorCodes`. */
export function signInProblem(cause: unknown): SignInProblem {
  return (cause instanceof FirebaseError && SIGN_IN_PROBLEMS[cause.code]) || 'unknown';
}

/** Why Firestore ended a listener or refused a write. */
export function documentProblem(cause: unknown): 'denied' | 'unavailable' {
  return cause instanceof FirebaseError && cause.code === 'permission-denied' ? 'denied' : 'unavailable';
}

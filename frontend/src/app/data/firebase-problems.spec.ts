import { FirebaseError } from '@angular/fire/app';
import { signInProblem, documentProblem } from './firebase-problems';

describe('errors of Firebase in our words', () => {
  it.each([
    ['auth/invalid-credential', 'wrong-credentials'],
    ['auth/user-not-found', 'wrong-credentials'],
    ['auth/too-many-requests', 'too-many-attempts'],
    ['auth/network-request-failed', 'offline'],
    ['auth/user-disabled', 'disabled'],
    ['auth/invalid-email', 'invalid-email'],
    ['auth/something-new', 'unknown'],
  ])('calls %s %s', (code, problem) => {
    expect(signInProblem(new FirebaseError(code, 'message'))).toBe(problem);
  });

  it('does not know what is not of Firebase', () => {
    expect(signInProblem(new TypeError('a bug'))).toBe('unknown');
    expect(documentProblem(new TypeError('a bug'))).toBe('unavailable');
  });

  it('tells a refusal from an outage', () => {
    expect(documentProblem(new FirebaseError('permission-denied', ''))).toBe('denied');
    expect(documentProblem(new FirebaseError('unavailable', ''))).toBe('unavailable');
  });
});

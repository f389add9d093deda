import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session, type SessionState } from './data/session';

/** Where each state of the session belongs. */
export type Place = '/' | '/sign-in' | '/no-access';

/** Never waits: a remembered session opens Home before the cloud has confirmed it. */
export function placeFor({ kind }: SessionState): Place {
  switch (kind) {
    case 'signed-in':
      return '/';
    case 'no-access':
      return '/no-access';
    case 'starting':
    case 'signed-out':
    case 'unavailable':
      return '/sign-in';
  }
}

/** Lets in who belongs to the place, and sends the others to theirs. */
export function onlyFor(place: Place): CanActivateFn {
  return () => {
    const theirs = placeFor(inject(Session).state());
    return theirs === place || inject(Router).parseUrl(theirs);
  };
}

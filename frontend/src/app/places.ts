import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { Session, type SessionState } from './data/session';

/** The pages before the app itself: for who is not signed in, and for who was given no car. */
const THRESHOLDS = ['/sign-in', '/no-access'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** On a threshold: the page that was asked for, to which its visitor comes once they may. */
const WANTED = 'to';
const HOME = '/';

/** Where a visitor waits; null: they may see the app. Never waits itself: a remembered session opens the app before the cloud has confirmed it. */
export function thresholdFor({ kind }: SessionState): Threshold | null {
  switch (kind) {
    case 'signed-in':
      return null;
    case 'no-access':
      return '/no-access';
    case 'starting':
    case 'signed-out':
    case 'unavailable':
      return '/sign-in';
  }
}

/** True where an address of the app (`/diagnosis?car=…`) is open to who is in this state. */
export function isOpenTo(state: SessionState, address: string): boolean {
  return thresholdAt(address) === thresholdFor(state);
}

/** Where who asks for an address belongs: there, on a threshold which remembers the address, or back at the remembered one. */
export function addressFor(state: SessionState, address: string): string {
  const threshold = thresholdFor(state);
  const wanted = thresholdAt(address) ? wantedFrom(address) : address;
  if (!threshold) return wanted;
  return wanted === HOME ? threshold : `${threshold}?${new URLSearchParams({ [WANTED]: wanted })}`;
}

/** Lets in who belongs to the place, and sends the others to theirs. */
export const onlyWhoBelongs: CanActivateFn = (_route, { url }) => {
  const state = inject(Session).state();
  return isOpenTo(state, url) || inject(Router).parseUrl(addressFor(state, url));
};

function thresholdAt(address: string): Threshold | null {
  const [path] = address.split(/[?#]/, 1);
  return THRESHOLDS.find((threshold) => threshold === path) ?? null;
}

/** Anybody can write such an address, so only a page of this very app counts. */
function wantedFrom(address: string): string {
  const query = /\?([^#]*)/.exec(address)?.[1] ?? '';
  const wanted = new URLSearchParams(query).get(WANTED) ?? HOME;
  return /^\/(?![/\\])/.test(wanted) && !thresholdAt(wanted) ? wanted : HOME;
}

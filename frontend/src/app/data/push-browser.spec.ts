import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { SwPush } from '@angular/service-worker';
import { PushBrowser } from './push-browser';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15';

/** A browser with all that messages need, but for what a story changes. */
function aBrowser({
  isSecure = true,
  hasPush = true,
  hasWorkers = true,
  isEnabled = true,
  userAgent = FIREFOX,
  maxTouchPoints = 0,
  standalone = false,
} = {}): PushBrowser {
  const navigator = { userAgent, maxTouchPoints, standalone, ...(hasWorkers && { serviceWorker: {} }) };
  const defaultView = { isSecureContext: isSecure, navigator, ...(hasPush && { Notification: {}, PushManager: {} }) };
  TestBed.configureTestingModule({
    providers: [
      PushBrowser,
      { provide: DOCUMENT, useValue: { defaultView, querySelectorAll: () => [] } },
      { provide: SwPush, useValue: { isEnabled } },
    ],
  });
  return TestBed.inject(PushBrowser);
}

describe('what stands in the way of messages to a browser', () => {
  it('is nothing where it has all that they need', () => expect(aBrowser().obstacle()).toBeNull());

  it('is its lack of push', () => expect(aBrowser({ hasPush: false }).obstacle()).toBe('unsupported'));

  it('is an address without encryption, where browsers hide push altogether', () =>
    expect(aBrowser({ isSecure: false, hasPush: false, hasWorkers: false }).obstacle()).toBe('no-worker'));

  it('is a private window that has no workers, and therefore no push', () =>
    expect(aBrowser({ hasWorkers: false, hasPush: false }).obstacle()).toBe('no-worker'));

  it('is that no worker was registered', () => expect(aBrowser({ isEnabled: false }).obstacle()).toBe('no-worker'));

  it.each([
    ['an iPhone', { userAgent: IPHONE }],
    ['an iPad, which calls itself a Mac', { userAgent: MAC, maxTouchPoints: 5 }],
  ])('is, on %s, that the app is not on the home screen', (_, device) =>
    expect(aBrowser({ ...device, hasPush: false }).obstacle()).toBe('ios-install-first'),
  );

  it('is not the home screen where the app already is there: the iPhone is too old, or locked down', () =>
    expect(aBrowser({ userAgent: IPHONE, hasPush: false, standalone: true }).obstacle()).toBe('unsupported'));
});

describe('where a permission is changed', () => {
  it.each([
    ['the settings of an iPhone', IPHONE, 'ios'],
    ['the browser itself', MAC, 'browser'],
  ])('is %s', (_, userAgent, where) => expect(aBrowser({ userAgent }).permissionIsIn).toBe(where));
});

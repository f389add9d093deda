import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { SwPush } from '@angular/service-worker';
import { Subject } from 'rxjs';
import { settled } from '../../testing/app-test-bed';
import { EarlyPress } from './early-press';
import { NotificationClicks, pathOfClick } from './notification-clicks';

const APP = 'https://ev.example';

function aClick(url: string, action = ''): object {
  const onActionClick = { [action === '' ? 'default' : action]: { operation: 'focusLastFocusedOrOpen', url } };
  return { action, notification: { title: 'e-208: charged to 80 %', data: { onActionClick } } };
}

describe('where a press on a notification leads', () => {
  it.each([
    ['another site', aClick('https://elsewhere.example/')],
    ['another site without its protocol', aClick('//elsewhere.example/')],
    ['a script', aClick('javascript:alert(1)')],
    ['nothing that can be read', { action: '', notification: {} }],
    ['a button that nothing is planned for', { ...aClick('/'), action: 'stop-charging' }],
    ['no address', aClick('https://')],
  ])('not to %s', (_what, click) => expect(pathOfClick(click, APP)).toBeNull());

  it('to the page of the message, or of its button', () => {
    expect(pathOfClick(aClick('/diagnosis?car=abcdefghijklmnop'), APP)).toBe('/diagnosis?car=abcdefghijklmnop');
    expect(pathOfClick(aClick(`${APP}/?car=a&do=stop-charging`, 'stop-charging'), APP)).toBe('/?car=a&do=stop-charging');
  });
});

@Component({ template: '' })
class Anywhere {}

describe('a press while the app is open', () => {
  function open({ focused = true } = {}) {
    const notificationClicks = new Subject<unknown>();
    jest.spyOn(document, 'hasFocus').mockReturnValue(focused);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([{ path: '**', component: Anywhere }]),
        { provide: SwPush, useValue: { isEnabled: true, notificationClicks } },
      ],
    });
    TestBed.inject(NotificationClicks);
    return { press: (click: object) => notificationClicks.next(click), router: TestBed.inject(Router) };
  }
  afterEach(() => jest.restoreAllMocks());

  it('leads there without a reload', async () => {
    const { press, router } = open();
    press(aClick('/notifications?remind=20261120080000-battery-low-20', 'remind-later'));
    await settled();
    expect(router.url).toBe('/notifications?remind=20261120080000-battery-low-20');
  });

  it('is followed also where it came before the code that follows it', async () => {
    const worker = new EventTarget();
    Object.defineProperty(navigator, 'serviceWorker', { configurable: true, value: worker });
    try {
      const notificationClicks = new Subject<unknown>();
      jest.spyOn(document, 'hasFocus').mockReturnValue(true);
      TestBed.configureTestingModule({
        providers: [
          provideRouter([{ path: '**', component: Anywhere }]),
          { provide: SwPush, useValue: { isEnabled: true, notificationClicks } },
        ],
      });
      TestBed.inject(EarlyPress);
      worker.dispatchEvent(new MessageEvent('message', { data: { type: 'PUSH', data: {} } }));
      worker.dispatchEvent(new MessageEvent('message', { data: { type: 'NOTIFICATION_CLICK', data: aClick('/diagnosis') } }));
      worker.dispatchEvent(new MessageEvent('message', { data: 'anything' }));

      TestBed.inject(NotificationClicks);
      await settled();

      expect(TestBed.inject(Router).url).toBe('/diagnosis');
    } finally {
      Reflect.deleteProperty(navigator, 'serviceWorker');
    }
  });

  it('is left to the tab that the browser brings to the front', async () => {
    const { press, router } = open({ focused: false });
    press(aClick('/diagnosis'));
    await settled();
    expect(router.url).toBe('/');
    window.dispatchEvent(new Event('focus'));
    await settled();
    expect(router.url).toBe('/diagnosis');
  });
});

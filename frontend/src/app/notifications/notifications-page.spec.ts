import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { SwPush } from '@angular/service-worker';
import { toVehicleDocument } from '@psa-ev/contract';
import { parseVehicleId } from '@psa-ev/domain';
import { aVehicleState } from '@psa-ev/testing';
import { Subject } from 'rxjs';
import { anAccount, anApp, rememberSession, settled, speaking } from '../../testing/app-test-bed';
import type { FakeCloud } from '../../testing/fake-cloud';
import { FakePushBrowser } from '../../testing/fake-push-browser';
import { PushBrowser } from '../data/push-browser';
import { Session } from '../data/session';
import { TickingClock } from '../ui/ticking-clock';
import { NotificationsPage } from './notifications-page';

const CAR = parseVehicleId('abcdefghijklmnop');
const FEED = `vehicles/${CAR}/notifications`;
const RULES = 'users/uid-of-owner/settings/notifications';
const DEVICES = 'users/uid-of-owner/devices';
const MINUTE_MS = 60_000;
/** Ages are told by the whole minute. */
const NOW = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);

/** A line of the feed, so many minutes old; what only time shows was told later. */
function aLine(minutesAgo: number, event: { readonly kind: string }, toldMinutesAgo = minutesAgo) {
  const momentOf = (minutes: number) => new Date(NOW.getTime() - minutes * MINUTE_MS).toISOString();
  const happenedAt = momentOf(minutesAgo);
  const document = { schemaVersion: 1, happenedAt, toldAt: momentOf(toldMinutesAgo), event: { ...event, happenedAt } };
  return { id: `${minutesAgo}-${event.kind}`, document };
}
const charged = aLine(4, Object.assign({ kind: 'battery-reached' }, { percent: 60, levelPercent: 60, remainingMinutes: 95 }));
const open = aLine(30, Object.assign({ kind: 'left-open' }, { openings: ['driver'], minutes: 12 }), 18);
const broken = aLine(45, Object.assign({ kind: 'connection-lost' }, { diagnosis: 'psacc-down' }), 30);

const aDevice = (label: string, day: string, changes: { readonly paused?: boolean } = {}) => ({
  token: 'token-1',
  language: 'en-GB',
  units: 'metric',
  detail: 'discreet',
  paused: false,
  label,
  registeredAt: `2026-11-${day}T08:00:00.000Z`,
  confirmedAt: new Date().toISOString(),
  ...changes,
});
type FoundDevice = { readonly id: string; readonly document: ReturnType<typeof aDevice> };

async function visit(address = '/notifications', { language = 'en' as 'en' | 'bg', on = false } = {}) {
  rememberSession();
  if (on) localStorage.setItem('psa-ev.push-device', JSON.stringify({ deviceId: 'phone', token: 'token-1', told: true }));
  const browser = new FakePushBrowser();
  if (on) browser.given = 'granted';
  const messages = new Subject<object>();
  const { cloud } = anApp({
    providers: [
      provideRouter([{ path: 'notifications', component: NotificationsPage }]),
      { provide: TickingClock, useValue: { now: signal(NOW) } },
      { provide: PushBrowser, useValue: browser },
      { provide: SwPush, useValue: { isEnabled: true, messages } },
    ],
  });
  await speaking(language);
  await TestBed.inject(Session).connect();
  cloud.says(anAccount());
  const harness = await RouterTestingHarness.create(address);
  const settle = async () => {
    await settled();
    await harness.fixture.whenStable();
  };
  await settle();
  cloud.vehicles.get(CAR)?.document(toVehicleDocument(aVehicleState()), false);
  await settle();
  const root: HTMLElement = harness.fixture.nativeElement;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = (selector: string) => all(selector).map(({ textContent }) => (textContent ?? '').replace(/\s+/g, ' ').trim());
  const button = (name: string) => all('button, a').find(({ textContent }) => textContent?.trim() === name);
  const press = async (name: string) => {
    const found = button(name);
    if (!found) throw new Error(`no button ${name}, but ${text('button').join(', ')}`);
    found.focus();
    found.click();
    await settle();
  };
  const tell = async (...lines: readonly ReturnType<typeof aLine>[]) => {
    cloud.collections.get(FEED)?.documents(lines, false);
    await settle();
  };
  const list = async (...devices: readonly FoundDevice[]) => {
    cloud.collections.get(DEVICES)?.documents(devices, false);
    await settle();
  };
  const focused = () => document.activeElement?.textContent?.trim();
  return { cloud, browser, messages, all, text, button, press, tell, list, focused, settle, router: TestBed.inject(Router) };
}

describe('the page of the notifications', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => jest.useRealTimers());

  describe('the news', () => {
    it('are a skeleton until the server has spoken', async () => {
      const { all, text } = await visit();
      expect(all('[aria-busy="true"]')).toHaveLength(1);
      expect(text('h1')).toEqual(['Notifications']);
    });

    it('say what will appear while nothing has happened yet', async () => {
      const { text, tell } = await visit();
      await tell();
      expect(text('.absent h2')).toEqual(['Nothing has happened yet']);
    });

    it('say that they are denied, and ask again on wish', async () => {
      const { cloud, text, press, settle, tell } = await visit();
      cloud.collections.get(FEED)?.failed('denied');
      await settle();
      expect(text('.absent h2')).toEqual(['You have no access to this car’s news']);
      await press('Try again');
      await tell(charged);
      expect(text('h3')).toEqual(['e-208: charged to 60 %']);
    });

    it('tell what happened, how long ago, and where more of it stands', async () => {
      const { all, text, tell } = await visit();
      await tell(charged, open, broken);
      expect(text('h3 > span')).toEqual(['e-208: charged to 60 %', 'e-208: something was left open', 'The Pi cannot ask the car']);
      expect(text('time').slice(0, 2)).toEqual(['4 min ago', '30 min ago']);
      expect(all('li a').map((link) => link.getAttribute('href'))).toEqual(['/diagnosis']);
    });

    it('are told in Bulgarian', async () => {
      const { text, tell } = await visit('/notifications', { language: 'bg' });
      await tell(charged);
      expect(text('h1')).toEqual(['Известия']);
      expect(text('h3')).toEqual(['e-208: зареден до 60 %']);
      expect(text('time')).toEqual(['преди 4 мин']);
    });

    it('can be narrowed to a group, also at the next visit', async () => {
      const { text, press, tell } = await visit();
      await tell(charged, open, broken);
      await press('Car');
      expect(text('h3')).toEqual(['e-208: something was left open']);
      expect(text('[aria-pressed="true"]')).toEqual(['Car']);
      TestBed.resetTestingModule();
      const again = await visit();
      await again.tell(charged);
      expect(again.text('.absent h2')).toEqual(['Nothing of this kind']);
      await again.press('Show all');
      expect(again.text('h3')).toEqual(['e-208: charged to 60 %']);
    });

    it('announce what is told late', async () => {
      const { text, tell } = await visit();
      await tell(aLine(25, charged.document.event), broken);
      await tell(aLine(25, charged.document.event), open, broken);
      expect(text('app-feed-section > section > [role="status"]')[0]).toMatch(/^e-208: something was left open\. /);
    });

    it('announce what arrives, but not what was there', async () => {
      const { text, tell } = await visit();
      await tell(open);
      expect(text('app-feed-section > section > [role="status"]')).toEqual(['']);
      await tell(charged, open);
      expect(text('app-feed-section > section > [role="status"]')[0]).toMatch(/^e-208: charged to 60 %\. /);
    });

    it('mark what was told since the last visit, though it began before, and count as seen', async () => {
      localStorage.setItem('psa-ev.feed-seen', JSON.stringify({ [CAR]: NOW.getTime() - 20 * MINUTE_MS }));
      const { text, tell } = await visit();
      await tell(charged, open, broken);
      expect(text('.unseen')).toEqual(['new', 'new']);
      expect(localStorage.getItem('psa-ev.feed-seen')).toBe(JSON.stringify({ [CAR]: Date.parse(charged.document.happenedAt) }));
    });
  });

  describe('this device', () => {
    it('says in one line whether it is told, and where to change that', async () => {
      const { text } = await visit();
      expect(text('app-push-line')).toEqual(['This device is not told yet.Turn on']);
    });

    it('says why before it asks, and asks on a press', async () => {
      const { browser, text, press, focused } = await visit('/notifications?show=devices');
      expect(text('app-this-device h3')).toEqual(['Get told when something happens']);
      expect(browser.asked).toBe(0);
      await press('Turn on here');
      expect(browser.asked).toBe(1);
      expect(text('app-this-device h3')).toEqual(['Messages reach this device']);
      expect(focused()).toBe('Messages reach this device');
    });

    it('says how to allow what is blocked', async () => {
      const { browser, text, press } = await visit('/notifications?show=devices');
      browser.answer = 'denied';
      await press('Turn on here');
      expect(text('app-this-device h3')).toEqual(['Messages are blocked in this browser']);
      expect(text('app-this-device li')).toHaveLength(2);
      expect(text('.otherwise')[0]).toMatch(/^Is the app on the home screen\?/);
    });

    it('says where an iPhone keeps what is blocked: in its settings', async () => {
      const { browser, text, press } = await visit('/notifications?show=devices');
      browser.answer = 'denied';
      browser.permissionIsIn = 'ios';
      await press('Turn on here');
      expect(text('app-this-device li')[0]).toMatch(/^Open the app “Settings”/);
      expect(text('.otherwise')).toEqual([]);
    });

    it('is told to be blocked in the list too, where it can be removed', async () => {
      const { browser, cloud, text, press, list, settle } = await visit('/notifications?show=devices', { on: true });
      await list({ id: 'phone', document: aDevice('Phone', '02') });
      browser.changesTo('denied');
      await settle();
      expect(text('.here')).toEqual(['this device']);
      expect(text('.blocked')).toEqual(['blocked']);
      await press('Remove');
      await press('Remove');
      expect(cloud.written).toEqual([[`${DEVICES}/phone`, null]]);
    });

    it('is not said to be reached while it is paused, and resumes on a press', async () => {
      const { cloud, text, press, list, focused } = await visit('/notifications?show=devices', { on: true });
      await list({ id: 'phone', document: aDevice('Phone', '02', { paused: true }) });
      expect(text('app-this-device h3')).toEqual(['Messages to this device are paused']);
      await press('Resume');
      expect(cloud.written[0]?.[1]).toMatchObject({ paused: false });
      await list({ id: 'phone', document: aDevice('Phone', '02') });
      expect(text('app-this-device h3')).toEqual(['Messages reach this device']);
      await press('Turn off here');
      expect(focused()).toBe('Get told when something happens');
    });

    it('says in its line that it is paused', async () => {
      const { all, text, list } = await visit('/notifications', { on: true });
      await list({ id: 'phone', document: aDevice('Phone', '02', { paused: true }) });
      expect(text('app-push-line')).toEqual(['Messages to this device are paused.Resume']);
      expect(all('app-push-line i')[0]?.className).toBe('doubt');
    });

    it('can be turned off in one place only', async () => {
      const { text, list } = await visit('/notifications?show=devices', { on: true });
      await list({ id: 'phone', document: aDevice('Phone', '02') });
      expect(text('button').filter((name) => name === 'Turn off here')).toHaveLength(1);
    });

    it('is sent a message on wish, which is followed until it arrives', async () => {
      const { cloud, messages, text, press, settle } = await visit('/notifications?show=devices', { on: true });
      const stage = () => text('app-test-message p');
      await press('Send me one now');
      expect(stage()).toEqual(['Asked. The Pi answers within seconds, if it is awake.']);
      const [path = '', document] = cloud.written[0] ?? [];
      expect(document).toMatchObject({ kind: 'test', deviceId: 'phone' });
      cloud.documents.get(path)?.document({ ...document, outcome: 'sent', answeredAt: new Date().toISOString() }, false);
      await settle();
      expect(stage()).toEqual(['Sent by the Pi. Look for it among the messages of this device.']);
      messages.next({ notification: { tag: 'charge-abcdefghijklmnop' } });
      await settle();
      expect(stage()[0]).toMatch(/^Sent/);
      messages.next({ notification: { tag: 'test' } });
      await settle();
      expect(stage()).toEqual(['It has arrived on this device.']);
    });

    it('says why a message could not be sent', async () => {
      const { cloud, text, press } = await visit('/notifications?show=devices', { on: true });
      cloud.writeOutcome = 'waiting';
      await press('Send me one now');
      expect(text('app-test-message p')).toEqual([
        'There is no connection, so the Pi could not be asked. Check the network, then try again.',
      ]);
    });
  });

  describe('the devices', () => {
    async function listed() {
      const page = await visit('/notifications?show=devices', { on: true });
      await page.list({ id: 'tablet', document: aDevice('Tablet', '01') }, { id: 'phone', document: aDevice('Phone', '02') });
      return page;
    }

    it('begin with the one in hand, and show what a message looks like there', async () => {
      const { text } = await listed();
      expect(text('app-device-row h3')).toEqual(['Phone', 'Tablet']);
      expect(text('.here')).toEqual(['this device']);
      expect(text('figure b')[0]).toBe('e-208: something was left open');
    });

    it('are renamed in place, and Escape leaves the name as it was', async () => {
      const { cloud, all, press, focused, settle } = await listed();
      await press('Rename');
      const field = all('app-device-row input[required]')[0];
      if (!(field instanceof HTMLInputElement)) throw new Error('no field');
      field.value = '  My phone ';
      await press('Save');
      expect(cloud.written).toEqual([
        [`${DEVICES}/phone`, { ...aDevice('Phone', '02'), label: 'My phone', confirmedAt: expect.any(String) }],
      ]);
      expect(focused()).toBe('Rename');
      await press('Rename');
      all('form')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      await settle();
      expect([all('form').length, cloud.written.length]).toEqual([0, 1]);
    });

    it('say that a change was not saved', async () => {
      const { cloud, all, text, settle } = await listed();
      cloud.writeOutcome = 'waiting';
      all('input[type="radio"]')[0]?.click();
      await settle();
      expect(cloud.written[0]?.[1]).toMatchObject({ detail: 'hidden' });
      expect(text('.problem')[0]).toBe('Not saved. Check the network, then try again.');
    });

    it('are removed only after a question, the other ones', async () => {
      const { cloud, text, press, focused } = await listed();
      await press('Remove');
      expect(text('.question b')).toEqual(['Remove “Tablet”?']);
      await press('Keep');
      expect(cloud.written).toEqual([]);
      expect(focused()).toBe('Remove');
      await press('Remove');
      await press('Remove');
      expect(cloud.written).toEqual([[`${DEVICES}/tablet`, null]]);
      expect(focused()).toBe('Devices');
    });

    it('cannot be fetched, and are asked for again', async () => {
      const { cloud, text, press, settle } = await visit('/notifications?show=devices');
      cloud.collections.get(DEVICES)?.failed('unavailable');
      await settle();
      expect(text('.absent h3')).toEqual(['Your devices cannot be fetched']);
      await press('Try again');
      cloud.collections.get(DEVICES)?.documents([], false);
      await settle();
      expect(text('.absent h3')).toEqual(['No device yet']);
    });
  });

  describe('what to tell', () => {
    async function choosing() {
      const page = await visit('/notifications?show=rules');
      page.cloud.documents.get(RULES)?.missing(false);
      await page.settle();
      const row = (title: string) => {
        const found = page.all('app-rule-switch').find((element) => element.querySelector('.title')?.textContent?.trim().startsWith(title));
        if (!found) throw new Error(`no row ${title}`);
        return found;
      };
      const turn = async (title: string) => {
        row(title).querySelector<HTMLElement>('[role="switch"]')?.click();
        await page.settle();
      };
      return { ...page, row, turn, written: () => page.cloud.written.at(-1)?.[1] };
    }

    it('cannot be fetched', async () => {
      const { cloud, text, settle } = await visit('/notifications?show=rules');
      cloud.documents.get(RULES)?.failed('unavailable');
      await settle();
      expect(text('.absent h2')).toEqual(['Your choices cannot be fetched']);
    });

    it('is the default until somebody changes it, and says so', async () => {
      const { text, row } = await choosing();
      expect(text('.intro')[0]).toContain('you have not changed anything yet');
      expect(row('Plugged in').querySelector('[role="switch"]')?.getAttribute('aria-checked')).toBe('true');
      expect(text('.mark')).toEqual([]);
    });

    it('is saved at once, and taken back on wish', async () => {
      const { text, row, turn, press, focused, written } = await choosing();
      await turn('Unplugged');
      expect(written()).toMatchObject({ wanted: { unplugged: true } });
      expect(row('Unplugged').querySelector('.mark')?.textContent).toBe('changed');
      expect(text('.mark')).toHaveLength(1);
      expect(text('app-saving-line p')).toEqual(['Saved']);
      await press('Undo');
      expect(written()).toMatchObject({ wanted: {} });
      expect(focused()).toBe('Saved');
    });

    it('is not called saved where the server does not answer', async () => {
      const { cloud, text, turn, press, written } = await choosing();
      cloud.writeOutcome = 'waiting';
      await turn('Plugged in');
      expect(text('app-saving-line p')).toEqual(['Not saved: no answer yet']);
      cloud.writeOutcome = 'done';
      await press('Try again');
      expect(text('app-saving-line p')).toEqual(['Saved']);
      expect(written()).toMatchObject({ wanted: { 'plugged-in': false } });
    });

    it('is saved by itself when the network is back', async () => {
      const { cloud, text, button, turn, settle, written } = await choosing();
      globalThis.dispatchEvent(new Event('offline'));
      cloud.writeOutcome = 'waiting';
      await turn('Plugged in');
      expect(text('app-saving-line p')).toEqual(['Saved when you are online again']);
      expect(button('Try again')).toBeUndefined();
      cloud.writeOutcome = 'done';
      globalThis.dispatchEvent(new Event('online'));
      await settle();
      expect(text('app-saving-line p')).toEqual(['Saved']);
      expect(written()).toMatchObject({ wanted: { 'plugged-in': false } });
    });

    it('asks for the hour where there is none yet', async () => {
      const { row, turn, written } = await choosing();
      expect(row('Not plugged in').querySelector('input')).toBeNull();
      await turn('Not plugged in');
      expect(written()).toMatchObject({ plugInBy: { hour: 21, minute: 0 } });
      expect(row('Not plugged in').querySelector('input')?.value).toBe('21:00');
      expect(row('Not plugged in').querySelector('.mark')?.textContent).toBe('changed');
    });

    it('takes levels by steps and one by one', async () => {
      const { row, settle, written } = await choosing();
      const inputs = () => [...row('Charge level reached').querySelectorAll<HTMLInputElement>('input')];
      inputs()[2]?.click();
      await settle();
      expect(written()).toMatchObject({ chargedToPercents: [20, 40, 60, 80, 100] });
      inputs()[3]?.click();
      await settle();
      const eighty = [...row('Charge level reached').querySelectorAll('label')].find(({ textContent }) =>
        /^\s*80\s%\s*$/.test(textContent ?? ''),
      );
      eighty?.querySelector('input')?.click();
      await settle();
      expect(written()).toMatchObject({ chargedToPercents: [20, 40, 60, 100] });
    });

    it('takes a time of day only when it is whole', async () => {
      const { cloud, row, settle, written } = await choosing();
      const [from] = row('Quiet hours').querySelectorAll('input');
      if (!from) throw new Error('no field');
      from.value = '';
      from.dispatchEvent(new Event('change'));
      await settle();
      expect(cloud.written).toEqual([]);
      from.value = '23:30';
      from.dispatchEvent(new Event('change'));
      await settle();
      expect(written()).toMatchObject({ quietHours: { from: { hour: 23, minute: 30 }, to: { hour: 7, minute: 0 } } });
    });
  });

  describe('reminding later', () => {
    const REMIND = '/notifications?remind=4-battery-reached';
    const requests = (cloud: { readonly written: readonly (readonly [string, object | null])[] }) =>
      cloud.written.filter(([path]) => path.includes('/messageRequests/')).map(([, document]) => document);

    const putAway = async (settle: () => Promise<void>) => {
      const hidden = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
      document.dispatchEvent(new Event('visibilitychange'));
      hidden.mockRestore();
      await settle();
    };
    const agree = async (cloud: FakeCloud, settle: () => Promise<void>) => {
      const [path = '', asked] = cloud.written.at(-1) ?? [];
      cloud.documents.get(path)?.document({ ...asked, outcome: 'planned', answeredAt: new Date().toISOString() }, false);
      await settle();
    };
    const phone = { id: 'phone', document: aDevice('Phone', '02') };
    async function reminding(page: ReturnType<typeof visit> = visit(REMIND)) {
      const opened = await page;
      await opened.tell(charged);
      await opened.list(phone);
      return opened;
    }

    it('is not planned before it is known of what and to whom', async () => {
      const { text, tell, list } = await visit(REMIND);
      expect(text('app-reminder .status')).toEqual(['Loading …']);
      await tell(charged);
      await list(phone);
      expect(text('app-reminder .status')[0]).toMatch(/^I will remind you /);
    });

    it('is not promised to who has no device, but leads to where there can be one', async () => {
      const { cloud, all, text, tell, list, settle } = await visit(REMIND);
      await tell(charged);
      await list({ id: 'phone', document: aDevice('Phone', '02', { paused: true }) });
      expect(text('app-reminder .status')).toEqual(['None of your devices receives messages.']);
      expect(all('app-reminder a').map((link) => link.getAttribute('href'))).toEqual(['/notifications?show=devices']);
      document.dispatchEvent(new Event('visibilitychange'));
      await settle();
      expect(requests(cloud)).toEqual([]);
      await list(phone);
      expect(text('app-reminder .status')[0]).toMatch(/^I will remind you /);
    });

    it('is not asked of what is no name of a message', async () => {
      const { all, router } = await visit('/notifications?remind=../../other');
      expect(all('app-reminder')).toHaveLength(0);
      expect(router.url).toBe('/notifications');
    });

    it('is done in one hour, after five seconds to take it back; the address forgets it', async () => {
      jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'performance'], advanceTimers: 10 });
      const { cloud, text, router } = await reminding();
      expect(text('app-reminder p')[0]).toBe('Again: e-208: charged to 60 %');
      expect(text('app-reminder .status')[0]).toMatch(/^I will remind you (at|on) /);
      expect(router.url).toBe('/notifications');
      expect(requests(cloud)).toEqual([]);
      await jest.advanceTimersByTimeAsync(5_000);
      expect(requests(cloud)).toEqual([expect.objectContaining({ kind: 'remind', vehicleId: CAR, notificationId: '4-battery-reached' })]);
    });

    it('is not done when it was taken back', async () => {
      jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'performance'], advanceTimers: 10 });
      const { cloud, text, press } = await reminding();
      await press('Undo');
      expect(text('app-reminder .status')).toEqual(['No reminder. Choose when, or close this.']);
      await jest.advanceTimersByTimeAsync(60_000);
      expect(requests(cloud)).toEqual([]);
    });

    it('is done at once by who puts the telephone away, and says what came of it', async () => {
      const { cloud, text, press, settle } = await reminding();
      await press('In 3 hours');
      await putAway(settle);
      expect(requests(cloud)).toHaveLength(1);
      await agree(cloud, settle);
      expect(text('app-reminder .status')[0]).toMatch(/^The Pi will remind you /);
      await press('Close');
      expect(text('app-reminder')).toEqual([]);
    });

    it('can be changed after the Pi has agreed, and the change taken back', async () => {
      const { cloud, text, press, settle } = await reminding();
      await press('In 3 hours');
      await putAway(settle);
      await agree(cloud, settle);
      const [agreed] = text('app-reminder .status');
      await press('In 1 hour');
      expect(text('app-reminder .status')[0]).toMatch(/^I will remind you /);
      await press('Undo');
      expect(text('app-reminder .status')).toEqual([agreed]);
      expect(requests(cloud)).toHaveLength(1);
      await press('In 1 hour');
      await putAway(settle);
      expect(requests(cloud)).toHaveLength(2);
    });
  });
});

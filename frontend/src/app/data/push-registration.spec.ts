import { TestBed } from '@angular/core/testing';
import { anAccount, anApp, rememberSession, settled, speaking } from '../../testing/app-test-bed';
import { FakePushBrowser } from '../../testing/fake-push-browser';
import { PushBrowser } from './push-browser';
import { PushRegistration } from './push-registration';
import { Session } from './session';

const DEVICE = { deviceId: 'device-1', token: 'token-1', told: true };
const DOCUMENT = {
  token: 'token-1',
  language: 'en-IE',
  units: 'metric',
  detail: 'full',
  paused: false,
  label: 'Phone',
  registeredAt: '2026-11-01T08:00:00.000Z',
  confirmedAt: new Date().toISOString(),
};

/** A person at their browser; `kept`: what a former visit has left on the device. */
async function aVisit({ kept, prepare }: { kept?: object; prepare?: (browser: FakePushBrowser) => void } = {}) {
  rememberSession();
  if (kept) localStorage.setItem('psa-ev.push-device', JSON.stringify(kept));
  const browser = new FakePushBrowser();
  prepare?.(browser);
  const { cloud, page } = anApp({ providers: [{ provide: PushBrowser, useValue: browser }] });
  await speaking('en');
  const session = TestBed.inject(Session);
  const connect = async () => {
    await session.connect();
    cloud.says(anAccount());
    TestBed.tick();
    await settled();
  };
  return { browser, cloud, page, session, connect, registration: TestBed.inject(PushRegistration) };
}

const keptDevice = (): unknown => JSON.parse(localStorage.getItem('psa-ev.push-device') ?? 'null');

describe('messages to this device', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  describe('before they are turned on', () => {
    it.each(['unsupported', 'ios-install-first', 'no-worker'] as const)('says that the browser is %s', async (hindrance) => {
      const { registration, connect } = await aVisit({ prepare: (browser) => (browser.hindrance = hindrance) });
      await connect();
      expect(registration.state()).toEqual({ kind: hindrance });
    });

    it('says that a project has no push, and loads nothing more', async () => {
      const { registration, cloud, connect } = await aVisit();
      cloud.push = null;
      expect(registration.state()).toEqual({ kind: 'checking' });
      await connect();
      expect(registration.state()).toEqual({ kind: 'not-configured' });
    });

    it('offers nothing to who does not want to stay signed in here', async () => {
      sessionStorage.setItem('psa-ev.keeping', 'tab');
      const { registration } = await aVisit();
      expect(registration.state()).toEqual({ kind: 'not-remembered' });
    });

    it('says that the browser blocks them, and notices when it no longer does', async () => {
      const { registration, browser, connect } = await aVisit({ prepare: (browser) => (browser.given = 'denied') });
      await connect();
      expect(registration.state()).toEqual({ kind: 'blocked', deviceId: null, permissionIsIn: 'browser' });
      browser.changesTo('default');
      TestBed.tick();
      await settled();
      expect(registration.state()).toEqual({ kind: 'off', because: 'not-yet' });
    });

    it('asks nobody for the permission without a press', async () => {
      const { browser, registration, connect } = await aVisit();
      await connect();
      expect(registration.state()).toEqual({ kind: 'off', because: 'not-yet' });
      expect(browser.asked).toBe(0);
    });
  });

  describe('turning them on', () => {
    it('is blocked where the person forbids it', async () => {
      const { registration, browser, connect } = await aVisit();
      await connect();
      browser.answer = 'denied';
      await registration.turnOn();
      expect(registration.state()).toEqual({ kind: 'blocked', deviceId: null, permissionIsIn: 'browser' });
    });

    it('can be tried again by who turned away from the question', async () => {
      const { registration, browser, connect } = await aVisit();
      await connect();
      browser.answer = 'default';
      await registration.turnOn();
      expect(registration.state()).toEqual({ kind: 'off', because: 'dismissed' });
      browser.answer = 'granted';
      await registration.turnOn();
      expect(registration.state().kind).toBe('on');
    });

    it('says that the push service does not answer, and keeps nothing', async () => {
      const { registration, cloud, connect } = await aVisit();
      await connect();
      if (cloud.push) cloud.push.nextToken = null;
      await registration.turnOn();
      expect(registration.state()).toEqual({ kind: 'failed', reason: 'push-service' });
      expect(cloud.written).toEqual([]);
      expect(keptDevice()).toBeNull();
    });

    it('says that no worker comes to life', async () => {
      const { registration, browser, connect } = await aVisit();
      await connect();
      browser.hasWorker = false;
      await registration.turnOn();
      expect(registration.state()).toEqual({ kind: 'no-worker' });
    });

    it('says that the rules refuse it', async () => {
      const { registration, cloud, connect } = await aVisit();
      await connect();
      cloud.writeOutcome = 'denied';
      await registration.turnOn();
      expect(registration.state()).toEqual({ kind: 'failed', reason: 'denied' });
    });

    it('writes the device with its language, its units and a name, and discreet', async () => {
      const { registration, cloud, connect } = await aVisit();
      await connect();
      await registration.turnOn();
      const state = registration.state();
      if (state.kind !== 'on') throw new Error(`not on but ${state.kind}`);
      expect(cloud.written).toEqual([
        [
          `users/uid-of-owner/devices/${state.deviceId}`,
          expect.objectContaining({
            token: 'token-1',
            language: 'en-IE',
            units: 'metric',
            detail: 'discreet',
            paused: false,
            label: 'Chrome · Android',
          }),
        ],
      ]);
      expect(keptDevice()).toEqual({ deviceId: state.deviceId, token: 'token-1', told: true });
    });

    it('is on without a network too, and says that the Pi does not know yet', async () => {
      const { registration, cloud, connect } = await aVisit();
      await connect();
      cloud.writeOutcome = 'waiting';
      await registration.turnOn();
      expect(registration.state()).toMatchObject({ kind: 'on', pending: true });
    });
  });

  describe('at each start', () => {
    const on = { kept: DEVICE, prepare: (browser: FakePushBrowser) => (browser.given = 'granted') };

    async function confirmed(visit: Awaited<ReturnType<typeof aVisit>>, document: object | null) {
      await visit.connect();
      const confirming = visit.registration.confirm();
      await settled();
      const watcher = visit.cloud.documents.get('users/uid-of-owner/devices/device-1');
      if (document) watcher?.document(document, false);
      else watcher?.missing(false);
      await confirming;
    }

    it('writes nothing where nothing has changed for less than a day', async () => {
      const visit = await aVisit(on);
      await confirmed(visit, DOCUMENT);
      expect(visit.cloud.written).toEqual([]);
      expect(visit.registration.state()).toEqual({ kind: 'on', deviceId: 'device-1', pending: false });
    });

    it('says after a day that it is still there, and keeps what the person has chosen', async () => {
      const visit = await aVisit(on);
      await confirmed(visit, { ...DOCUMENT, confirmedAt: '2026-11-02T08:00:00.000Z' });
      expect(visit.cloud.written).toEqual([
        [
          'users/uid-of-owner/devices/device-1',
          expect.objectContaining({ label: 'Phone', detail: 'full', registeredAt: DOCUMENT.registeredAt }),
        ],
      ]);
    });

    it('tells the Pi a new token, also where the Pi has removed the old one', async () => {
      const visit = await aVisit(on);
      if (visit.cloud.push) visit.cloud.push.nextToken = 'token-2';
      await confirmed(visit, null);
      expect(visit.cloud.written).toEqual([['users/uid-of-owner/devices/device-1', expect.objectContaining({ token: 'token-2' })]]);
      expect(keptDevice()).toEqual({ ...DEVICE, token: 'token-2' });
    });

    it('stays off when it was removed from the list elsewhere', async () => {
      const visit = await aVisit(on);
      await confirmed(visit, null);
      expect(visit.cloud.written).toEqual([]);
      expect(visit.registration.state()).toEqual({ kind: 'off', because: 'removed' });
      expect(visit.cloud.push?.deletions).toBe(1);
      expect(keptDevice()).toBeNull();
    });

    it('makes up for a registration that never reached the cloud', async () => {
      const visit = await aVisit({ ...on, kept: { ...DEVICE, told: false } });
      await confirmed(visit, null);
      expect(visit.registration.state()).toMatchObject({ kind: 'on', pending: false });
      expect(visit.cloud.written).toHaveLength(1);
    });

    it('changes nothing while the push service does not answer', async () => {
      const visit = await aVisit(on);
      if (visit.cloud.push) visit.cloud.push.nextToken = null;
      await visit.connect();
      await visit.registration.confirm();
      expect(visit.registration.state().kind).toBe('on');
      expect(visit.cloud.written).toEqual([]);
    });
  });

  describe('turning them off', () => {
    const on = { kept: DEVICE, prepare: (browser: FakePushBrowser) => (browser.given = 'granted') };
    const removal = ['users/uid-of-owner/devices/device-1', null];

    it('knows under which id a blocked browser is still listed, and forgets it there too', async () => {
      const { registration, cloud, browser, connect } = await aVisit(on);
      await connect();
      browser.changesTo('denied');
      expect(registration.state()).toEqual({ kind: 'blocked', deviceId: 'device-1', permissionIsIn: 'browser' });
      await registration.turnOff();
      expect(registration.state()).toEqual({ kind: 'blocked', deviceId: null, permissionIsIn: 'browser' });
      expect(cloud.written).toEqual([removal]);
    });

    it('removes the token and the device', async () => {
      const { registration, cloud, browser, connect } = await aVisit(on);
      await connect();
      await registration.turnOff();
      expect(registration.state()).toEqual({ kind: 'off', because: 'not-yet' });
      expect(cloud.written).toEqual([removal]);
      expect([cloud.push?.deletions, browser.unsubscriptions]).toEqual([1, 1]);
    });

    it('lets the browser forget where the push service does not answer', async () => {
      const { registration, cloud, browser, connect } = await aVisit(on);
      await connect();
      if (cloud.push) cloud.push.nextToken = null;
      await registration.turnOff();
      expect(browser.unsubscriptions).toBe(1);
      expect(keptDevice()).toBeNull();
    });

    it('lets the browser forget at a sign-out, though the push service never answers', async () => {
      const { session, cloud, page, browser, connect } = await aVisit(on);
      await connect();
      if (cloud.push) cloud.push.deleteToken = () => new Promise(() => undefined);
      jest.useFakeTimers();
      try {
        const leaving = session.signOut();
        await jest.advanceTimersByTimeAsync(10_000);
        await leaving;
      } finally {
        jest.useRealTimers();
      }
      expect(page.startedOver).toEqual(['/sign-in']);
      expect(browser.unsubscriptions).toBe(1);
    });

    it('happens at a sign-out before the session ends', async () => {
      const { session, cloud, browser, connect } = await aVisit(on);
      await connect();
      await session.signOut();
      expect(cloud.written).toEqual([removal]);
      expect([cloud.signedOut, cloud.push?.deletions, browser.unsubscriptions]).toEqual([true, 1, 1]);
      expect(localStorage).toHaveLength(1);
    });

    it('happens at a sign-out without a network: the browser alone forgets', async () => {
      const { session, page, browser } = await aVisit(on);
      await session.signOut();
      expect(browser.unsubscriptions).toBe(1);
      expect(page.startedOver).toEqual(['/sign-in']);
    });
  });
});

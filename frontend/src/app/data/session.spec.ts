import { TestBed } from '@angular/core/testing';
import { A_VEHICLE_ID } from '@psa-ev/testing';
import { anAccount, anApp, rememberSession, settled } from '../../testing/app-test-bed';
import { ConfigurationMissing } from './configuration-missing';
import { DeviceMemory } from './device-memory';
import { Session } from './session';

const ANOTHER_VEHICLE_ID = 'bbbbbbbbbbbbbbbb';
const SIGNED_IN = {
  kind: 'signed-in',
  uid: 'uid-of-owner',
  email: 'owner@example.com',
  access: { role: 'owner', vehicles: [A_VEHICLE_ID] },
};
const NO_ROLE = { claims: {} };

function goOffline() {
  window.dispatchEvent(new Event('offline'));
  TestBed.tick();
}
function goOnline() {
  window.dispatchEvent(new Event('online'));
  TestBed.tick();
}

describe('the session', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  async function connected(options?: Parameters<typeof anApp>[0]) {
    const { cloud, page } = anApp(options);
    const session = TestBed.inject(Session);
    await session.connect();
    return { cloud, page, session };
  }

  describe('before the cloud has answered', () => {
    it('is starting where nothing is remembered', () => {
      anApp();
      expect(TestBed.inject(Session).state()).toEqual({ kind: 'starting' });
    });

    it.each([
      '{"uid":',
      '7',
      '{"uid":1,"email":"a","role":"owner","vehicles":[]}',
      '{"uid":"u","email":"a@example.com","role":"admin","vehicles":["x"]}',
    ])('ignores and removes a damaged memory: %s', (damaged) => {
      localStorage.setItem('psa-ev.session', damaged);
      anApp();
      expect(TestBed.inject(Session).state()).toEqual({ kind: 'starting' });
      expect(localStorage.getItem('psa-ev.session')).toBeNull();
    });

    it('shows at once who was signed in when the app was last used', () => {
      rememberSession();
      anApp();
      expect(TestBed.inject(Session).state()).toEqual(SIGNED_IN);
    });

    it('says that this address belongs to no project', async () => {
      const { session } = await connected({ load: () => Promise.reject(new ConfigurationMissing('not-configured')) });
      expect(session.state()).toEqual({ kind: 'unavailable', reason: 'not-configured' });
    });

    it('says that the cloud cannot be reached, and tries again when asked to', async () => {
      let attempts = 0;
      const { session } = await connected({
        load: async () => {
          attempts += 1;
          throw new TypeError('Failed to fetch');
        },
      });
      expect(session.state()).toEqual({ kind: 'unavailable', reason: 'unreachable' });
      await session.connect();
      expect(attempts).toBe(2);
    });

    it('asks again for an access that could not be learnt, when told to and when the network is back', async () => {
      const { cloud, session } = await connected();
      cloud.cannotSay();
      cloud.answers = false;
      await session.connect();
      expect(cloud.refreshes).toBe(1);
      expect(session.state()).toEqual({ kind: 'unavailable', reason: 'unreachable' });
      cloud.refreshAccess = async () => {
        cloud.says(anAccount());
        return true;
      };
      goOffline();
      goOnline();
      await settled();
      expect(session.state()).toEqual(SIGNED_IN);
    });

    it('connects when the network comes, not before it is asked to', async () => {
      let attempts = 0;
      anApp({ load: () => Promise.reject(new TypeError(`Failed to fetch ${(attempts += 1)} times`)) });
      TestBed.inject(Session);
      TestBed.tick();
      expect(attempts).toBe(0);
      goOffline();
      goOnline();
      expect(attempts).toBe(1);
      await settled();
    });

    it('does not ask again for what it knows when the network is back', async () => {
      const { cloud } = await connected();
      cloud.says(anAccount());
      goOffline();
      goOnline();
      await settled();
      expect(cloud.refreshes).toBe(0);
    });

    it('keeps showing the remembered state without a network', async () => {
      rememberSession();
      const { session } = await connected({ load: () => Promise.reject(new TypeError('Failed to fetch')) });
      expect(session.state()).toEqual(SIGNED_IN);
    });

    it('keeps showing it when the cloud cannot tell the access', async () => {
      rememberSession();
      const { cloud, session } = await connected();
      cloud.cannotSay();
      expect(session.state()).toEqual(SIGNED_IN);
    });
  });

  describe('when the cloud has answered', () => {
    it('is signed out when nobody is signed in', async () => {
      const { cloud, page, session } = await connected();
      cloud.says(null);
      expect(session.state()).toEqual({ kind: 'signed-out' });
      expect(page.startedOver).toEqual([]);
    });

    it.each([{}, { role: 'admin', vehicles: [A_VEHICLE_ID] }, { role: 'owner', vehicles: [] }, { role: 'owner', vehicles: 'all' }])(
      'gives no access for the claims %j',
      async (claims) => {
        const { cloud, session } = await connected();
        cloud.says(anAccount({ claims }));
        expect(session.state()).toEqual({ kind: 'no-access', email: 'owner@example.com' });
        expect(localStorage.getItem('psa-ev.session')).toBeNull();
      },
    );

    it('lets in who has a role, and remembers it for the next start', async () => {
      const { cloud, session } = await connected();
      cloud.says(anAccount());
      expect(session.state()).toEqual(SIGNED_IN);
      TestBed.resetTestingModule();
      anApp();
      expect(TestBed.inject(Session).state()).toEqual(SIGNED_IN);
    });

    it('lets in whom the owner has meanwhile given a car', async () => {
      const { cloud, session } = await connected();
      cloud.says(anAccount(NO_ROLE));
      await expect(session.checkAccessAgain()).resolves.toBe(true);
      cloud.says(anAccount());
      expect(session.state()).toEqual(SIGNED_IN);
    });

    it('forgets the cars of somebody whose role was taken away, and starts over', async () => {
      rememberSession();
      localStorage.setItem(`psa-ev.vehicle.${A_VEHICLE_ID}`, '{}');
      localStorage.setItem('psa-ev.start-screen', '{}');
      const { cloud, page, session } = await connected();
      cloud.says(anAccount(NO_ROLE));
      await settled();
      expect(session.state().kind).toBe('no-access');
      expect(Object.keys(localStorage)).toEqual([]);
      expect(cloud.vehiclesForgotten).toBe(true);
      expect(page.startedOver).toEqual(['/']);
    });

    it('forgets the one car that was taken away, and starts over with the other', async () => {
      rememberSession([A_VEHICLE_ID, ANOTHER_VEHICLE_ID]);
      localStorage.setItem(`psa-ev.vehicle.${A_VEHICLE_ID}`, '{}');
      localStorage.setItem(`psa-ev.vehicle.${ANOTHER_VEHICLE_ID}`, '{}');
      localStorage.setItem('psa-ev.selected-vehicle', ANOTHER_VEHICLE_ID);
      localStorage.setItem('psa-ev.start-screen', '{}');
      const { cloud, page, session } = await connected();
      cloud.says(anAccount());
      expect(session.state()).toEqual(SIGNED_IN);
      await settled();
      expect(Object.keys(localStorage).sort()).toEqual(['psa-ev.session', `psa-ev.vehicle.${A_VEHICLE_ID}`]);
      expect(localStorage.getItem('psa-ev.session')).not.toContain(ANOTHER_VEHICLE_ID);
      expect(cloud.vehiclesForgotten).toBe(true);
      expect(page.startedOver).toEqual(['/']);
    });

    it('does not start over when a car is added', async () => {
      rememberSession();
      const { cloud, page } = await connected();
      cloud.says(anAccount({ claims: { role: 'owner', vehicles: [A_VEHICLE_ID, ANOTHER_VEHICLE_ID] } }));
      await settled();
      expect(cloud.vehiclesForgotten).toBe(false);
      expect(page.startedOver).toEqual([]);
    });

    it('remembers nothing of who loses the rest while one car is being forgotten', async () => {
      rememberSession([A_VEHICLE_ID, ANOTHER_VEHICLE_ID]);
      const { cloud } = await connected();
      cloud.says(anAccount());
      cloud.says(anAccount(NO_ROLE));
      await settled();
      expect(Object.keys(localStorage)).toEqual([]);
    });

    it('erases everything when the person was signed out elsewhere', async () => {
      rememberSession();
      const { cloud, page } = await connected();
      cloud.says(null);
      await settled();
      expect(Object.keys(localStorage)).toEqual([]);
      expect(page.startedOver).toEqual(['/sign-in']);
    });

    it('erases everything when it is somebody else', async () => {
      rememberSession();
      const { cloud, page } = await connected();
      cloud.says(anAccount({ uid: 'uid-of-another' }));
      await settled();
      expect(cloud.signedOut).toBe(true);
      expect(Object.keys(localStorage)).toEqual([]);
      expect(page.startedOver).toEqual(['/sign-in']);
    });
  });

  describe('signing in', () => {
    it('passes on why it did not work', async () => {
      const { cloud, session } = await connected();
      cloud.problem = 'wrong-credentials';
      await expect(session.signIn('owner@example.com', 'wrong', true)).resolves.toBe('wrong-credentials');
    });

    it('calls it offline when the cloud cannot be loaded', async () => {
      const { session } = await connected({ load: () => Promise.reject(new TypeError('Failed to fetch')) });
      await expect(session.signIn('owner@example.com', 'right', true)).resolves.toBe('offline');
    });

    it('keeps nothing beyond the tab for who does not want to stay signed in', async () => {
      const { cloud, session } = await connected();
      cloud.accountAfterSignIn = anAccount();
      await expect(session.signIn('owner@example.com', 'right', false)).resolves.toBeNull();
      expect(session.state()).toEqual(SIGNED_IN);
      expect(cloud.remembered).toEqual([false]);
      expect(Object.keys(localStorage)).toEqual([]);
      expect(sessionStorage.getItem('psa-ev.session')).not.toBeNull();
    });
  });

  describe('signing out', () => {
    it('leaves nothing behind but language and theme, and starts over', async () => {
      const { cloud, page, session } = await connected();
      cloud.says(anAccount());
      localStorage.setItem('psa-ev.language', 'bg');
      localStorage.setItem('psa-ev.theme', 'dark');
      localStorage.setItem('firestore_clients_of_a_library', 'uid-of-owner');
      sessionStorage.setItem('anything', 'owner@example.com');
      await session.signOut();
      expect(cloud.signedOut).toBe(true);
      expect(Object.keys(localStorage).sort()).toEqual(['psa-ev.language', 'psa-ev.theme']);
      expect(sessionStorage).toHaveLength(0);
      expect(page.startedOver).toEqual(['/sign-in']);
    });

    it('keeps nothing of what arrives while it goes on', async () => {
      const { cloud, session } = await connected();
      cloud.accountAfterSignIn = anAccount();
      await session.signIn('owner@example.com', 'right', false);
      await session.signOut();
      TestBed.inject(DeviceMemory).write('start-screen', '{"label":"e-208"}');
      expect(Object.keys({ ...localStorage, ...sessionStorage })).toEqual([]);
    });

    it('does not wait for ever for a library that hangs', async () => {
      rememberSession();
      const { cloud, page, session } = await connected();
      jest.useFakeTimers();
      cloud.signOut = () => new Promise(() => undefined);
      void session.signOut();
      await jest.advanceTimersByTimeAsync(2_900);
      expect(page.startedOver).toEqual([]);
      await jest.advanceTimersByTimeAsync(200);
      jest.useRealTimers();
      expect(page.startedOver).toEqual(['/sign-in']);
    });

    it('follows a sign-out in another tab, which has already told the cloud', async () => {
      const { cloud, page } = await connected();
      cloud.says(anAccount());
      window.dispatchEvent(new StorageEvent('storage', { key: 'psa-ev.theme', newValue: null }));
      await settled();
      expect(page.startedOver).toEqual([]);
      window.dispatchEvent(new StorageEvent('storage', { key: 'psa-ev.session', newValue: null }));
      await settled();
      expect(cloud.signedOut).toBe(false);
      expect(Object.keys(localStorage)).toEqual([]);
      expect(page.startedOver).toEqual(['/sign-in']);
    });

    it('does not follow another tab where this one is signed in for itself alone', async () => {
      const { cloud, page, session } = await connected();
      cloud.accountAfterSignIn = anAccount();
      await session.signIn('owner@example.com', 'right', false);
      window.dispatchEvent(new StorageEvent('storage', { key: 'psa-ev.session', newValue: null }));
      await settled();
      expect(page.startedOver).toEqual([]);
    });

    it('works without a network, before the cloud is loaded', async () => {
      rememberSession();
      const { page, session } = await connected({ load: () => Promise.reject(new TypeError('Failed to fetch')) });
      await session.signOut();
      await session.signOut();
      expect(Object.keys(localStorage)).toEqual([]);
      expect(page.startedOver).toEqual(['/sign-in']);
    });
  });
});

import { TestBed } from '@angular/core/testing';
import { anApp, rememberSession, settled } from '../../testing/app-test-bed';
import { FirebaseConfigSource } from './firebase-config-source';

const CONFIG = { apiKey: 'key', projectId: 'demo-psa-ev', appId: '1:1:web:1' };
const KEY = 'psa-ev.firebase-config';

describe('where the configuration comes from', () => {
  const answering = (answer: () => Promise<Response>) => {
    globalThis.fetch = answer;
    return TestBed.inject(FirebaseConfigSource);
  };
  const json =
    (body: unknown, status = 200) =>
    async () =>
      ({ status, json: async () => body }) as Response;
  const networkDown = () => Promise.reject(new TypeError('Failed to fetch'));
  const originalFetch = globalThis.fetch;
  let page: ReturnType<typeof anApp>['page'];

  beforeEach(() => {
    localStorage.clear();
    ({ page } = anApp());
  });
  afterEach(() => {
    globalThis.fetch = originalFetch;
  });

  it('cannot be reached without a network and without a copy', async () => {
    await expect(answering(networkDown).load()).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('cannot be reached while the server has trouble', async () => {
    await expect(answering(json({}, 503)).load()).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('is not configured where the server answers with a page', async () => {
    const page404 = async () => ({ status: 200, json: () => Promise.reject(new SyntaxError('<')) }) as unknown as Response;
    await expect(answering(page404).load()).rejects.toMatchObject({ reason: 'not-configured' });
  });

  it('ignores and replaces a copy that is damaged', async () => {
    localStorage.setItem(KEY, '{"apiKey":');
    await expect(answering(json(CONFIG)).load()).resolves.toEqual(CONFIG);
    expect(localStorage.getItem(KEY)).toBe(JSON.stringify(CONFIG));
  });

  it('starts from the copy when there is no network', async () => {
    localStorage.setItem(KEY, JSON.stringify(CONFIG));
    await expect(answering(networkDown).load()).resolves.toEqual(CONFIG);
    await settled();
    expect(page.startedOver).toEqual([]);
  });

  it('starts the page over when what the copy names is gone', async () => {
    const emulators = { auth: { host: 'a', port: 1 }, firestore: { host: 'a', port: 2 } };
    localStorage.setItem(KEY, JSON.stringify({ ...CONFIG, emulators }));
    rememberSession();
    await answering(json(CONFIG)).load();
    await settled();
    expect(page.startedOver).toEqual(['/']);
    expect(localStorage.getItem(KEY)).toBe(JSON.stringify(CONFIG));
    expect(localStorage.getItem('psa-ev.session')).not.toBeNull();
  });

  it('forgets what belongs to another project', async () => {
    localStorage.setItem(KEY, JSON.stringify({ ...CONFIG, projectId: 'another' }));
    rememberSession();
    await answering(json(CONFIG)).load();
    await settled();
    expect(localStorage.getItem('psa-ev.session')).toBeNull();
    expect(page.startedOver).toEqual(['/']);
  });
});

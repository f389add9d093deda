import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Hosting } from './hosting.ts';
import { type FirebaseInit, startWebServer, type WebServer } from './web-server.ts';

const INIT: FirebaseInit = {
  projectId: 'demo-x',
  apiKey: 'demo',
  authDomain: 'demo-x.firebaseapp.com',
  appId: '1:1:web:1',
  emulators: { auth: { host: '127.0.0.1', port: 1 }, firestore: { host: '127.0.0.1', port: 2 } },
};
const NOTHING_SPECIAL: Hosting = { headersFor: () => [], isRewritten: () => true };
const INDEX = '<!doctype html><title>App</title>';
const SCRIPT = 'console.log("hello");'.repeat(100);

describe('the web server of the demo', () => {
  let folder: string;
  let server: WebServer;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'web-server-'));
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'index.html'), INDEX);
    writeFileSync(join(folder, 'main-ABC.js'), SCRIPT);
    writeFileSync(join(folder, 'deep', 'icon.png'), 'not really');
    server = await startWebServer({
      filesFolder: folder,
      init: INIT,
      hosting: {
        headersFor: (pathname) => [['cache-control', pathname.endsWith('.js') ? 'public, max-age=31536000, immutable' : 'no-cache']],
        isRewritten: (pathname) => !pathname.endsWith('.js'),
      },
    });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('refuses to be written to', async () => {
    expect((await fetch(server.url, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('gives nothing from outside its folder', async () => {
    expect(await rawGet(server.url, '/../../etc/passwd')).not.toContain('root:');
    expect(await rawGet(server.url, '/%2e%2e/%2e%2e/etc/passwd')).not.toContain('root:');
  });

  it("gives index.html for the app's own addresses", async () => {
    for (const address of ['/', '/sign-in', '/some/deep/place?with=query']) {
      const response = await fetch(`${server.url}${address}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html;charset=utf-8');
      expect(await response.text()).toBe(INDEX);
    }
  });

  it('does not give the app for a script that is gone', async () => {
    const response = await fetch(`${server.url}/main-GONE.js`);
    expect(response.status).toBe(404);
    expect(await response.text()).not.toBe(INDEX);
  });

  it("gives Hosting's headers", async () => {
    expect((await fetch(`${server.url}/main-ABC.js`)).headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect((await fetch(`${server.url}/`)).headers.get('cache-control')).toBe('no-cache');
  });

  it('compresses for those who understand it', async () => {
    const packed = await fetch(`${server.url}/main-ABC.js`, { headers: { 'accept-encoding': 'br' } });
    expect(packed.headers.get('content-encoding')).toBe('br');
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 10);
    expect(await packed.text()).toBe(SCRIPT);

    const plain = await fetch(`${server.url}/main-ABC.js`, { headers: { 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect(await plain.text()).toBe(SCRIPT);
    expect(plain.headers.get('vary')).toBe('Accept-Encoding');
  });

  it('tells the app its configuration at run time', async () => {
    const response = await fetch(`${server.url}/__/firebase/init.json`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toEqual(INIT);
  });

  it('leaves nothing behind, and may be stopped twice', async () => {
    const other = await startWebServer({ filesFolder: folder, init: INIT, hosting: NOTHING_SPECIAL });
    await other.stop();
    await other.stop();
    await expect(fetch(other.url)).rejects.toThrow();
  });

  it('says which port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startWebServer({ filesFolder: folder, init: INIT, port, hosting: NOTHING_SPECIAL })).rejects.toThrow(String(port));
  });
});

/** A path exactly as given; `fetch` would tidy it up first. */
function rawGet(url: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    request(url, { path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => (body += text));
      response.on('end', () => resolve(body));
    })
      .on('error', reject)
      .end();
  });
}

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { freePorts, LOOPBACK } from '../../emulators/free-ports.ts';

const PACKAGES = join(import.meta.dirname, '../../../node_modules');
/** The point of a curve that belongs to no key: long enough to be taken for a public one. */
const VAPID_KEY = Buffer.alloc(65, 4).toString('base64url');

const PAGE = `<!doctype html>
<html lang="en">
  <title>Push</title>
  <h1>Push</h1>
  <script type="module">
    import { initializeApp } from '/firebase-app.js';
    import { getMessaging, getToken } from '/firebase-messaging.js';

    const app = initializeApp({ projectId: 'demo-tools', apiKey: 'demo', appId: '1:1:web:1', messagingSenderId: '1' });
    window.heard = [];
    window.token = async () => {
      const serviceWorkerRegistration = await navigator.serviceWorker.ready;
      return getToken(getMessaging(app), { vapidKey: '${VAPID_KEY}', serviceWorkerRegistration }).catch(({ code }) => code);
    };
    navigator.serviceWorker.addEventListener('message', ({ data }) => window.heard.push(data));
    navigator.serviceWorker.register('/ngsw-worker.js');
  </script>
</html>
`;

/** A page with Angular's service worker and Firebase's SDK, and nothing of the app. */
export interface PushSite {
  /** For example `http://127.0.0.1:41234`. */
  readonly origin: string;
  stop(): Promise<void>;
}

/**
 * Serves the page on every path without a dot. In it, `token()` gives the token for Cloud Messaging or the code of the error, and `heard` all that the
 * service worker told the page.
 */
export async function startPushSite(): Promise<PushSite> {
  const files = new Map([
    ['/ngsw-worker.js', readFileSync(join(PACKAGES, '@angular/service-worker/ngsw-worker.js'), 'utf8')],
    ['/ngsw.json', JSON.stringify(workerConfiguration())],
    ['/firebase-app.js', firebaseScript('app')],
    ['/firebase-messaging.js', firebaseScript('messaging')],
  ]);
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    const file = path.includes('.') ? files.get(path) : PAGE;
    const type = { js: 'text/javascript', json: 'application/json' }[path.split('.')[1] ?? ''] ?? 'text/html';
    response.writeHead(file === undefined ? 404 : 200, { 'content-type': type }).end(file);
  });
  const [port] = await freePorts(1);
  await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));
  return {
    origin: `http://${LOOPBACK}:${port}`,
    stop: async () => {
      await new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      });
    },
  };
}

/** Firebase's scripts for pages without a bundler, which name one another by their public address. */
function firebaseScript(name: string): string {
  return readFileSync(join(PACKAGES, `firebase/firebase-${name}.js`), 'utf8').replace(
    /https:\/\/www\.gstatic\.com\/firebasejs\/[^/]+/g,
    '',
  );
}

function workerConfiguration() {
  return {
    configVersion: 1,
    timestamp: 1,
    index: '/index',
    assetGroups: [
      {
        name: 'app',
        installMode: 'prefetch',
        updateMode: 'prefetch',
        cacheQueryOptions: { ignoreVary: true },
        urls: ['/index'],
        patterns: [],
      },
    ],
    dataGroups: [],
    hashTable: { '/index': createHash('sha1').update(PAGE).digest('hex') },
    navigationUrls: [{ positive: true, regex: '^\\/[^.]*$' }],
    navigationRequestStrategy: 'performance',
  };
}

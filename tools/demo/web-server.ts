import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import sirv from 'sirv';
import { LOOPBACK } from '../emulators/free-ports.ts';
import { type Hosting, readHosting } from './hosting.ts';

const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.webmanifest', '.txt']);
/** The best ratio: the sizes that the bench prints are then those of a well-kept host. */
const BROTLI_QUALITY = 11;
/** Where Hosting gives every web app the configuration of its project. */
const INIT_PATH = '/__/firebase/init.json';

/** What Firebase Hosting serves at `/__/firebase/init.json`; `emulators` is our addition for local use. */
export interface FirebaseInit {
  readonly projectId: string;
  readonly apiKey: string;
  readonly authDomain: string;
  readonly appId: string;
  readonly emulators: { readonly auth: HostAndPort; readonly firestore: HostAndPort };
}

export interface HostAndPort {
  readonly host: string;
  readonly port: number;
}

export interface WebServerOptions {
  /** The built app. */
  readonly filesFolder: string;
  readonly init: FirebaseInit;
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default: the hosting section of firebase.json. */
  readonly hosting?: Hosting;
}

export interface WebServer {
  /** For example `http://127.0.0.1:4280`. */
  readonly url: string;
  /** Frees the port and drops every open connection. Twice is the same as once. */
  stop(): Promise<void>;
}

/**
 * Serves the built app on 127.0.0.1 as Firebase Hosting does: the same headers, compressed, index.html for the app's own addresses, and the
 * configuration of the (emulated) project at run time.
 */
export async function startWebServer({ filesFolder, init, port = 0, hosting = readHosting() }: WebServerOptions): Promise<WebServer> {
  const folder = await compressedCopy(filesFolder);
  const emulators = Object.values(init.emulators).map(({ host, port: emulator }) => `http://${host}:${emulator}`);
  const setHeaders = (response: ServerResponse, pathname: string) =>
    hosting.headersFor(pathname).forEach(([key, value]) => response.setHeader(key, allowing(emulators, key, value)));
  const serveFile = sirv(folder, { etag: true, brotli: true, setHeaders });
  const serveFileOrApp = sirv(folder, { etag: true, brotli: true, setHeaders, single: true, ignores: false });
  const server = createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, '');
    const [pathname = '/'] = (request.url ?? '/').split('?');
    if (pathname === INIT_PATH) return sendInit(response, init);
    const serve = hosting.isRewritten(pathname) ? serveFileOrApp : serveFile;
    return serve(request, response, () => end(response, 404, 'Not found'));
  });
  const removeCopy = () => rmSync(folder, { recursive: true, force: true });
  const actualPort = await listen(server, port).catch((cause: unknown) => {
    removeCopy();
    throw cause;
  });
  return {
    url: `http://${LOOPBACK}:${actualPort}`,
    stop: async () => {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      });
      removeCopy();
    },
  };
}

/** The header, where it is the content security policy with leave to talk to these emulators, which no real project has. */
function allowing(emulators: readonly string[], key: string, value: string): string {
  return key === 'Content-Security-Policy' ? value.replace("connect-src 'self'", ["connect-src 'self'", ...emulators].join(' ')) : value;
}

async function listen(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, LOOPBACK, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening TCP server has a port');
  return address.port;
}

function sendInit(response: ServerResponse, init: FirebaseInit): void {
  response.setHeader('cache-control', 'no-store').setHeader('content-type', 'application/json; charset=utf-8');
  end(response, 200, JSON.stringify(init));
}

function end(response: ServerResponse, status: number, body: string): void {
  response.statusCode = status;
  response.end(body);
}

/** A temporary copy of a folder with a `.br` beside each file that is worth compressing. */
async function compressedCopy(filesFolder: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'psa-ev-web-'));
  cpSync(filesFolder, folder, { recursive: true });
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
  await Promise.all(files.filter((file) => COMPRESSIBLE.has(extname(file)) && statSync(file).isFile()).map(compress));
  return folder;
}

async function compress(file: string): Promise<void> {
  const compressed = await promisify(brotliCompress)(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } });
  writeFileSync(`${file}.br`, compressed);
}

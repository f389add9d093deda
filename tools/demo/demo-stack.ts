import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { freePorts, LOOPBACK } from '../emulators/free-ports.ts';
import { type RunningEmulators, startEmulators } from '../emulators/emulators.ts';
import { type RunningSimulator, type SimulatorOptions, startSimulator } from '../simulator/index.ts';
import { type BackendOptions, type BackendProcess, startBackend } from './backend-process.ts';
import { addAccount, DEMO_ACCOUNTS, type DemoAccount } from './demo-accounts.ts';
import { FRONTEND_FOLDER } from './folders.ts';
import { startWebServer } from './web-server.ts';

/** Ids that begin with `demo-` never reach a real project. */
export const PROJECT_ID = 'demo-psa-ev';
const FIRST_READING_TIMEOUT_MS = 20_000;
const LOOK_AGAIN_MS = 50;
const SHOWN_LOG_CHARACTERS = 2_000;

export interface DemoStackOptions {
  /** Default: {@link PROJECT_ID}. */
  readonly projectId?: string;
  /** Default: a free one. */
  readonly webPort?: number;
  /** The simulated cars. Default: two, 60 times faster than the clock, in the time zone below. */
  readonly simulator?: SimulatorOptions;
  /** IANA zone of the cars and of the backend. Default: the system's. */
  readonly timeZone?: string;
  /** Default 1. */
  readonly pollIntervalSeconds?: number;
  /** Further names of the backend's environment. */
  readonly backendEnvironment?: Readonly<Record<string, string>>;
  /** Lets browsers register for messages; the demonstration has no push service. Default: they cannot. */
  readonly messagingSenderId?: string;
  /** Who can sign in. Default: all of {@link DEMO_ACCOUNTS}. */
  readonly accounts?: readonly DemoAccount[];
  /** Holds the database and the backend's log; made anew. Default: a temporary one, removed by `stop`. */
  readonly workFolder?: string;
  /** A database that the backend begins with, of the same project; it is copied. Default: none, the backend makes its own. */
  readonly database?: string;
  /** What an owner does once the accounts are there, before anybody looks. Default: nothing. */
  readonly settleIn?: (emulators: RunningEmulators) => Promise<void>;
  /** Told what is being started, for example `the backend`. */
  readonly onStart?: (part: string) => void;
  /** Aborted: the start stops before its next part, and everything is taken down. */
  readonly signal?: AbortSignal;
}

/** The whole product on this machine: simulated cars, the real backend, emulated Firebase with the real rules, the built app. */
export interface DemoStack {
  readonly webUrl: string;
  readonly simulator: RunningSimulator;
  readonly emulators: RunningEmulators;
  /** The backend that runs now. */
  readonly backend: () => BackendProcess;
  /** Starts the backend again with the same database and ports, after it has ended. */
  restartBackend(): Promise<BackendProcess>;
  /** Settles with one sentence should a part end without `stop`; it settles also when the caller ends the backend. */
  readonly partEnded: Promise<string>;
  /** Ends all parts, the last started first. Twice is the same as once. */
  stop(): Promise<void>;
}

/** Starts all parts on 127.0.0.1 and returns when the first reading of every car is published. When one fails, the others are stopped. */
export async function startDemoStack(options: DemoStackOptions = {}): Promise<DemoStack> {
  const parts = new AsyncDisposableStack();
  try {
    return await startParts(options, parts);
  } catch (cause) {
    await parts.disposeAsync();
    throw cause;
  }
}

async function startParts(options: DemoStackOptions, parts: AsyncDisposableStack): Promise<DemoStack> {
  const starting = (part: string) => {
    options.signal?.throwIfAborted();
    options.onStart?.(part);
  };
  const workFolder = openWorkFolder(options.workFolder, parts);
  const databaseFile = join(workFolder, 'psa-ev.sqlite');
  if (options.database !== undefined) copyFileSync(options.database, databaseFile);
  const timeZone = options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

  starting('the Firebase emulators');
  const emulators = await startEmulators({ projectId: options.projectId ?? PROJECT_ID });
  parts.defer(() => emulators.stop());

  starting('the simulated cars');
  const simulated = { vehicles: 2, speed: 60, timeZone, ...options.simulator } as const;
  const simulator = await startSimulator(simulated);
  parts.defer(() => simulator.stop());

  starting('the backend');
  const [healthPort = 0] = await freePorts(1);
  const backendOptions: BackendOptions = {
    psaccUrl: simulator.url,
    firebase: emulators.environment,
    healthPort,
    databaseFile,
    logFile: join(workFolder, 'backend.log'),
    ...(options.pollIntervalSeconds !== undefined && { pollIntervalSeconds: options.pollIntervalSeconds }),
    environment: { TIME_ZONE: timeZone, ...options.backendEnvironment },
  };
  let backend = await startBackend(backendOptions);
  parts.defer(() => backend.stop());
  await untilPublished(simulated.vehicles, emulators, backend);

  starting('the accounts');
  const accounts = options.accounts ?? Object.values(DEMO_ACCOUNTS);
  await Promise.all(accounts.map((account) => addAccount(account, backendOptions, emulators.authHost)));
  await options.settleIn?.(emulators);

  starting('the web app');
  const web = await startWebServer({
    filesFolder: FRONTEND_FOLDER,
    init: initFor(emulators, options.messagingSenderId),
    port: options.webPort ?? 0,
  });
  parts.defer(() => web.stop());

  return {
    webUrl: web.url,
    simulator,
    emulators,
    backend: () => backend,
    restartBackend: async () => {
      await backend.stop();
      backend = await startBackend(backendOptions);
      return backend;
    },
    partEnded: Promise.race([
      emulators.ended.then((ending) => `the Firebase emulators (${ending})`),
      backend.ended.then((ending) => `the backend (${ending})\n${backend.log().slice(-SHOWN_LOG_CHARACTERS)}`),
    ]),
    stop: () => parts.disposeAsync(),
  };
}

function openWorkFolder(given: string | undefined, parts: AsyncDisposableStack): string {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'psa-ev-demo-'));
  if (given !== undefined) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  } else {
    parts.defer(() => rmSync(folder, { recursive: true, force: true }));
  }
  return folder;
}

const vehicleList = z.object({ documents: z.array(z.object({ name: z.string(), fields: z.record(z.string(), z.unknown()) })).default([]) });

/** Waits until Firestore holds a snapshot of every car: from here on the app has something to show, and the command line knows the cars. */
async function untilPublished(vehicles: number, emulators: RunningEmulators, backend: BackendProcess): Promise<void> {
  const url = `http://${emulators.firestoreHost}/v1/projects/${emulators.projectId}/databases/(default)/documents/vehicles`;
  const deadlineMs = Date.now() + FIRST_READING_TIMEOUT_MS;
  while (Date.now() < deadlineMs) {
    const answer = await fetch(url, { headers: { authorization: 'Bearer owner' } });
    const { documents } = vehicleList.parse(await answer.json());
    if (documents.filter(({ fields }) => hasSnapshot(fields)).length >= vehicles) return;
    await sleep(LOOK_AGAIN_MS);
  }
  throw new Error(`the backend published no reading within ${FIRST_READING_TIMEOUT_MS / 1000} s:\n${backend.log()}`);
}

function hasSnapshot(fields: Readonly<Record<string, unknown>>): boolean {
  return z.object({ snapshot: z.object({ mapValue: z.record(z.string(), z.unknown()) }) }).safeParse(fields).success;
}

function initFor({ projectId, authHost, firestoreHost }: RunningEmulators, messagingSenderId: string | undefined) {
  const portOf = (host: string) => Number(host.split(':')[1]);
  return {
    projectId,
    apiKey: 'demo',
    authDomain: `${projectId}.firebaseapp.com`,
    appId: '1:1:web:1',
    ...(messagingSenderId !== undefined && { messagingSenderId }),
    emulators: { auth: { host: LOOPBACK, port: portOf(authHost) }, firestore: { host: LOOPBACK, port: portOf(firestoreHost) } },
  };
}

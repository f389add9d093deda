import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type EmulatorProfile, writeEmulatorConfig } from './emulator-config.ts';
import { type EmulatorProgram, findEmulatorProgram } from './emulator-program.ts';
import { freePorts, isTaken, LOOPBACK } from './free-ports.ts';
import { type GuardedProcess, startGuarded } from './guarded-process.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** The official emulator is a Java program that may be downloaded on its first start. */
const LONGEST_START_MILLISECONDS = 120_000;
const READY_CHECK_MILLISECONDS = 20;
const MOST_ATTEMPTS = 3;
/** How fireemu and the official emulators say it. */
const PORT_IN_USE = /address in use|port taken|not open on/i;

export interface EmulatorOptions {
  /** Ids that begin with `demo-` never reach a real project. */
  readonly projectId: string;
  /** A free port where not given. */
  readonly firestorePort?: number;
  /** A free port where not given. */
  readonly authPort?: number;
  /** `strict` where not given. */
  readonly profile?: EmulatorProfile;
  /** The project's own rules where not given. */
  readonly rulesFile?: string;
  /** Sets the emulators' clock, the rules' `request.time` with it, to this time for good. Only fireemu can. */
  readonly clockAt?: Date;
}

/** Firestore and Auth, emulated on the loopback address, with the security rules enforced. */
export interface RunningEmulators {
  readonly projectId: string;
  /** `127.0.0.1:port` */
  readonly firestoreHost: string;
  /** `127.0.0.1:port` */
  readonly authHost: string;
  /** What makes the backend and firebase-admin use these emulators. */
  readonly environment: Readonly<Record<string, string>>;
  /** Settles with the reason should the emulators end by themselves. */
  readonly ended: Promise<string>;
  /** Removes every document and every account. */
  reset(): Promise<void>;
  /** Ends the emulators; returns when their ports are free. Twice is the same as once. */
  stop(): Promise<void>;
}

/** The emulators could not be started or used; the message says why in words. */
export class EmulatorsFailed extends Error {
  override readonly name = 'EmulatorsFailed';
}

/**
 * Starts the emulators and returns when they answer. They end with `stop()` and at the latest with the process that started them.
 * Throws EmulatorsFailed where a port is taken or the rules do not parse, NoEmulator where no emulator is installed.
 */
export async function startEmulators(options: EmulatorOptions): Promise<RunningEmulators> {
  const program = findEmulatorProgram({
    nodeModules: join(ROOT, 'node_modules'),
    searchPath: process.env['PATH'] ?? '',
    platform: `${process.platform}-${process.arch}`,
  });
  if (options.clockAt && program.kind !== 'fireemu')
    throw new EmulatorsFailed('only fireemu can set its clock; the official emulator cannot');
  await refuseTakenPorts(options);
  for (let attempt = 1; ; attempt++) {
    try {
      return await startOnce(program, options);
    } catch (cause) {
      // Between finding a free port and listening on it, another program may have taken it.
      const isLostRace = cause instanceof EmulatorsFailed && PORT_IN_USE.test(cause.message);
      if (!isLostRace || attempt === MOST_ATTEMPTS) throw cause;
    }
  }
}

async function startOnce(program: EmulatorProgram, options: EmulatorOptions): Promise<RunningEmulators> {
  const { projectId, profile = 'strict', rulesFile = join(ROOT, 'firebase/firestore.rules'), clockAt } = options;
  const [firestore = 0, auth = 0, hub = 0, logging = 0] = await freePorts(4);
  const ports = { firestore: options.firestorePort ?? firestore, auth: options.authPort ?? auth, hub, logging };
  const indexesFile = join(ROOT, 'firebase/firestore.indexes.json');
  const directory = writeEmulatorConfig({ ports, profile, rulesFile, indexesFile, clockAt });
  const emulator = startGuarded(program.path, startArguments(program, projectId), directory);
  const firestoreHost = `${LOOPBACK}:${ports.firestore}`;
  const authHost = `${LOOPBACK}:${ports.auth}`;
  const stop = async () => {
    await emulator.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  try {
    await untilReady(emulator, [firestoreHost, authHost]);
  } catch (cause) {
    await stop();
    throw cause;
  }
  return {
    projectId,
    firestoreHost,
    authHost,
    environment: {
      FIRESTORE_EMULATOR_HOST: firestoreHost,
      FIREBASE_AUTH_EMULATOR_HOST: authHost,
      FIREBASE_PROJECT_ID: projectId,
      // No credentials are needed, so Google's client library need not ask the network where it runs.
      METADATA_SERVER_DETECTION: 'none',
    },
    ended: emulator.ended,
    reset: async () => {
      await remove(`http://${firestoreHost}/emulator/v1/projects/${projectId}/databases/(default)/documents`);
      await remove(`http://${authHost}/emulator/v1/projects/${projectId}/accounts`);
    },
    stop,
  };
}

async function refuseTakenPorts({ firestorePort, authPort }: EmulatorOptions): Promise<void> {
  for (const port of [firestorePort, authPort]) {
    if (port !== undefined && (await isTaken(port))) {
      throw new EmulatorsFailed(`port ${port} on ${LOOPBACK} is taken; choose another one, or stop what listens there`);
    }
  }
}

function startArguments({ kind }: EmulatorProgram, projectId: string): string[] {
  const common = ['emulators:start', '--project', projectId, '--only', 'auth,firestore'];
  // Only fireemu starts without its hub and its log stream: two ports less to collide with somebody's.
  return kind === 'fireemu' ? [...common, '--config', 'fireemu.json', '--hub-port', '0', '--logging-port', '0'] : common;
}

async function untilReady(emulator: GuardedProcess, hosts: readonly string[]): Promise<void> {
  const deadline = Date.now() + LONGEST_START_MILLISECONDS;
  let end: string | undefined;
  void emulator.ended.then((sentence) => {
    end = sentence;
  });
  while (!(await allAnswer(hosts))) {
    if (end !== undefined) throw new EmulatorsFailed(`the emulators did not start: ${end}\n${emulator.output()}`);
    if (Date.now() > deadline) throw new EmulatorsFailed(`the emulators do not answer on ${hosts.join(' and ')}\n${emulator.output()}`);
    await new Promise((resolveLater) => setTimeout(resolveLater, READY_CHECK_MILLISECONDS));
  }
}

async function allAnswer(hosts: readonly string[]): Promise<boolean> {
  const answers = await Promise.all(hosts.map((host) => fetch(`http://${host}/`).catch(() => null)));
  return answers.every((answer) => answer?.ok === true);
}

async function remove(url: string): Promise<void> {
  // "owner" is the word by which the emulators know an administrator.
  const answer = await fetch(url, { method: 'DELETE', headers: { authorization: 'Bearer owner' } });
  if (!answer.ok) throw new EmulatorsFailed(`DELETE ${url} answered ${answer.status}: ${await answer.text()}`);
}

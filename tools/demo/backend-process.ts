import { execFile } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePorts, LOOPBACK } from '../emulators/free-ports.ts';
import { type GuardedProcess, startGuarded } from '../emulators/guarded-process.ts';
import { BACKEND_FOLDER, BACKEND_NODE, REPOSITORY_FOLDER } from './folders.ts';

const START_TIMEOUT_MS = 30_000;
/** An import of months on a busy machine takes its time. */
const CLI_TIMEOUT_MS = 180_000;
const HEALTH_TIMEOUT_MS = 5_000;
const LOOK_AGAIN_MS = 50;
const KEPT_LOG_CHARACTERS = 1_000_000;
/** What the backend gets of our own environment; nothing else leaks in. */
const INHERITED = ['PATH', 'HOME', 'LANG', 'TZ', 'TMPDIR'];

/** What the backend is told by its environment. */
export interface BackendOptions {
  readonly psaccUrl: string;
  /** Where the emulators are: `RunningEmulators.environment`. */
  readonly firebase: Readonly<Record<string, string>>;
  /** Absolute path of the SQLite file; it stays when the backend ends, so that a restart finds its facts. */
  readonly databaseFile: string;
  /** Default: a free one. */
  readonly healthPort?: number;
  /** Default 1. */
  readonly pollIntervalSeconds?: number;
  /** Any further names, for example `TIME_ZONE`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Also writes the log to the end of this file. */
  readonly logFile?: string;
}

/** The answer of `/health`. */
export interface Health {
  /** True for status 200. */
  readonly healthy: boolean;
  readonly report: unknown;
}

/** The built backend, running as a process of its own. */
export interface BackendProcess {
  readonly pid: number;
  /** For example `http://127.0.0.1:41234/health`. */
  readonly healthUrl: string;
  /** For example `http://127.0.0.1:41234/metrics`. */
  readonly metricsUrl: string;
  /** What it printed so far; of a very long log the end. */
  log(): string;
  /** Settles with one sentence on how it ended, once it did. */
  readonly ended: Promise<string>;
  /** Asks `/health`; rejects where nothing answers. */
  health(): Promise<Health>;
  /** Ends it as systemd would: SIGTERM, and SIGKILL when it does not obey. Twice is the same as once. */
  stop(): Promise<void>;
  /** Ends it as a power cut would: SIGKILL. */
  kill(): Promise<void>;
}

/** Starts `dist/backend/main.js` and returns when `/health` answers, healthy or not. Throws with its log when it does not come up. */
export async function startBackend(options: BackendOptions): Promise<BackendProcess> {
  const [freeOne = 0] = options.healthPort === undefined ? await freePorts(1) : [];
  const healthPort = options.healthPort ?? freeOne;
  const { logFile } = options;
  const program = startGuarded(BACKEND_NODE, [join(BACKEND_FOLDER, 'main.js')], REPOSITORY_FOLDER, {
    environment: environmentFor(options, healthPort),
    keptOutputCharacters: KEPT_LOG_CHARACTERS,
    ...(logFile !== undefined && { onOutput: (text) => appendFileSync(logFile, text) }),
  });
  const healthUrl = `http://${LOOPBACK}:${healthPort}/health`;
  try {
    await untilAnswering(program, healthUrl);
  } catch (cause) {
    await program.kill();
    throw cause;
  }
  return {
    pid: program.pid,
    healthUrl,
    metricsUrl: `http://${LOOPBACK}:${healthPort}/metrics`,
    log: program.output,
    ended: program.ended,
    health: () => askHealth(healthUrl),
    stop: program.stop,
    kill: program.kill,
  };
}

/**
 * Runs the `psa-ev` command of the built backend, for example `['users', 'add', 'owner@example.com', '--role', 'owner']`, with `input` on standard
 * input, and returns what it printed. Rejects with its output when it fails.
 */
export async function runBackendCli(args: readonly string[], options: BackendOptions, input = ''): Promise<string> {
  const running = promisify(execFile)(BACKEND_NODE, [join(BACKEND_FOLDER, 'cli', 'psa-ev.js'), ...args], {
    cwd: REPOSITORY_FOLDER,
    env: environmentFor(options, options.healthPort),
    timeout: CLI_TIMEOUT_MS,
  });
  // A command that refuses its arguments does not read its input.
  running.child.stdin?.on('error', () => undefined).end(input);
  const { stdout } = await running;
  return stdout;
}

/** The whole environment of a backend with these options. */
export function environmentFor(options: BackendOptions, healthPort: number | undefined): Record<string, string> {
  const inherited = INHERITED.flatMap((name): [string, string][] => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(inherited),
    PSACC_URL: options.psaccUrl,
    DATABASE_FILE: options.databaseFile,
    NO_COLOR: '1',
    POLL_INTERVAL_SECONDS: String(options.pollIntervalSeconds ?? 1),
    ...(healthPort !== undefined && { HEALTH_PORT: String(healthPort) }),
    ...options.firebase,
    ...options.environment,
  };
}

async function untilAnswering(program: GuardedProcess, healthUrl: string): Promise<void> {
  const deadlineMs = Date.now() + START_TIMEOUT_MS;
  let ending: string | null = null;
  void program.ended.then((sentence) => {
    ending = sentence;
  });
  while (Date.now() < deadlineMs) {
    if (ending !== null) throw new Error(`The backend did not start: ${ending}\n${program.output()}`);
    const answer = await askHealth(healthUrl).catch(() => null);
    if (answer) return;
    await sleep(LOOK_AGAIN_MS);
  }
  throw new Error(`The backend did not answer at ${healthUrl} within ${START_TIMEOUT_MS / 1000} s:\n${program.output()}`);
}

async function askHealth(url: string): Promise<Health> {
  const response = await fetch(url, { signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS) });
  const report: unknown = await response.json();
  return { healthy: response.ok, report };
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';

const GRACE_MS = 10_000;
const KEPT_LOG_CHARACTERS = 1_000_000;

export interface ChildOptions {
  readonly workFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Also writes what it prints to the end of this file. */
  readonly logFile?: string;
}

/** A process that we started and will end. */
export interface Child {
  readonly pid: number;
  /** Standard output and error so far; of a very long log the end. */
  log(): string;
  /** Settles with one sentence on how it ended, once it did. */
  readonly ended: Promise<string>;
  /** Asks it to end (SIGTERM), insists after 10 seconds, and returns when it is gone. */
  stop(): Promise<void>;
  /** Ends it without a chance to tidy up (SIGKILL), as a power cut would. */
  kill(): Promise<void>;
}

const living = new Set<ChildProcess>();

// The last resort where we end without having stopped our children.
process.on('exit', () => living.forEach((child) => signal(child, 'SIGKILL')));

/**
 * Starts a process in a group of its own: Ctrl-C in the terminal reaches us alone, and we end the parts in order.
 * Rejects when the command cannot be started.
 */
export async function startChild(
  command: string,
  args: readonly string[],
  { workFolder, environment, logFile }: ChildOptions,
): Promise<Child> {
  const child = spawn(command, args, { cwd: workFolder, env: { ...environment }, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const file = logFile === undefined ? null : createWriteStream(logFile, { flags: 'a' });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log = (log + text).slice(-KEPT_LOG_CHARACTERS);
      file?.write(text);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once('close', (code, signalName) => {
      living.delete(child);
      file?.end();
      resolve(signalName ? `ended by ${signalName}` : `ended with code ${code}`);
    });
  });
  const pid = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child.pid ?? 0));
  });
  living.add(child);
  return {
    pid,
    log: () => log,
    ended,
    kill: async () => {
      signal(child, 'SIGKILL');
      await ended;
    },
    stop: async () => {
      signal(child, 'SIGTERM');
      const insisting = setTimeout(() => signal(child, 'SIGKILL'), GRACE_MS);
      await ended;
      clearTimeout(insisting);
    },
  };
}

/** Signals the whole group, so that what the child itself started ends too. */
function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    // It ended a moment ago.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

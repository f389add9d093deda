import { type ChildProcess, spawn } from 'node:child_process';

/** Enough of what a program printed to explain why it ended. */
const KEPT_OUTPUT_CHARACTERS = 4_000;
const GRACE_MILLISECONDS = 10_000;

/**
 * Becomes the program, after leaving a watcher behind that reads a pipe from us. The pipe closes when we end, however we end
 * (SIGKILL included), and the watcher then ends the whole group: no orphan holds a port. `$$` is the program's own id, and the group's.
 */
const GUARD_SCRIPT = 'exec 3<&0 </dev/null; (cat <&3; kill -s KILL -- "-$$") >/dev/null 2>&1 & exec 3<&-; exec "$@"';

/** A program that never outlives the process which started it. */
export interface GuardedProcess {
  /** The system's id of the program; 0 when it could not be started. */
  readonly pid: number;
  /** Settles with one sentence on how the program ended, once it did and all that it printed is known. */
  readonly ended: Promise<string>;
  /** Null while it runs, and when a signal ended it. */
  exitCode(): number | null;
  /** The last of what it printed, standard output and errors together. */
  output(): string;
  /** Asks it to end, insists after 10 seconds, and returns when it is gone. Twice is the same as once. */
  stop(): Promise<void>;
  /** Ends it and all that it started without a chance to tidy up, as a power cut would. */
  kill(): Promise<void>;
}

export interface GuardedOptions {
  /** All of the program's environment; ours where not given. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How much of the end of its output is kept; 4,000 where not given. */
  readonly keptOutputCharacters?: number;
  /** Told all that it prints, as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** Starts a program with its group guarded: whatever it starts ends with it, and it ends with us. POSIX systems only. */
export function startGuarded(
  command: string,
  args: readonly string[],
  workingDirectory: string,
  { environment, keptOutputCharacters = KEPT_OUTPUT_CHARACTERS, onOutput }: GuardedOptions = {},
): GuardedProcess {
  const child = spawn('/bin/sh', ['-c', GUARD_SCRIPT, 'sh', command, ...args], {
    cwd: workingDirectory,
    env: environment ?? process.env,
    // Its own group, so that Ctrl-C in the terminal reaches only us and we decide the order of stopping.
    detached: true,
    stdio: 'pipe',
  });
  // The watcher ends the whole group when this pipe closes.
  const endGroup = () => child.stdin.destroy();
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-keptOutputCharacters);
      onOutput?.(text);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${command} did not start: ${error.message}`));
    child.once('exit', endGroup);
    child.once('close', (code, signal) => resolve(`${command} ended ${signal === null ? `with code ${code}` : `by ${signal}`}`));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    exitCode: () => child.exitCode,
    output: () => printed.trim(),
    stop: async () => {
      if (!isGone(child)) child.kill('SIGTERM');
      const insisting = setTimeout(endGroup, GRACE_MILLISECONDS);
      await ended;
      clearTimeout(insisting);
    },
    kill: async () => {
      if (!isGone(child)) child.kill('SIGKILL');
      await ended;
    },
  };
}

function isGone(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

import { type ChildProcess, spawn } from 'node:child_process';

/** Enough of what a program printed to explain why it ended. */
const KEPT_OUTPUT_CHARACTERS = 4_000;
const GRACE_MILLISECONDS = 5_000;

/**
 * Becomes the program, after leaving a watcher behind that reads a pipe from us. The pipe closes when we end, however we end
 * (SIGKILL included), and the watcher then ends the whole group: no orphan holds a port. `$$` is the program's own id, and the group's.
 */
const GUARD_SCRIPT = 'exec 3<&0 </dev/null; (cat <&3; kill -s KILL -- "-$$") >/dev/null 2>&1 & exec 3<&-; exec "$@"';

/** A program that never outlives the process which started it. */
export interface GuardedProcess {
  /** Settles with one sentence on how the program ended, once it did. */
  readonly ended: Promise<string>;
  /** The last of what it printed, standard output and errors together. */
  output(): string;
  /** Asks it to end, insists after 5 seconds, and returns when it is gone. */
  stop(): Promise<void>;
}

/** Starts a program with its group guarded: whatever it starts ends with it, and it ends with us. POSIX systems only. */
export function startGuarded(command: string, args: readonly string[], workingDirectory: string): GuardedProcess {
  // Its own group, so that Ctrl-C in the terminal reaches only us and we decide the order of stopping.
  const child = spawn('/bin/sh', ['-c', GUARD_SCRIPT, 'sh', command, ...args], { cwd: workingDirectory, detached: true, stdio: 'pipe' });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed = (printed + text).slice(-KEPT_OUTPUT_CHARACTERS);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${command} did not start: ${error.message}`));
    child.once('exit', (code, signal) => {
      child.stdin.destroy(); // The watcher ends what is left of the group.
      resolve(`${command} ended ${signal === null ? `with code ${code}` : `by ${signal}`}`);
    });
  });
  return {
    ended,
    output: () => printed.trim(),
    stop: async () => {
      if (isGone(child)) return;
      child.kill('SIGTERM');
      const insisting = setTimeout(() => child.stdin.destroy(), GRACE_MILLISECONDS);
      await ended;
      clearTimeout(insisting);
    },
  };
}

function isGone(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

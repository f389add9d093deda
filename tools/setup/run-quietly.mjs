import { spawn } from 'node:child_process';

const STILL_AT_IT_SECONDS = 30;

/**
 * Runs a command without showing what it prints, but for a sign of life every half minute.
 * Resolves to its exit code (null when it could not be started or was ended by a signal) and all that it printed.
 */
export function runQuietly(command, args, { cwd, env = process.env, input = '' } = {}) {
  const startedAt = Date.now();
  return new Promise((resolve) => {
    // A group of its own, so that an interruption ends whatever it has started too.
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
    const signOfLife = setInterval(() => console.log(`  ... ${Math.round((Date.now() - startedAt) / 1000)} s`), STILL_AT_IT_SECONDS * 1000);
    const interrupt = () => {
      end(child);
      console.error('\nInterrupted. The next run does it again from the start.');
      process.exit(130);
    };
    const finish = (code) => {
      clearInterval(signOfLife);
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, interrupt);
      resolve({ code, output });
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, interrupt);
    child.on('error', (error) => {
      output += error.message;
      finish(null);
    });
    child.on('close', finish);
    child.stdin.on('error', () => undefined).end(input);
  });
}

function end(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

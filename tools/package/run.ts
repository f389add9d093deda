import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const MAX_OUTPUT_BYTES = 64 * 2 ** 20;

export interface RunOptions {
  readonly cwd?: string;
  /** Beside the environment that we have. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Runs a program and returns what it printed. Rejects with what it said when it fails. */
export async function run(program: string, args: readonly string[], { cwd, environment }: RunOptions = {}): Promise<string> {
  try {
    const env = { ...process.env, ...environment };
    const { stdout } = await promisify(execFile)(program, [...args], {
      ...(cwd !== undefined && { cwd }),
      env,
      maxBuffer: MAX_OUTPUT_BYTES,
    });
    return stdout;
  } catch (cause) {
    throw new Error(`${program} ${args.join(' ')} failed\n${lastSaid(cause)}`, { cause });
  }
}

function lastSaid(cause: unknown): string {
  if (typeof cause !== 'object' || cause === null || !('stdout' in cause && 'stderr' in cause)) return String(cause);
  return `${String(cause.stdout)}${String(cause.stderr)}`.trim().split('\n').slice(-15).join('\n');
}

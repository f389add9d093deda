import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type BackendOptions, environmentFor } from '@psa-ev/tools/demo/backend-process.ts';
import { BACKEND_FOLDER, BACKEND_NODE } from '@psa-ev/tools/demo/folders.ts';

/** Nothing listens here. */
const NOWHERE = '127.0.0.1:9';

/** How a command ended, and what it said. */
export interface CommandEnd {
  /** Null where a signal ended it. */
  readonly exitCode: number | null;
  readonly answer: string;
  /** What it wrote to standard error: how far it had come, or why it did not. */
  readonly asides: string;
}

export interface RunningCommand {
  readonly ended: Promise<CommandEnd>;
  /** As a power cut ends it. */
  kill(): void;
}

/** The built `psa-ev` command, as somebody types it on the Pi. */
export class CommandLine {
  constructor(readonly options: BackendOptions) {}

  /** On a Pi on which nothing else runs, and from which nobody is reached. */
  static alone(databaseFile: string): CommandLine {
    const firebase = { FIREBASE_PROJECT_ID: 'demo-psa-ev', FIRESTORE_EMULATOR_HOST: NOWHERE, FIREBASE_AUTH_EMULATOR_HOST: NOWHERE };
    return new CommandLine({ psaccUrl: `http://${NOWHERE}`, firebase, databaseFile, environment: { TIME_ZONE: 'Europe/Vienna' } });
  }

  run(...args: readonly string[]): Promise<CommandEnd> {
    return this.start(...args).ended;
  }

  /** The answer of a command that succeeds; rejects with what it said where it does not. */
  async answer(...args: readonly string[]): Promise<string> {
    const { exitCode, answer, asides } = await this.run(...args);
    if (exitCode !== 0) throw new Error(`psa-ev ${args.join(' ')} ended with ${exitCode}: ${asides}`);
    return answer;
  }

  start(...args: readonly string[]): RunningCommand {
    const child = spawn(BACKEND_NODE, [join(BACKEND_FOLDER, 'cli', 'psa-ev.js'), ...args], {
      env: environmentFor(this.options, this.options.healthPort),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const exitCode = new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
    const ended = Promise.all([exitCode, text(child.stdout), text(child.stderr)]);
    return {
      ended: ended.then(([code, answer, asides]) => ({ exitCode: code, answer, asides })),
      kill: () => void child.kill('SIGKILL'),
    };
  }
}

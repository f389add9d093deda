import { spawn } from 'node:child_process';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import { REPOSITORY_FOLDER } from '../demo/folders.ts';
import { findNpm } from '../setup/find-npm.mjs';
import { runQuietly } from '../setup/run-quietly.mjs';
import { readStamp, writeStamp } from '../setup/stamp.mjs';
import { DeployRefused } from './deploy-refused.ts';

/** Fetched when it is needed: only deploying needs it, and its 600 packages would be installed by everybody who tries the demo. */
const FIREBASE_TOOLS = 'firebase-tools@15.34.2';
/** What one types to sign in; the answer is kept in the home folder, not in the repository. */
export const SIGN_IN = `npx ${FIREBASE_TOOLS} login`;
const FOLDER = join(REPOSITORY_FOLDER, 'node_modules', '.cache', 'firebase-tools');
const SHOWN_CHARACTERS = 2_000;

const answerSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('success'), result: z.unknown() }),
  z.object({ status: z.literal('error'), error: z.string() }),
]);

/** firebase-tools could not answer; the message is its own. */
export class FirebaseFailed extends Error {
  override readonly name = 'FirebaseFailed';
}

/** Google's own program for Firebase projects. */
export class FirebaseTools {
  private readonly program: string;

  private constructor(program: string) {
    this.program = program;
  }

  /** Throws DeployRefused where it cannot be fetched. */
  static async fetch(): Promise<FirebaseTools> {
    if (readStamp(FOLDER) !== FIREBASE_TOOLS) {
      // Not `npm exec`: where that is interrupted, each later one fails on what it has left behind.
      rmSync(FOLDER, { recursive: true, force: true });
      mkdirSync(FOLDER, { recursive: true });
      const args = [findNpm(), 'install', '--prefix', FOLDER, '--no-audit', '--no-fund', FIREBASE_TOOLS];
      const { code, output } = await runQuietly(process.execPath, args, { cwd: FOLDER });
      if (code !== 0)
        throw new DeployRefused(
          `${output.slice(-SHOWN_CHARACTERS)}\n\n${FIREBASE_TOOLS} could not be fetched; see above. Check the network and try again.`,
        );
      writeStamp(FOLDER, FIREBASE_TOOLS);
    }
    return new FirebaseTools(realpathSync(join(FOLDER, 'node_modules', '.bin', 'firebase')));
  }

  /** The answer to a question, for example `projects:list`. Throws FirebaseFailed. */
  async ask(...args: readonly string[]): Promise<unknown> {
    const child = this.start([...args, '--json', '--non-interactive'], ['ignore', 'pipe', 'ignore']);
    if (!child.stdout) throw new Error('a pipe was asked for');
    const printed = await text(child.stdout);
    const answer = answerSchema.safeParse(jsonIn(printed));
    if (!answer.success) throw new FirebaseFailed(printed.slice(-SHOWN_CHARACTERS) || `no answer to ${args.join(' ')}`);
    if (answer.data.status === 'error') throw new FirebaseFailed(answer.data.error);
    return answer.data.result;
  }

  /** Runs a command before the user's eyes. Returns its exit code; null when it was ended by a signal. */
  run(...args: readonly string[]): Promise<number | null> {
    const child = this.start([...args, '--non-interactive'], ['ignore', 'inherit', 'inherit']);
    return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  }

  private start(args: readonly string[], stdio: ('ignore' | 'pipe' | 'inherit')[]) {
    return spawn(process.execPath, [this.program, ...args], { cwd: REPOSITORY_FOLDER, stdio });
  }
}

function jsonIn(printed: string): unknown {
  try {
    return JSON.parse(printed);
  } catch {
    return null;
  }
}

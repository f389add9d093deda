import { join } from 'node:path';
import { startChild } from './child.ts';
import { REPOSITORY_FOLDER } from './folders.ts';

/** Builds what is out of date; nx knows by itself what is not. Rejects with nx's words when the build fails, or with the signal's reason. */
export async function buildAll(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const nx = await startChild(join(REPOSITORY_FOLDER, 'node_modules', '.bin', 'nx'), ['run-many', '-t', 'build', '--outputStyle=static'], {
    workFolder: REPOSITORY_FOLDER,
    // Its daemon would outlive us.
    environment: { ...inheritedEnvironment(), NX_DAEMON: 'false' },
  });
  const stop = () => void nx.stop();
  signal.addEventListener('abort', stop);
  const ending = await nx.ended;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (ending !== 'ended with code 0') throw new Error(`the build ${ending}:\n${nx.log()}`);
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

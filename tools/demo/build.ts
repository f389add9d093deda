import { join } from 'node:path';
import { startGuarded } from '../emulators/guarded-process.ts';
import { REPOSITORY_FOLDER } from './folders.ts';

/** A failed compilation may have much to say. */
const KEPT_OUTPUT_CHARACTERS = 20_000;

/** Builds what is out of date; nx knows by itself what is not. Rejects with nx's words when the build fails, or with the signal's reason. */
export async function buildAll(signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const nx = startGuarded(
    join(REPOSITORY_FOLDER, 'node_modules/.bin/nx'),
    ['run-many', '-t', 'build', '--outputStyle=static'],
    REPOSITORY_FOLDER,
    {
      // Its daemon would outlive us.
      environment: { ...inheritedEnvironment(), NX_DAEMON: 'false' },
      keptOutputCharacters: KEPT_OUTPUT_CHARACTERS,
    },
  );
  const stop = () => void nx.stop();
  signal.addEventListener('abort', stop);
  const ending = await nx.ended;
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  if (nx.exitCode() !== 0) throw new Error(`${nx.output()}\n\nThe build failed; see above (${ending}).`);
}

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

import { join } from 'node:path';
import { REPOSITORY_FOLDER } from '@psa-ev/tools/demo/folders.ts';

/** For the environment of a backend that is to believe that so many seconds pass in one. */
export function hurried(timesAsFast: number): Readonly<Record<string, string>> {
  return {
    NODE_OPTIONS: `--import=${join(REPOSITORY_FOLDER, 'e2e', 'stack', 'quick-elapsed-time.ts')}`,
    TIMES_AS_FAST: String(timesAsFast),
  };
}

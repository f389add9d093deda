import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { type BackendOptions, environmentFor } from '@psa-ev/tools/demo/backend-process.ts';
import { BACKEND_FOLDER, BACKEND_NODE } from '@psa-ev/tools/demo/folders.ts';

/** It ends by itself in a second or two; a machine that is busy may take long. */
const LONGEST_START_MS = 120_000;

/** Starts the backend in an environment in which it should not start, and tells how it ended and all that it printed. */
export function endOfBackend(
  options: BackendOptions,
  changes: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly output: string }> {
  const environment = { ...environmentFor(options, options.healthPort), ...changes };
  return new Promise((resolve) => {
    const running = execFile(
      BACKEND_NODE,
      [join(BACKEND_FOLDER, 'main.js')],
      { env: environment, timeout: LONGEST_START_MS },
      (_error, stdout, stderr) => resolve({ code: running.exitCode ?? -1, output: `${stdout}${stderr}` }),
    );
  });
}

import { realpathSync } from 'node:fs';
import { findProgram } from './find-program.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** npm's program file: of the npm that runs us, else of the one on PATH. Throws a SetupProblem where there is none. */
export function findNpm() {
  const runningUs = process.env.npm_execpath;
  if (runningUs && /npm-cli\.c?js$/.test(runningUs)) return runningUs;
  const onPath = findProgram(['npm']);
  const file = onPath && realpathSync(onPath);
  if (!file || !/\.c?js$/.test(file)) throw new SetupProblem('npm is not found: install Node with npm, version 20 or newer.');
  return file;
}

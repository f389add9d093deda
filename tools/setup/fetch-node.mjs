import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { lastLines } from './last-lines.mjs';
import { runQuietly } from './run-quietly.mjs';
import { SetupProblem } from './setup-problem.mjs';

/**
 * The path of a Node of exactly this version, which npm (its program file) fetches into its cache where it is not there yet. `spareCache`: a folder for the case
 * that this cache is damaged; emptied before. Throws a SetupProblem with npm's words and the next step.
 */
export async function fetchNode(npm, version, spareCache) {
  const { path } = await fetchOnce(npm, version, []);
  if (path) return path;
  // An interrupted fetch leaves half a package in npm's cache; each later one fails on it, or finds the machine's own Node instead.
  rmSync(spareCache, { recursive: true, force: true });
  const again = await fetchOnce(npm, version, ['--cache', spareCache]);
  if (again.path) return again.path;
  throw new SetupProblem(`${lastLines(again.output)}\n\nNode ${version} could not be fetched; see above. Check the network and try again.`);
}

async function fetchOnce(npm, version, flags) {
  const env = { ...process.env };
  // It would lead npm back into this repository.
  delete env.npm_config_local_prefix;
  const args = [npm, 'exec', '--yes', ...flags, `--package=node@${version}`, '--', 'node', '-p', 'process.execPath'];
  const { code, output } = await runQuietly(process.execPath, args, { cwd: tmpdir(), env });
  const path = output.trim().split('\n').pop();
  if (code !== 0 || !path) return { path: null, output };
  const asked = await runQuietly(path, ['--version']);
  return { path: asked.output.split('\n').includes(`v${version}`) ? path : null, output };
}

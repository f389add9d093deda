import { findProgram } from './find-program.mjs';
import { runQuietly } from './run-quietly.mjs';
import { SetupProblem } from './setup-problem.mjs';

/** True where we may install what the system lacks: root on Debian or one of its kin. */
export function canInstallWithApt() {
  return process.getuid?.() === 0 && findProgram(['apt-get']) !== null;
}

/** Installs Debian packages; throws a SetupProblem with apt's last words. */
export async function installWithApt(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const steps = [['update'], ['install', '--yes', '--no-install-recommends', ...packages]];
  for (const args of steps) {
    const { code, output } = await runQuietly('apt-get', args, { env });
    if (code !== 0)
      throw new SetupProblem(`${output.trim().split('\n').slice(-15).join('\n')}\n\napt-get ${args.join(' ')} failed; see above.`);
  }
}

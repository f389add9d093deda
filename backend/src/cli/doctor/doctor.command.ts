import { Command } from 'commander';
import { SystemClock } from '../../clock/system-clock.js';
import { isClockSynchronised } from '../../clock/synchronised.js';
import { type Environment, EnvironmentInvalid, readEnvironment } from '../../config/environment.js';
import { print, printJson } from '../print.js';
import { broken, type Finding, inWords, well } from './finding.js';
import { backupFinding, clockFinding, databaseFinding, diskFinding, secretFinding } from './local-checks.js';
import { cloudFindings, psaccFinding } from './remote-checks.js';
import { serviceFindings } from './service-checks.js';

interface Options {
  readonly json?: true;
}

/** `psa-ev doctor`: every part looked at, in words, with the mend. Changes nothing. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('looks at every part and says in words what is wrong and how to mend it; changes nothing')
    .option('--json', 'answer in JSON')
    .addHelpText('after', '\nEnds with 0 where all that is needed works, else with 1.\n\nExample:\n  sudo psa-ev doctor')
    .action(async ({ json }: Options) => {
      const findings: Finding[] = [];
      for await (const finding of examine()) {
        findings.push(finding);
        if (!json) for (const line of inWords(finding)) print(line);
      }
      const isWell = findings.every(({ verdict }) => verdict !== 'broken');
      if (json) printJson({ isWell, findings });
      else print(isWell ? 'All that is needed works.' : 'Something does not work: see the lines marked BAD.');
      process.exitCode = isWell ? 0 : 1;
    });
}

/** One finding after the other, what others rest on first. */
async function* examine(): AsyncGenerator<Finding> {
  yield clockFinding(new SystemClock().now(), await isClockSynchronised());
  const environment = configuration();
  if (environment instanceof EnvironmentInvalid) {
    yield broken('Configuration', environment.message, 'sudo psa-ev setup');
    return;
  }
  yield well('Configuration', `project ${environment.firebaseProjectId}, time zone ${environment.timeZone}`);
  yield await diskFinding(environment.databaseFile);
  yield await databaseFinding(environment.databaseFile);
  yield await backupFinding(environment.databaseFile, environment.backupsKept, new SystemClock().now());
  const secret = secretFinding(environment.serviceAccountFile, environment.firebaseProjectId);
  yield secret;
  const { findings, isPsaccTold } = await serviceFindings(environment);
  yield* findings;
  // The service asks it one question at a time; ours would wait behind a slow one.
  if (!isPsaccTold) yield await psaccFinding(environment);
  if (secret.verdict === 'well') yield* await cloudFindings();
}

function configuration(): Environment | EnvironmentInvalid {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    if (error instanceof EnvironmentInvalid) return error;
    throw error;
  }
}

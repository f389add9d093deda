import { dirname, resolve } from 'node:path';
import { Command } from 'commander';
import { ServiceLock } from '../../database/service-lock.js';
import { CommandRefused } from '../command-refused.js';
import { Dialogue } from '../dialogue.js';
import { print } from '../print.js';
import { INSTALLED, packageOf, removeData, removeProgram, stopService } from './removal.js';

interface Options {
  readonly withData?: true;
  readonly yes?: true;
}

/** `psa-ev uninstall`: the service and the program go; what the cars have told stays, unless that is asked for too. */
export function uninstallCommand(): Command {
  return new Command('uninstall')
    .description('stops and removes the service; readings, configuration and backups stay unless told otherwise')
    .option('--with-data', 'remove the readings, the configuration and the key of the Firebase project too: nothing brings them back')
    .option('--yes', 'ask nothing')
    .addHelpText('after', '\nWhat is in Firestore stays; it is removed in the Firebase console.\n\nExample:\n  sudo psa-ev uninstall')
    .action((options: Options, command: Command) => run(options, resolve(String(command.optsWithGlobals()['config']))));
}

async function run({ withData, yes }: Options, configuration: string): Promise<void> {
  const databaseFile = process.env['DATABASE_FILE'];
  const data = databaseFile === undefined ? null : dirname(resolve(databaseFile));
  await confirm(withData === true, data, yes !== true);
  stopService();
  print('The service is stopped.');
  const debian = packageOf(INSTALLED.program);
  if (debian === null) for (const path of removeProgram()) print(`Removed: ${path}`);
  // A service that nobody could stop still writes.
  if (withData && data !== null && databaseFile !== undefined) await (await ServiceLock.hold(databaseFile)).release();
  if (withData) {
    for (const path of removeData(configuration, databaseFile ?? null)) print(`Removed: ${path}`);
    print('What was published stays in Firestore, and the key stays valid: delete the project in the Firebase console to end both.');
  } else print(`Kept: ${[configuration, ...(data === null ? [] : [data])].join(', ')}. With --with-data they go too.`);
  if (debian !== null) print(`The program belongs to the package ${debian}: sudo apt ${withData ? 'purge' : 'remove'} ${debian}`);
}

async function confirm(withData: boolean, data: string | null, isAsking: boolean): Promise<void> {
  const dialogue = new Dialogue(isAsking);
  try {
    const what = withData ? `the service AND ALL ITS DATA${data === null ? '' : ` in ${data}`}` : 'the service, and keep its data';
    const answer = isAsking ? await dialogue.ask(`Remove ${what}? (yes, no)`, 'no') : 'yes';
    if (answer === null || !/^y(es)?$/i.test(answer)) throw new CommandRefused('Nothing was removed.');
  } finally {
    dialogue.close();
  }
}

import { resolve } from 'node:path';
import { Command } from 'commander';
import { readEnvironment } from '../config/environment.js';
import { backupDatabase, type BackupContent, BackupFailed } from '../database/backup.js';
import { restoreDatabase } from '../database/restore.js';
import { CommandRefused } from './command-refused.js';
import { print, printJson } from './print.js';

interface Options {
  readonly json?: true;
}

/** `psa-ev backup`: a copy of the database of one moment, while the service runs. */
export function backupCommand(): Command {
  return new Command('backup')
    .description('copies the database of all readings into a new file; the service may run meanwhile')
    .argument('<file>', 'the copy; it must not be there yet')
    .option('--json', 'answer in JSON')
    .addHelpText('after', '\nExample:\n  sudo -u psa-ev psa-ev backup /var/lib/psa-ev/backups/$(date +%F).sqlite')
    .action(async (file: string, { json }: Options) => {
      const target = resolve(file);
      const content = await refused(() => backupDatabase(readEnvironment(process.env).databaseFile, target));
      if (json) printJson({ file: target, ...content });
      else print(`${target} holds ${inWords(content)}.`);
    });
}

/** `psa-ev restore`: puts such a copy in the place of the database. */
export function restoreCommand(): Command {
  return new Command('restore')
    .description('puts a backup in the place of the database, which is kept beside it; the service must be stopped')
    .argument('<file>', 'what "psa-ev backup" has written')
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nExample:\n  sudo systemctl stop psa-ev\n  sudo -u psa-ev psa-ev restore /var/lib/psa-ev/backups/2026-11-22.sqlite\n  sudo systemctl start psa-ev',
    )
    .action(async (file: string, { json }: Options) => {
      const restored = await refused(() => restoreDatabase(readEnvironment(process.env).databaseFile, resolve(file)));
      if (json) printJson(restored);
      else {
        print(`Restored: ${inWords(restored)}.${restored.before ? ` What was there before is ${restored.before}.` : ''}`);
        print('Start the service: sudo systemctl start psa-ev');
      }
    });
}

async function refused<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof BackupFailed ? new CommandRefused(cause.message, { cause }) : cause;
  }
}

function inWords({ vehicles, facts, lastFactAt, sizeBytes }: BackupContent): string {
  const last = lastFactAt ? `, the last of ${lastFactAt.toISOString()}` : '';
  return `${facts} readings of ${vehicles} ${vehicles === 1 ? 'vehicle' : 'vehicles'}${last} (${(sizeBytes / 1_000_000).toFixed(1)} MB)`;
}

import { Command } from 'commander';
import { readEnvironment } from '../config/environment.js';
import { ServiceLock } from '../database/service-lock.js';
import { withService } from './cli.module.js';
import { JournalRebuilding, rebuiltInWords } from './journal-rebuilding.js';
import { print, printJson } from './print.js';
import { ProgressLine } from './progress-line.js';

interface Options {
  readonly vehicle?: string;
  readonly json?: boolean;
}

/** `psa-ev rebuild`: trips, charging sessions and days anew from all readings. */
export function rebuildCommand(): Command {
  return new Command('rebuild')
    .description('derives trips, charging sessions and days anew from all readings; the service must be stopped')
    .option('--vehicle <id>', 'only this one, by its id from: psa-ev vehicles')
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nNo reading is changed. What differs is published when the service runs again.\n\n' +
        'Example:\n  sudo systemctl stop psa-ev\n  sudo -u psa-ev psa-ev rebuild\n  sudo systemctl start psa-ev',
    )
    .action(async ({ vehicle, json = false }: Options) => {
      const lock = await ServiceLock.hold(readEnvironment(process.env).databaseFile);
      try {
        await withService(JournalRebuilding, (rebuilding) => rebuild(rebuilding, vehicle ?? null, json));
      } finally {
        await lock.release();
      }
    });
}

async function rebuild(rebuilding: JournalRebuilding, wanted: string | null, json: boolean): Promise<void> {
  const progress = new ProgressLine();
  try {
    for (const vehicle of await rebuilding.chosen(wanted)) {
      const readings = await rebuilding.rebuild(vehicle, (line) => progress.tell(line));
      progress.clear();
      if (json) printJson({ vehicleId: vehicle.identity.vehicleId, readings });
      else print(rebuiltInWords(vehicle, readings));
    }
  } finally {
    progress.clear();
  }
}

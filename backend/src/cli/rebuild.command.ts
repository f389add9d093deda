import { Command } from 'commander';
import { readEnvironment } from '../config/environment.js';
import { ServiceLock } from '../database/service-lock.js';
import { withService } from './cli.module.js';
import { JournalRebuilding } from './journal-rebuilding.js';
import { print, printJson, tellProgress } from './print.js';

const TELL_EACH_PERCENT = 5;

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
  for (const vehicle of await rebuilding.chosen(wanted)) {
    const { vehicleId, label } = vehicle.identity;
    const name = label ?? vehicleId;
    let toldPercent = 0;
    const { factsDone } = await rebuilding.rebuild(vehicle, (progress) => {
      const percent = Math.floor((100 * progress.factsDone) / Math.max(1, progress.factsInAll));
      if (percent < toldPercent + TELL_EACH_PERCENT) return;
      toldPercent = percent;
      tellProgress(`${name}: ${progress.factsDone} of ${progress.factsInAll} readings`);
    });
    if (json) printJson({ vehicleId, readings: factsDone });
    else print(`${name}: the journal is written anew from ${factsDone} readings.`);
  }
}

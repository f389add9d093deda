import { resolve } from 'node:path';
import { Command } from 'commander';
import { readEnvironment } from '../config/environment.js';
import { ServiceLock } from '../database/service-lock.js';
import type { ImportProgress, ImportResult } from '../importing/importer.js';
import { SourceRefused } from '../importing/reading.js';
import { withService } from './cli.module.js';
import { CommandRefused } from './command-refused.js';
import { HistoryImport } from './history-import.js';
import { rebuiltInWords } from './journal-rebuilding.js';
import { print, printJson } from './print.js';
import { ProgressLine } from './progress-line.js';

interface Options {
  readonly vehicle?: string;
  readonly report?: string;
  readonly json?: true;
}

/** `psa-ev import`: the history that other programs have kept. */
export function importCommand(): Command {
  return new Command('import')
    .description('takes over the history of psa_car_controller, of psa-ev-comm-server, or of an export; the service must be stopped')
    .argument('<file>', 'info.db, db.json or snapshots.jsonl; it is only read')
    .option('--vehicle <vehicle>', 'only this one, or of which car the file is: an id, a label, a VIN or its last digits')
    .option('--report <file>', 'write every row that is not taken, and why, to this file')
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nReadings of this service stay as they are. Doing it twice is doing it once.\n\n' +
        'Example:\n  sudo systemctl stop psa-ev\n  sudo install -o psa-ev -m 600 /home/pi/info.db /var/lib/psa-ev/info.db\n  sudo psa-ev import /var/lib/psa-ev/info.db --report /tmp/not-taken.txt\n  sudo systemctl start psa-ev',
    )
    .action(async (file: string, options: Options) => {
      const lock = await ServiceLock.hold(readEnvironment(process.env).databaseFile);
      try {
        await withService(HistoryImport, (history) => run(history, resolve(file), options));
      } finally {
        await lock.release();
      }
    });
}

async function run(history: HistoryImport, file: string, { vehicle, report, json }: Options): Promise<void> {
  const order = { file, vehicle: vehicle ?? null, reportFile: report === undefined ? null : resolve(report) };
  const progress = new ProgressLine();
  try {
    const result = await history.import(order, (reached) => progress.tell(inWords(reached)));
    const rebuilt = await history.rebuild((line) => progress.tell(line));
    progress.clear();
    if (json) return printJson(result);
    tell(result, report ?? null);
    for (const { vehicle: each, readings } of rebuilt) print(rebuiltInWords(each, readings));
  } catch (cause) {
    throw cause instanceof SourceRefused ? new CommandRefused(`${cause.message} Nothing was changed.`, { cause }) : cause;
  } finally {
    progress.clear();
  }
}

function inWords({ phase, counts }: ImportProgress): string {
  if (phase === 'reading') return `Reading: ${counts.read} rows`;
  return `Merging: ${counts.taken + counts.merged + counts.known + counts.rejected + counts.otherVehicles} of ${counts.read} rows`;
}

function tell(result: ImportResult, reportFile: string | null): void {
  print(`Imported from ${result.source}: ${result.read} rows.`);
  print(`  taken            ${result.taken}`);
  print(`  nothing new      ${result.merged}`);
  print(`  imported before  ${result.known}`);
  if (result.otherVehicles > 0) print(`  other vehicles   ${result.otherVehicles}`);
  print(`  not taken        ${result.rejected}`);
  for (const [reason, count] of Object.entries(result.reasons)) print(`    ${count} × ${reason}`);
  for (const { place, reason } of result.rejections) print(`  ${place}: ${reason}`);
  const untold = result.rejected - result.rejections.length;
  if (untold > 0) print(reportFile ? `  and ${untold} more, in ${reportFile}` : `  and ${untold} more; --report <file> tells them all`);
}

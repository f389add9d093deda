import { mkdir, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { type CalendarDay, isCalendarDay } from '@psa-ev/domain';
import { EXPORT_FORMATS, type ExportFormat } from '../exporting/export-file.js';
import { EXPORT_KINDS, type ExportKind } from '../exporting/exported-rows.js';
import type { ExportedFile } from '../exporting/exporter.js';
import { withService } from './cli.module.js';
import { CommandRefused } from './command-refused.js';
import { HistoryExport } from './history-export.js';
import { print, printJson } from './print.js';

interface Options {
  readonly format: ExportFormat;
  readonly what: readonly ExportKind[];
  readonly vehicle?: string;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  readonly json?: true;
}

/** `psa-ev export`: everything that is known, for spreadsheets and programs. */
export function exportCommand(): Command {
  return new Command('export')
    .description('writes readings, trips, charging sessions and days into files; the service may run meanwhile')
    .argument('<folder>', 'where the files go; it is made where it is not there')
    .addOption(
      new Option('--format <format>', 'csv for spreadsheets, jsonl for programs and for "psa-ev import"')
        .choices(EXPORT_FORMATS)
        .default('csv'),
    )
    .addOption(
      new Option('--what <kinds>', `which of ${EXPORT_KINDS.join(', ')}, separated by commas`)
        .default(EXPORT_KINDS, 'all')
        .argParser(parseKinds),
    )
    .option('--vehicle <id>', 'only this one, by its id from: psa-ev vehicles')
    .option('--from <day>', 'the first day, such as 2026-01-31, in the configured time zone', parseDay)
    .option('--to <day>', 'the last day', parseDay)
    .option('--json', 'answer in JSON')
    .addHelpText(
      'after',
      '\nThe files tell where the car was: keep them as you would keep your keys.\n\n' +
        'Examples:\n  sudo -u psa-ev psa-ev export /var/lib/psa-ev/export --what trips,sessions --from 2026-01-01 --to 2026-12-31\n' +
        '  sudo -u psa-ev psa-ev export /var/lib/psa-ev/export --format jsonl --what snapshots',
    )
    .action(run);
}

async function run(folder: string, { format, what, vehicle, from, to, json }: Options): Promise<void> {
  if (from && to && from > to) throw new CommandRefused(`--from ${from} is after --to ${to}.`);
  const target = resolve(folder);
  await makeFolder(target);
  await withService(HistoryExport, async (history) => {
    const order = { folder: target, format, kinds: what, from: from ?? null, to: to ?? null };
    const files = await history.export(order, vehicle ?? null, (file) => {
      if (!json) print(inWords(file));
    });
    if (json) printJson({ files });
  });
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    if (!(await stat(folder)).isDirectory()) throw new Error('no folder');
  } catch (cause) {
    throw new CommandRefused(`The folder ${folder} cannot be made or used. Check its owner and rights.`, { cause });
  }
}

function inWords({ kind, file, rows }: ExportedFile): string {
  return `${rows} ${kind} in ${file}`;
}

function parseKinds(words: string): readonly ExportKind[] {
  const kinds = words.split(',').map((word) => word.trim());
  const known = EXPORT_KINDS.filter((kind) => kinds.includes(kind));
  if (known.length === 0 || kinds.some((word) => !known.some((kind) => kind === word))) {
    throw new InvalidArgumentError(`It is one or more of ${EXPORT_KINDS.join(', ')}, separated by commas.`);
  }
  return known;
}

function parseDay(word: string): CalendarDay {
  if (!isCalendarDay(word)) throw new InvalidArgumentError('A day is written as 2026-01-31.');
  return word;
}

import { Command } from 'commander';
import { type Environment, readEnvironment } from '../config/environment.js';
import { STORAGE_WORDS } from '../database/storage-problem.js';
import { SqliteFile } from '../database/sqlite-file.js';
import { askHealth, type HealthReport } from '../health/health-report.js';
import { CommandRefused } from './command-refused.js';
import { diagnosisWords } from './diagnosis-words.js';
import { print, printJson } from './print.js';

interface Options {
  readonly json?: true;
}

/** `psa-ev status`: how the running service is, from its own mouth. */
export function statusCommand(): Command {
  return new Command('status')
    .description('how the service and its cars are now')
    .option('--json', 'answer in JSON: what /health says')
    .addHelpText(
      'after',
      '\nEnds with 0 where the service runs and keeps what it reads, else with 1. For all parts, with the mend: psa-ev doctor',
    )
    .action(async ({ json }: Options) => {
      const environment = readEnvironment(process.env);
      const report = await askHealth(environment.healthPort);
      if (report === null) {
        throw new CommandRefused(
          `The service does not answer on port ${environment.healthPort}. Start it: sudo systemctl start psa-ev. What is wrong: sudo psa-ev doctor`,
        );
      }
      if (json) printJson(report);
      else for (const line of inWords(report, environment, await labels(environment.databaseFile))) print(line);
      process.exitCode = report.details.database.status === 'down' ? 1 : 0;
    });
}

function inWords(
  { details }: HealthReport,
  { psaccService, psaccUrl }: Environment,
  labelOf: ReadonlyMap<string, string>,
): readonly string[] {
  const { database, disk, backups, psacc, firestore, messages, lastReading } = details;
  const vehicles = Object.entries(psacc.vehicles).map(([id, { diagnosis, since }]) => {
    const ageSeconds = lastReading.vehicles[id]?.ageSeconds ?? null;
    const age = ageSeconds === null ? 'never read' : `last read ${inMinutes(ageSeconds)} ago`;
    return `${(labelOf.get(id) ?? id).padEnd(12)}${diagnosisWords(diagnosis, psaccService, psaccUrl).says} since ${since}, ${age}`;
  });
  const listing = diagnosisWords(psacc.diagnosis ?? 'starting', psaccService, psaccUrl).says;
  return [
    database.status === 'down' ? `The service cannot keep what it reads: ${database.reason ?? ''}` : 'The service runs.',
    ...(vehicles.length > 0 ? vehicles : [`No car is known yet: ${listing}`]),
    `Firestore   ${firestore.status === 'up' ? 'reached' : `not reached since ${firestore.since ?? ''}`}, ${firestore.pendingDocuments ?? '?'} documents wait`,
    `Messages    ${messages.status === 'up' ? 'taken' : 'not taken'}, ${messages.waiting ?? '?'} wait`,
    ...(disk ? diskInWords(disk) : []),
    ...(backups ? backupsInWords(backups) : []),
  ];
}

type Details = HealthReport['details'];

function diskInWords({ says, mend, since, freeMegabytes, lastFault }: NonNullable<Details['disk']>): readonly string[] {
  const free = `${freeMegabytes ?? '?'} MB free`;
  if (says !== undefined) return [`Disk        ${says} since ${since ?? ''}, ${free}`, `            → ${mend ?? ''}`];
  const fault = lastFault && `; the last fault: ${STORAGE_WORDS[lastFault.problem].says}, ${lastFault.since} to ${lastFault.until}`;
  return [`Disk        ${free}${fault ?? ''}`];
}

function backupsInWords({ kept, newestAt, ageHours, reason }: NonNullable<Details['backups']>): readonly string[] {
  const says = newestAt === null ? 'none yet' : `${kept} by night, the newest of ${newestAt}, ${ageHours ?? '?'} h old`;
  return [`Backups     ${says}`, ...(reason === undefined ? [] : [`            → ${reason}`])];
}

const inMinutes = (seconds: number) => (seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`);

/** The cars' names by their ids; none where the database cannot be read by who asks. */
async function labels(databaseFile: string): Promise<ReadonlyMap<string, string>> {
  const file = await SqliteFile.open(databaseFile, 'read').catch(() => null);
  const rows = (await file?.all('SELECT vehicle_id, label FROM vehicle').catch(() => [])) ?? [];
  await file?.close();
  return new Map(rows.flatMap((row) => (isLabelled(row) ? [[row.vehicle_id, row.label] as const] : [])));
}

function isLabelled(row: unknown): row is { readonly vehicle_id: string; readonly label: string } {
  return typeof row === 'object' && row !== null && 'label' in row && typeof row.label === 'string' && 'vehicle_id' in row;
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSnapshotDocument } from '@psa-ev/contract';
import { runBackendCli } from '../backend-process.ts';
import { BUILT_BACKEND_FOLDER, REPOSITORY_FOLDER } from '../folders.ts';
import { type PastOfCar, type PastOptions, pastOf } from './past-facts.ts';

const CACHE_FOLDER = join(REPOSITORY_FOLDER, 'node_modules/.cache/psa-ev-demo');
/** An import asks neither a car nor the cloud. */
const NOWHERE = '127.0.0.1:9';
/** What the past is made by: where any of it changes, it is made anew. */
const MAKERS = [join(BUILT_BACKEND_FOLDER, '**/*.js'), join(REPOSITORY_FOLDER, 'tools/{simulator,demo/history}/**/*.ts')];

/**
 * The database of a service that has run for three months, made by `psa-ev import` of what the simulated cars would have told it. Made once a day, and when
 * what makes it has changed; then a file that is there. The backend must be built. Rejects where the import does not succeed.
 *
 * @param folder holds this one file and is emptied for another.
 */
export async function historyDatabase(options: PastOptions, projectId: string, folder = CACHE_FOLDER): Promise<string> {
  const file = join(folder, `${keyOf(options, projectId)}.sqlite`);
  if (existsSync(file)) return file;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const databaseFile = join(folder, 'being-made.sqlite');
  const backend = {
    psaccUrl: `http://${NOWHERE}`,
    firebase: {
      FIREBASE_PROJECT_ID: projectId,
      FIRESTORE_EMULATOR_HOST: NOWHERE,
      FIREBASE_AUTH_EMULATOR_HOST: NOWHERE,
      METADATA_SERVER_DETECTION: 'none',
    },
    databaseFile,
    environment: { TIME_ZONE: options.timeZone },
  };
  for (const past of pastOf(options)) {
    const lines = join(folder, 'snapshots.jsonl');
    writeFileSync(lines, linesOf(past));
    await runBackendCli(['import', lines, '--vehicle', past.model.vin], backend);
    rmSync(lines);
  }
  renameSync(databaseFile, file);
  return file;
}

/** As `psa-ev export` writes them. */
function linesOf({ facts }: PastOfCar): string {
  const lines = facts.map((fact) => JSON.stringify({ kind: 'snapshot', vehicleId: fact.vehicleId, ...toSnapshotDocument(fact) }));
  return `${lines.join('\n')}\n`;
}

function keyOf({ seed, vehicles, timeZone, now, days }: PastOptions, projectId: string): string {
  const hash = createHash('sha256').update(JSON.stringify([projectId, seed, vehicles, timeZone, now.toISOString().slice(0, 10), days]));
  for (const path of globSync(MAKERS).sort()) hash.update(path).update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

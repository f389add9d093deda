import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import * as z from 'zod';
import { buildAll } from '../demo/build.ts';
import { FRONTEND_FOLDER, REPOSITORY_FOLDER } from '../demo/folders.ts';
import { checkDeployedApp } from './deployed-app.ts';
import { DeployRefused } from './deploy-refused.ts';
import { FirebaseTools } from './firebase-tools.ts';
import { type DeployFlags, readFlags } from './flags.ts';
import { findProject, inspectProject, listProjects, type ReadyProject } from './project.ts';

const WEB_APP_NAME = 'PSA EV Communicator';
const BYTES_A_MB = 1_000_000;
const indexesSchema = z.object({ indexes: z.array(z.unknown()) });

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Brings the rules, the indexes and the app into a Firebase project. */
async function main(args: readonly string[]): Promise<void> {
  const flags = readFlags(args);
  if (!process.stdin.isTTY && (flags.project === null || !(flags.yes || flags.dryRun)))
    throw new DeployRefused('Nobody can be asked here: say --project and --yes, or --dry-run.');
  say("Fetching Google's firebase-tools (a minute, once) ...");
  const firebase = await FirebaseTools.fetch();
  say('Looking at the project ...');
  const projects = await listProjects(firebase);
  const { projectId } = findProject(projects, flags.project ?? (await askForProject(projects.map(({ projectId: id }) => id))));
  const project = await inspectProject(firebase, projectId);
  say('Building what has changed (about a minute the first time) ...');
  await buildAll(new AbortController().signal);
  say(plan(project));
  if (!flags.yes && !flags.dryRun && !(await agrees())) return say('Nothing was changed.');
  await deploy(firebase, project, flags);
}

async function askForProject(ids: readonly string[]): Promise<string> {
  if (ids.length === 0) return '';
  say(`\nYour Firebase projects:\n${ids.map((id) => `  ${id}`).join('\n')}`);
  return (await question('Into which one? ')).trim();
}

async function agrees(): Promise<boolean> {
  return /^y(es)?$/i.test((await question('Deploy? [y/N] ')).trim());
}

async function question(words: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(words);
  } finally {
    terminal.close();
  }
}

/** What is about to happen, in words. */
function plan({ id, firestoreLocation, hasWebApp, webUrl }: ReadyProject): string {
  const files = readdirSync(FRONTEND_FOLDER, { recursive: true, encoding: 'utf8' })
    .map((name) => statSync(join(FRONTEND_FOLDER, name)))
    .filter((entry) => entry.isFile());
  const megabytes = files.reduce((sum, { size }) => sum + size, 0) / BYTES_A_MB;
  const { indexes } = indexesSchema.parse(JSON.parse(readFileSync(join(REPOSITORY_FOLDER, 'firebase', 'firestore.indexes.json'), 'utf8')));
  return [
    '',
    `Into the Firebase project ${id}:`,
    ...(hasWebApp ? [] : [`  Project    a web app is registered, named ${WEB_APP_NAME}`]),
    `  Firestore  the security rules are replaced, ${indexes.length} indexes are ensured; the data in ${firestoreLocation} stays as it is`,
    `  Hosting    the app, ${files.length} files, ${megabytes.toFixed(1)} MB, at ${webUrl}`,
    '',
  ].join('\n');
}

async function deploy(firebase: FirebaseTools, { id, hasWebApp, webUrl }: ReadyProject, { dryRun }: DeployFlags): Promise<void> {
  if (!dryRun && !hasWebApp) await firebase.ask('apps:create', 'WEB', WEB_APP_NAME, '--project', id);
  const code = await firebase.run('deploy', '--only', 'firestore,hosting', '--project', id, ...(dryRun ? ['--dry-run'] : []));
  if (code !== 0) throw new DeployRefused('Firebase did not take it; see above. It is safe to try again.');
  if (dryRun) return say('\nThat would go well. Nothing was changed.');
  await checkDeployedApp(webUrl, id);
  say(
    [
      '',
      `The app is at ${webUrl} and knows its project.`,
      '',
      'What remains, if this was the first time (docs/firebase.md):',
      `  switch on sign-in by e-mail and password, and switch off sign-up: https://console.firebase.google.com/project/${id}/authentication`,
      `  give the Pi its key, and invite yourself there: psa-ev users add you@example.com --role owner`,
      `  set a budget alarm, if the project has a billing account`,
    ].join('\n'),
  );
}

try {
  await main(process.argv.slice(2));
} catch (cause) {
  if (!(cause instanceof DeployRefused)) throw cause;
  process.stderr.write(`${cause.message}\n`);
  process.exitCode = 1;
}

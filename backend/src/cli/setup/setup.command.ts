import { dirname, join, resolve } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { configurationText, readConfigurationFile } from '../../config/configuration-file.js';
import { isTimeZone, readEnvironment } from '../../config/environment.js';
import { isReadableByOthers, readKey, ServiceAccountUnusable } from '../../firebase/service-account.js';
import type { PsaccVehicle } from '../../psacc/psacc.client.js';
import { withService } from '../cli.module.js';
import { CommandRefused } from '../command-refused.js';
import { Dialogue } from '../dialogue.js';
import { print } from '../print.js';
import { giveToOwnerOf, serviceOwner } from '../service-user.js';
import { invitedInWords, parseEmail } from '../users.command.js';
import { FirstOwner } from './first-owner.js';
import { findService, listVehicles } from './find-psacc.js';
import { placeConfiguration, placeDataFolder, placeSecret } from './places.js';

const DATABASE_FILE = '/var/lib/psa-ev/psa-ev.sqlite';
const PSACC_URL = 'http://127.0.0.1:5000';
const SECRET = 'service-account.json';

interface Options {
  readonly serviceAccount?: string;
  readonly psacc?: string;
  readonly timeZone?: string;
  readonly owner?: string;
  readonly yes?: true;
}

/** `psa-ev setup`: all that the service must be told before it starts, asked or given. */
export function setupCommand(): Command {
  return new Command('setup')
    .description('asks for what the service needs, checks it, and writes the configuration; can be repeated')
    .option(
      '--service-account <file>',
      'the key of your Firebase project; it is copied beside the configuration, readable by the service alone',
    )
    .option('--psacc <address>', 'where psa_car_controller answers, such as http://127.0.0.1:5000')
    .option('--time-zone <zone>', 'of your calendar days, such as Europe/Sofia', parseTimeZone)
    .option('--owner <email>', 'who may do everything, and invite others', parseEmail)
    .option('--yes', 'ask nothing: take what is given, what was configured before, and what is found')
    .addHelpText(
      'after',
      '\nWhat was configured before is proposed. Nothing is written before all is checked.\n\n' +
        'Examples:\n  sudo psa-ev setup\n  sudo psa-ev setup --yes --service-account /home/pi/key.json --owner you@example.com',
    )
    .action((options: Options, command: Command) => run(options, resolve(String(command.optsWithGlobals()['config']))));
}

async function run(options: Options, configuration: string): Promise<void> {
  const dialogue = new Dialogue(!options.yes);
  try {
    const before = readConfigurationFile(configuration);
    const secret = await findSecret(
      dialogue,
      options.serviceAccount ?? before['GOOGLE_APPLICATION_CREDENTIALS'],
      join(dirname(configuration), SECRET),
    );
    const found: Record<string, string> = { ...before, ...secret.variables };
    found['DATABASE_FILE'] ??= process.env['DATABASE_FILE'] ?? DATABASE_FILE;
    Object.assign(process.env, found);

    const { url, vehicles } = await findPsacc(dialogue, options.psacc ?? before['PSACC_URL'] ?? process.env['PSACC_URL'] ?? PSACC_URL);
    found['PSACC_URL'] = url;
    const service = before['PSACC_SERVICE'] ?? (await findService());
    if (service !== null) found['PSACC_SERVICE'] = service;
    found['TIME_ZONE'] = await findTimeZone(dialogue, options.timeZone ?? before['TIME_ZONE']);
    const owner = await findOwner(dialogue, options.owner ?? '');
    Object.assign(process.env, found);
    readEnvironment(process.env); // All of it together, before anything is written.

    const files = serviceOwner();
    if (secret.source !== null) placeSecret(secret.source, secret.target, files);
    placeConfiguration(configuration, configurationText(found), files);
    placeDataFolder(dirname(found['DATABASE_FILE']), files);
    print(`Written: ${configuration}`);
    if (secret.source !== null) tellOfSecret(secret.source, secret.target);

    if (owner !== '') {
      const databaseFile = found['DATABASE_FILE'];
      const invited = await withService(FirstOwner, (first) => first.invite(owner, vehicles)).finally(() => giveToOwnerOf(databaseFile));
      for (const line of invitedInWords(owner, invited)) print(line);
    }
    print('Start the service with it: sudo systemctl restart psa-ev');
    print('Then look whether all is well: sudo psa-ev doctor');
  } finally {
    dialogue.close();
  }
}

interface Secret {
  /** Null with the emulators, which need none. */
  readonly source: string | null;
  readonly target: string;
  readonly variables: Readonly<Record<string, string>>;
}

async function findSecret(dialogue: Dialogue, given: string | undefined, target: string): Promise<Secret> {
  if (given === undefined && process.env['FIRESTORE_EMULATOR_HOST']) return { source: null, target, variables: {} };
  let proposal = given ?? target;
  for (;;) {
    const file = await dialogue.ask('The service-account file of your Firebase project', proposal);
    try {
      const source = resolve(file ?? proposal);
      const { projectId } = readKey(source);
      print(`Firebase project: ${projectId}`);
      return { source, target, variables: { FIREBASE_PROJECT_ID: projectId, GOOGLE_APPLICATION_CREDENTIALS: target } };
    } catch (cause) {
      if (!(cause instanceof ServiceAccountUnusable)) throw cause;
      if (file === null || !dialogue.isAsking) {
        throw new CommandRefused(`${cause.message}\nGive it with --service-account <file>. Nothing was changed.`, { cause });
      }
      print(cause.message);
      proposal = '';
    }
  }
}

async function findPsacc(
  dialogue: Dialogue,
  proposal: string,
): Promise<{ readonly url: string; readonly vehicles: readonly PsaccVehicle[] }> {
  for (;;) {
    const answer = await dialogue.ask('The address of psa_car_controller', proposal);
    const url = (answer ?? proposal).replace(/\/+$/, '');
    if (!URL.canParse(url)) {
      if (answer === null || !dialogue.isAsking)
        throw new CommandRefused(`${url} is no address, such as ${PSACC_URL}. Nothing was changed.`);
      print(`That is no address, such as ${PSACC_URL}.`);
      continue;
    }
    const { vehicles, problem } = await listVehicles(url);
    for (const { label, brand, vin } of vehicles)
      print(`Found: ${brand ?? 'brand not known'} ${label ?? 'model not known'} (…${vin.slice(-4)})`);
    if (problem === null) return { url, vehicles };
    print(`psa_car_controller is not ready: ${problem}`);
    // Asked only once more where somebody is there: the service waits for it by itself.
    const again = await dialogue.ask('Try again? (yes, no)', 'no');
    if (again === null || !/^y/i.test(again)) return { url, vehicles };
  }
}

async function findTimeZone(dialogue: Dialogue, given: string | undefined): Promise<string> {
  const proposal = given ?? readEnvironment({ ...process.env, TIME_ZONE: undefined }).timeZone;
  for (;;) {
    const zone = (await dialogue.ask('The time zone of your calendar days', proposal)) ?? proposal;
    if (isTimeZone(zone)) return zone;
    print(`${zone} is no time zone, such as Europe/Sofia.`);
  }
}

async function findOwner(dialogue: Dialogue, given: string): Promise<string> {
  for (;;) {
    const email = (await dialogue.ask('The e-mail address of the owner (empty: later, by psa-ev users add)', given)) ?? given;
    if (email === '') return '';
    try {
      return parseEmail(email);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      print(error.message);
    }
  }
}

function tellOfSecret(source: string, target: string): void {
  print(`Written: ${target}, readable by the service alone`);
  if (source !== target && isReadableByOthers(source)) {
    print(`Others may read ${source}, and it opens your whole project. Remove it: shred -u ${source}`);
  }
}

function parseTimeZone(word: string): string {
  if (!isTimeZone(word)) throw new InvalidArgumentError('A time zone is written as Europe/Sofia.');
  return word;
}

import { text } from 'node:stream/consumers';
import { Command, InvalidArgumentError, Option } from 'commander';
import { isRole, ROLES, type Role } from '@psa-ev/domain';
import { withService } from './cli.module.js';
import { print, printJson } from './print.js';
import { type Invited, UserDirectory } from './user-directory.js';

interface AddOptions {
  readonly role: Role;
  readonly vehicle: string;
  readonly passwordStdin?: true;
  readonly keepPassword?: boolean;
}

/** `psa-ev users`: invites people, shows them, and takes their access away. */
export function usersCommand(): Command {
  const users = new Command('users').description('Who may see and do what');
  users
    .command('add')
    .description('give a person a role; makes the account where there is none')
    .argument('<email>', 'address with which the person signs in', parseEmail)
    .addOption(
      new Option('--role <role>', 'viewer: sees; driver: also sends commands; owner: also changes settings')
        .choices(ROLES)
        .default('viewer')
        .argParser(parseRole),
    )
    .option('--vehicle <vehicle>', 'all, or ids, labels or last digits of VINs, separated by commas', 'all')
    .option('--password-stdin', 'read the password from standard input instead of printing a link to choose one')
    .option('--keep-password', "the account signed up by itself and you know that it is the person's own: its password stays")
    .action(add);
  users
    .command('change')
    .description('give a person who was invited another role, for the same vehicles')
    .argument('<email>', 'address with which the person signs in', parseEmail)
    .addOption(new Option('--role <role>', 'viewer, driver or owner').choices(ROLES).makeOptionMandatory().argParser(parseRole))
    .action(change);
  users.command('list').description('all accounts with their roles').option('--json', 'answer in JSON').action(list);
  users
    .command('remove')
    .description('take the role away; the account stays, without access')
    .argument('<email>', 'address with which the person signs in', parseEmail)
    .action(remove);
  return users;
}

async function add(email: string, { role, vehicle, passwordStdin, keepPassword = false }: AddOptions): Promise<void> {
  const password = passwordStdin ? (await text(process.stdin)).trim() : null;
  await withService(UserDirectory, async (directory) => {
    const invited = await directory.add(email, { role, vehicles: vehicle, password, keepPassword });
    for (const line of invitedInWords(email, invited)) print(line);
  });
}

/** What to tell who has invited somebody. */
export function invitedInWords(email: string, { access, passwordLink }: Invited): readonly string[] {
  const told = `${email} is ${access.role} of ${access.vehicles.join(', ')}. Who is signed in already sees it within an hour, or after "Check again".`;
  return passwordLink ? [told, `Send this link, by which the password is chosen: ${passwordLink}`] : [told];
}

async function change(email: string, { role }: { readonly role: Role }): Promise<void> {
  await withService(UserDirectory, async (directory) => {
    for (const line of invitedInWords(email, { access: await directory.change(email, role), passwordLink: null })) print(line);
  });
}

async function list({ json }: { readonly json?: true }): Promise<void> {
  await withService(UserDirectory, async (directory) => {
    const entries = await directory.list();
    if (json) return printJson({ users: entries.map(({ email, access }) => ({ email, access })) });
    if (entries.length === 0) print('There are no accounts yet. Add one with: psa-ev users add <email> --role owner');
    for (const { email, access } of entries) print(`${email}\t${access ? `${access.role}\t${access.vehicles.join(',')}` : 'no access'}`);
  });
}

async function remove(email: string): Promise<void> {
  await withService(UserDirectory, async (directory) => {
    await directory.remove(email);
    print(`${email} has no access any more; what is signed in now ends within an hour.`);
  });
}

/** An address in small letters. Throws what commander shows. */
export function parseEmail(word: string): string {
  if (!/^[^\s@]+@[^\s@]+$/.test(word)) throw new InvalidArgumentError('Not an e-mail address, such as owner@example.com.');
  return word.toLowerCase();
}

function parseRole(word: string): Role {
  if (!isRole(word)) throw new InvalidArgumentError(`A role is one of ${ROLES.join(', ')}.`);
  return word;
}

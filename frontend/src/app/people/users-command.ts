import type { Role, VehicleId } from '@psa-ev/domain';

/** What no shell reads anything into. Not at the beginning: a word that begins with a hyphen is an option. */
const PLAIN_WORD = /^[\w.@+%][\w.@+%-]*$/;

/** Whether this can be somebody's address, as `psa-ev users` sees it. */
export function isAddress(text: string): boolean {
  return /^[^\s@-][^\s@]*@[^\s@]+$/.test(text);
}

/** The command that gives somebody a role for cars; `vehicleId` null: for all there are. */
export function invitation(email: string, role: Role, vehicleId: VehicleId | null): string {
  return `sudo psa-ev users add ${shellWord(email)} --role ${role}${vehicleId === null ? '' : ` --vehicle ${vehicleId}`}`;
}

/** The command that gives somebody another role for the same cars. */
export function changeOfRole(email: string, role: Role): string {
  return `sudo psa-ev users change ${shellWord(email)} --role ${role}`;
}

/** The command that takes all access away. */
export function removal(email: string): string {
  return `sudo psa-ev users remove ${shellWord(email)}`;
}

/** One word to a shell, whatever is in it: it is run with all rights of the Pi, and anyone can sign up with any address. */
function shellWord(text: string): string {
  return PLAIN_WORD.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

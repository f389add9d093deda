import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** The configuration on the Pi: systemd gives it to the service (`EnvironmentFile=`), the `psa-ev` command reads it itself. */
export const CONFIGURATION_FILE = '/etc/psa-ev/psa-ev.env';

/** The configuration file is there and may not be read by who asks; the message says what to do. */
export class ConfigurationUnreadable extends Error {
  override readonly name = 'ConfigurationUnreadable';
}

export type Variables = Readonly<Record<string, string>>;

/** What a configuration file sets; nothing where there is none. Throws {@link ConfigurationUnreadable}. */
export function readConfigurationFile(file: string): Variables {
  try {
    return Object.fromEntries(
      Object.entries(parseEnv(readFileSync(file, 'utf8'))).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    );
  } catch (cause) {
    if (typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT') return {};
    throw new ConfigurationUnreadable(`The configuration ${file} cannot be read. Try with sudo.`, { cause });
  }
}

/** The text of such a file, in a form that systemd and {@link readConfigurationFile} read alike. */
export function configurationText(variables: Variables): string {
  const lines = Object.entries(variables)
    .sort(([left], [right]) => left.localeCompare(right))
    .map(([name, value]) => `${name}=${/^[\w@%+=:,./-]*$/.test(value) ? value : `"${value}"`}`);
  return ['# Written by "psa-ev setup". The names are explained in the README.', ...lines, ''].join('\n');
}

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A systemd unit: its settings by section and name, each with all its values in order. */
export class Unit {
  readonly #settings: ReadonlyMap<string, readonly string[]>;

  constructor(settings: ReadonlyMap<string, readonly string[]>) {
    this.#settings = settings;
  }

  /** All values of a setting, for example of `Service`, `Environment`. */
  all(section: string, name: string): readonly string[] {
    return this.#settings.get(`${section}.${name}`) ?? [];
  }

  /** The last value of a setting; undefined when it is not set. */
  last(section: string, name: string): string | undefined {
    return this.all(section, name).at(-1);
  }
}

/** Reads a unit of a folder with its drop-ins (`<name>.d/*.conf`), as systemd.unit(5) has it: an empty value forgets those before. */
export function readUnit(folder: string, name: string): Unit {
  const file = join(folder, name);
  if (basename(name) !== name || !existsSync(file)) throw new Error(`there is no unit ${name} in ${folder}`);
  const dropIns = existsSync(`${file}.d`) ? readdirSync(`${file}.d`).filter((entry) => entry.endsWith('.conf')) : [];
  const settings = new Map<string, string[]>();
  for (const part of [file, ...dropIns.sort().map((entry) => join(`${file}.d`, entry))]) addSettings(settings, readFileSync(part, 'utf8'));
  return new Unit(settings);
}

function addSettings(settings: Map<string, string[]>, text: string): void {
  let section = '';
  for (const line of text.split('\n').map((raw) => raw.trim())) {
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    if (header !== undefined) {
      section = header;
      continue;
    }
    const [name = '', ...rest] = line.split('=');
    const key = `${section}.${name.trim()}`;
    const value = rest.join('=').trim();
    settings.set(key, value === '' ? [] : [...(settings.get(key) ?? []), value]);
  }
}

/** The variables of a service: `Environment=`, then its `EnvironmentFile=`s; a file with a dash before its name may be missing. */
export function variablesOf(unit: Unit): Readonly<Record<string, string>> {
  const fromFiles = unit.all('Service', 'EnvironmentFile').flatMap((named) => {
    const file = named.replace(/^-/, '');
    return named.startsWith('-') && !existsSync(file) ? [] : readFileSync(file, 'utf8').split('\n');
  });
  const lines = [...unit.all('Service', 'Environment'), ...fromFiles].map((line) => line.trim());
  return Object.fromEntries(lines.flatMap((line) => (/^[A-Za-z_]\w*=/.test(line) ? [splitOnce(line)] : [])));
}

function splitOnce(line: string): [name: string, value: string] {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
}

/** The words of a command line, with each `${NAME}` replaced. */
export function wordsOf(commandLine: string, variables: Readonly<Record<string, string>>): readonly string[] {
  return commandLine.split(/\s+/).map((word) => word.replace(/\$\{(\w+)\}/g, (_whole, name: string) => variables[name] ?? ''));
}

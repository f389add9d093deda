import { AGENDAS, START_STATES, type ServerOptions } from './options.ts';

/** A flag that cannot be meant. Its message says what would be right. */
export class WrongFlag extends Error {
  override readonly name = 'WrongFlag';
}

type Values = Readonly<Record<string, string | boolean | undefined>>;

const PSACC_PORT = 5000;
const CONTROL_PORT = 5001;

/** The command line's flags as options; by default psacc's own port, and a day in 24 minutes. */
export function readFlags(values: Values): ServerOptions {
  return {
    port: number(values, 'port', 0, 65_535) ?? PSACC_PORT,
    controlPort: number(values, 'control-port', 0, 65_535) ?? CONTROL_PORT,
    seed: number(values, 'seed', 0, Number.MAX_SAFE_INTEGER) ?? 1,
    speed: number(values, 'speed', 1, 1000) ?? 60,
    vehicles: number(values, 'vehicles', 1, 2) === 2 ? 2 : 1,
    frozen: values['frozen'] === true,
    timeZone: timeZone(values['time-zone']),
    start: oneOf(values, 'start', START_STATES),
    agenda: oneOf(values, 'agenda', AGENDAS),
    startAt: date(values['start-at']),
  };
}

function number(values: Values, name: string, low: number, high: number): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (typeof text !== 'string' || text.trim() === '' || !Number.isInteger(value) || value < low || value > high) {
    throw new WrongFlag(`--${name} must be a whole number from ${low} to ${high}, not "${String(text)}"`);
  }
  return value;
}

function oneOf<Word extends string>(values: Values, name: string, words: readonly Word[]): Word | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const found = words.find((word) => word === text);
  if (found === undefined) throw new WrongFlag(`--${name} must be one of ${words.join(', ')}, not "${String(text)}"`);
  return found;
}

function date(text: string | boolean | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const value = new Date(String(text));
  if (Number.isNaN(value.getTime())) throw new WrongFlag(`--start-at must be a date such as 2026-11-20T17:20:00Z, not "${String(text)}"`);
  return value;
}

function timeZone(text: string | boolean | undefined): string {
  const zone = text === undefined ? Intl.DateTimeFormat().resolvedOptions().timeZone : String(text);
  try {
    return Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new WrongFlag(`--time-zone must be a name such as Europe/Vienna, not "${zone}"`, { cause });
  }
}

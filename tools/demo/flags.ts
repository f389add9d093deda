import { parseArgs } from 'node:util';

export const USAGE = 'npm start -- [--port 4280] [--speed 1..1000] [--vehicles 1|2] [--seed n]';

/** What the demo can be told on its command line. */
export interface DemoFlags {
  /** Where the web app is served. */
  readonly port: number;
  /** How many times faster than the clock the cars live. */
  readonly speed: number;
  readonly vehicles: 1 | 2;
  /** The same seed gives the cars the same life. */
  readonly seed: number;
}

/** A flag is unknown or out of range; the message is one sentence for the user. */
export class FlagInvalid extends Error {
  override readonly name = 'FlagInvalid';
}

/** Reads the command line. Throws {@link FlagInvalid} on the first flag that does not fit. */
export function readFlags(args: readonly string[]): DemoFlags {
  const values = parse(args);
  return {
    port: wholeNumber('--port', values.port, 1, 65_535),
    speed: wholeNumber('--speed', values.speed, 1, 1000),
    vehicles: wholeNumber('--vehicles', values.vehicles, 1, 2) === 1 ? 1 : 2,
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 31 - 1),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4280' },
        speed: { type: 'string', default: '60' },
        vehicles: { type: 'string', default: '2' },
        seed: { type: 'string', default: '1' },
      },
    }).values;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('. ')[0] : String(cause);
    throw new FlagInvalid(`${reason}. Usage: ${USAGE}`, { cause });
  }
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (!(number >= least && number <= most))
    throw new FlagInvalid(`${flag} must be a whole number from ${least} to ${most}, not "${text}".`);
  return number;
}

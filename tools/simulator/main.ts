import { parseArgs } from 'node:util';
import { startSimulator } from './index.ts';
import { readFlags, WrongFlag } from './flags.ts';
import type { ServerOptions } from './options.ts';

const USAGE = `node tools/simulator/main.ts [--port 5000] [--control-port 5001] [--seed 1] [--speed 60] [--vehicles 1|2]
  [--start parked|driving|charging] [--start-at 2026-11-20T17:20:00Z] [--agenda week|none] [--time-zone Europe/Vienna] [--frozen]`;

function flagsOrExit(): ServerOptions {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string' },
        'control-port': { type: 'string' },
        seed: { type: 'string' },
        speed: { type: 'string' },
        vehicles: { type: 'string' },
        start: { type: 'string' },
        'start-at': { type: 'string' },
        agenda: { type: 'string' },
        'time-zone': { type: 'string' },
        frozen: { type: 'boolean' },
      },
    });
    return readFlags(values);
  } catch (cause) {
    if (!(cause instanceof WrongFlag || cause instanceof TypeError)) throw cause;
    process.stderr.write(`${cause.message}\n${USAGE}\n`);
    process.exit(2);
  }
}

const flags = flagsOrExit();
const simulator = await startSimulator(flags).catch((cause: unknown) => {
  process.stderr.write(`The simulator cannot start: ${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exit(1);
});
process.stdout.write(`psacc   ${simulator.url}\ncontrol ${simulator.controlUrl}/_control/\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void simulator.stop().then(() => process.exit(0)));
}

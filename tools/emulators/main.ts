import { parseArgs } from 'node:util';
import { startEmulators } from './emulators.ts';

const USAGE = 'node tools/emulators/main.ts [--project demo-psa-ev] [--firestore-port n] [--auth-port n] [--profile strict|emulator]';

/** Runs the emulators in the foreground until Ctrl-C, and prints what to export for the backend and the tests. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      project: { type: 'string', default: 'demo-psa-ev' },
      'firestore-port': { type: 'string' },
      'auth-port': { type: 'string' },
      profile: { type: 'string', default: 'strict' },
    },
  });
  const { profile } = values;
  if (profile !== 'strict' && profile !== 'emulator') throw new RangeError(`--profile is strict or emulator\n${USAGE}`);
  const emulators = await startEmulators({
    projectId: values.project,
    firestorePort: parsePort('--firestore-port', values['firestore-port']),
    authPort: parsePort('--auth-port', values['auth-port']),
    profile,
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void emulators.stop());
  for (const [name, value] of Object.entries(emulators.environment)) process.stdout.write(`export ${name}=${value}\n`);
  process.stderr.write(`${await emulators.ended}\n`);
}

function parsePort(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new RangeError(`${option} is a number from 1 to 65535\n${USAGE}`);
  return port;
}

try {
  await main();
} catch (cause) {
  process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
  process.exitCode = 1;
}

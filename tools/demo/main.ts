import { join } from 'node:path';
import { isTaken } from '../emulators/free-ports.ts';
import { buildAll } from './build.ts';
import { DEMO_ACCOUNTS } from './demo-accounts.ts';
import { type DemoStack, type DemoStackOptions, PROJECT_ID, startDemoStack } from './demo-stack.ts';
import { type DemoFlags, FlagInvalid, readFlags } from './flags.ts';
import { REPOSITORY_FOLDER } from './folders.ts';
import { boxed } from './text-box.ts';

/** A folder for each port: a second demo beside the first keeps away from its database. */
const workFolderOf = ({ port }: DemoFlags) => join('.demo', String(port));
/** The exit code for a wrong command line, as shells have it. */
const USAGE_EXIT_CODE = 2;

const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

/** Runs the demo until Ctrl-C. Returns the exit code. */
async function main(args: readonly string[]): Promise<number> {
  const flags = readFlags(args);
  if (await isTaken(flags.port)) {
    complain(`Port ${flags.port} is in use. Choose another one: npm start -- --port ${flags.port + 1}`);
    return 1;
  }
  const interruption = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (!interruption.signal.aborted) say('\nStopping ...');
      interruption.abort();
    });
  }
  try {
    const stack = await start(flags, interruption.signal);
    return await runUntilInterrupted(stack, flags, interruption.signal);
  } catch (cause) {
    // Ctrl-C while it starts is no failure.
    if (interruption.signal.aborted) return 0;
    throw cause;
  }
}

async function start(flags: DemoFlags, signal: AbortSignal): Promise<DemoStack> {
  say('Building what has changed (about a minute the first time, seconds after that) ...');
  await buildAll(signal);
  return startDemoStack({
    ...(await pastOf(flags)),
    webPort: flags.port,
    simulator: { speed: flags.speed, vehicles: flags.vehicles, seed: flags.seed },
    workFolder: join(REPOSITORY_FOLDER, workFolderOf(flags)),
    onStart: (part) => say(`Starting ${part} ...`),
    signal,
  });
}

/** The cars' past, and what its household has set; nothing, said in one sentence, where it cannot be made: the present can be shown without. */
async function pastOf({ seed, vehicles }: DemoFlags): Promise<Pick<DemoStackOptions, 'database' | 'settleIn'>> {
  say('Looking up three months of history (made once a day) ...');
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    // They use the libraries, which the first start has only now built.
    const { historyDatabase } = await import('./history/history-database.ts');
    const { settleIn } = await import('./history/settle-in.ts');
    const database = await historyDatabase({ seed, vehicles, timeZone, now: new Date() }, PROJECT_ID);
    return { database, settleIn: (emulators) => settleIn(DEMO_ACCOUNTS.owner, emulators) };
  } catch (cause) {
    complain(`The demo starts without its past: ${cause instanceof Error ? cause.message : String(cause)}`);
    return {};
  }
}

async function runUntilInterrupted(stack: DemoStack, flags: DemoFlags, signal: AbortSignal): Promise<number> {
  const interrupted = new Promise<null>((resolve) => {
    if (signal.aborted) resolve(null);
    signal.addEventListener('abort', () => resolve(null));
  });
  if (!signal.aborted) say(boxed(welcome(stack, flags)));
  const lost = await Promise.race([interrupted, stack.partEnded]);
  if (lost !== null) complain(`A part of the demo ended by itself, so everything stops: ${lost}`);
  await stack.stop();
  return lost === null ? 0 : 1;
}

function welcome({ webUrl, simulator }: DemoStack, flags: DemoFlags): string[] {
  const { speed, vehicles } = flags;
  const { owner, viewer, newcomer } = DEMO_ACCOUNTS;
  const cars = vehicles === 1 ? 'One simulated car lives' : 'Two simulated cars live';
  return [
    'PSA EV Communicator is running.',
    '',
    `Open  ${webUrl}  and sign in:`,
    ...[
      { ...owner, note: 'may do everything' },
      { ...viewer, note: 'may look' },
      { ...newcomer, note: 'was not invited' },
    ].map(({ email, password, note }) => `  ${email.padEnd(22)}  ${password.padEnd(15)}${note}`),
    '',
    `${cars} ${speed} times faster than the clock:`,
    'you see driving, parking and charging as it happens.',
    '',
    `Faults and drives to order: ${simulator.controlUrl}/_control/`,
    '(see tools/simulator/README.md)',
    `The log of the backend is in ${join(workFolderOf(flags), 'backend.log')}.`,
    'Ctrl-C stops everything.',
  ];
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (cause) {
  complain(cause instanceof Error ? cause.message : String(cause));
  process.exitCode = cause instanceof FlagInvalid ? USAGE_EXIT_CODE : 1;
}

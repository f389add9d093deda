import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { fromVehicleDocument, paths, toJournalSettingsDocument } from '@psa-ev/contract';
import { isVehicleId, type VehicleState } from '@psa-ev/domain';
import * as z from 'zod';
import { type BackendOptions, environmentFor } from '../../demo/backend-process.ts';
import { REPOSITORY_FOLDER } from '../../demo/folders.ts';
import { startEmulators } from '../../emulators/emulators.ts';
import { freePorts, LOOPBACK } from '../../emulators/free-ports.ts';
import { type GuardedProcess, startGuarded } from '../../emulators/guarded-process.ts';
import { type RunningSimulator, startSimulator } from '../../simulator/index.ts';
import { readUnit, wordsOf } from '../../supervisor/unit-file.ts';

const PROJECT_ID = 'demo-psa-ev';
const LOOK_AGAIN_MS = 20;
/** What the unit says of memory, and of Node itself; of the rest each measurement has its own. */
const MEASURED_VARIABLES = /^(MALLOC_|UV_)/;

const requestLog = z.object({ count: z.number() });

/** The packaged service with all that it speaks to: a parked car that never changes, and the emulators. */
export class MeasuredService implements AsyncDisposable {
  readonly #parts: AsyncDisposableStack;
  readonly #simulator: RunningSimulator;
  readonly #firestore: Firestore;
  readonly #environment: Readonly<Record<string, string>>;
  readonly #healthUrl: string;
  #service: GuardedProcess | null = null;

  private constructor(
    parts: AsyncDisposableStack,
    simulator: RunningSimulator,
    firestore: Firestore,
    environment: Readonly<Record<string, string>>,
    healthPort: number,
  ) {
    this.#parts = parts;
    this.#simulator = simulator;
    this.#firestore = firestore;
    this.#environment = environment;
    this.#healthUrl = `http://${LOOPBACK}:${healthPort}/health`;
  }

  static async prepare(work: string, pollIntervalSeconds: number): Promise<MeasuredService> {
    await using parts = new AsyncDisposableStack();
    const emulators = await startEmulators({ projectId: PROJECT_ID });
    parts.defer(() => emulators.stop());
    const simulator = await startSimulator({ agenda: 'none', start: 'parked' });
    parts.defer(() => simulator.stop());
    Object.assign(process.env, emulators.environment);
    const app = initializeApp({ projectId: PROJECT_ID }, emulators.firestoreHost);
    parts.defer(() => deleteApp(app));
    const firestore = getFirestore(app);
    firestore.settings({ host: emulators.firestoreHost, ssl: false });
    const [healthPort = 0] = await freePorts(1);
    const databaseFile = join(work, 'psa-ev.sqlite');
    const options: BackendOptions = { psaccUrl: simulator.url, firebase: emulators.environment, databaseFile, pollIntervalSeconds };
    return new MeasuredService(parts.move(), simulator, firestore, environmentFor(options, healthPort), healthPort);
  }

  /** Of the process that runs now. */
  get pid(): number {
    return this.#service?.pid ?? 0;
  }

  /** Starts it by this command line, to which the service's own flags and its file are added, and waits until `/health` answers. */
  async start(
    command: readonly [string, ...string[]],
    mainFile: string,
    environment: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const [program, ...args] = command;
    const whole = { ...this.#environment, ...variablesOfTheUnit(), ...environment };
    this.#service = startGuarded(program, [...args, ...flagsOfTheUnit(), mainFile], REPOSITORY_FOLDER, { environment: whole });
    await this.until('health answers', async () => {
      const answer = await fetch(this.#healthUrl).catch(() => null);
      return answer !== null;
    });
  }

  async stop(): Promise<void> {
    await this.#service?.stop();
  }

  /** How often psa_car_controller has been asked. */
  async asked(): Promise<number> {
    return requestLog.parse(await (await fetch(`${this.#simulator.controlUrl}/_control/requests`)).json()).count;
  }

  /** Waits until the newest reading of the car is published. */
  async published(): Promise<VehicleState> {
    return this.until('a reading is published', async () => {
      const [found] = (await this.#firestore.collection('vehicles').get()).docs;
      if (!found || !isVehicleId(found.id)) return null;
      const state = fromVehicleDocument(found.id, found.data());
      return state.snapshot ? state : null;
    });
  }

  /** Writes a setting as the app does, and waits until the service says that it has heard of it. */
  async hearsOfASetting(): Promise<void> {
    const { vehicleId } = (await this.published()).vehicle;
    const setAt = new Date();
    const setting = { usableCapacityKwh: 45, gramsCo2PerKwh: null, allowance: null, setBy: 'owner', setAt };
    await this.#firestore.doc(paths.setting(vehicleId, 'journal')).set(toJournalSettingsDocument(setting));
    await this.until('a setting is in force', async () => {
      const { settingsInForce } = await this.published();
      return settingsInForce?.journal?.setAt?.getTime() === setAt.getTime();
    });
  }

  /** Waits for what is not null or false. Throws with what the service printed when it has ended, or nothing comes of it. */
  async until<Found>(what: string, look: () => Promise<Found | null | false>, timeoutMs = 120_000): Promise<Found> {
    const deadlineMs = Date.now() + timeoutMs;
    while (Date.now() < deadlineMs && this.#service?.exitCode() === null) {
      const found = await look();
      if (found !== null && found !== false) return found;
      await sleep(LOOK_AGAIN_MS);
    }
    throw new Error(`In vain until ${what}. The service printed:\n${this.#service?.output()}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
    await this.#parts.disposeAsync();
  }
}

const UNIT = readUnit(join(REPOSITORY_FOLDER, 'deploy/pi'), 'psa-ev.service');

/** With which the unit starts Node. */
function flagsOfTheUnit(): readonly string[] {
  return wordsOf(UNIT.last('Service', 'ExecStart') ?? '', {}).filter((word) => word.startsWith('--'));
}

function variablesOfTheUnit(): Readonly<Record<string, string>> {
  const pairs = UNIT.all('Service', 'Environment').map((line) => line.split('=', 2));
  return Object.fromEntries(pairs.filter(([name = '']) => MEASURED_VARIABLES.test(name)));
}

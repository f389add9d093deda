import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isVehicleId, type VehicleId } from '@psa-ev/domain';
import { type BackendOptions, type BackendProcess, startBackend } from '@psa-ev/tools/demo/backend-process.ts';
import { type RunningEmulators, startEmulators } from '@psa-ev/tools/emulators/emulators.ts';
import { type RunningSimulator, type ServerOptions, startSimulator } from '@psa-ev/tools/simulator/index.ts';
import { Cloud } from './cloud.ts';
import { eventually, logsUnderTest } from './eventually.ts';
import { Facts } from './facts.ts';
import { SimulatorControl } from './simulator-control.ts';

/** The path from the car to Firestore with real parts and no browser: a car that does what it is told, psacc's API, the built backend, the emulator. */
export class BackendStack {
  readonly car: SimulatorControl;
  readonly facts: Facts;
  readonly cloud: Cloud;
  readonly backendOptions: BackendOptions;
  private running: BackendProcess | null = null;
  private readonly log = () => this.running?.log() ?? '';

  private constructor(
    readonly folder: string,
    readonly simulator: RunningSimulator,
    readonly emulators: RunningEmulators,
    environment: Readonly<Record<string, string>>,
  ) {
    const databaseFile = join(folder, 'psa-ev.sqlite');
    this.car = new SimulatorControl(simulator.controlUrl);
    this.facts = new Facts(databaseFile);
    this.cloud = Cloud.open(emulators);
    this.backendOptions = { psaccUrl: simulator.url, firebase: emulators.environment, databaseFile, pollIntervalSeconds: 1, environment };
  }

  static async start(options: { simulator?: ServerOptions; environment?: Readonly<Record<string, string>> } = {}): Promise<BackendStack> {
    const emulators = await startEmulators({ projectId: 'demo-psa-ev' });
    const simulator = await startSimulator({ agenda: 'none', start: 'parked', ...options.simulator });
    return new BackendStack(mkdtempSync(join(tmpdir(), 'psa-ev-e2e-')), simulator, emulators, options.environment ?? {});
  }

  get backend(): BackendProcess {
    if (!this.running) throw new Error('the backend does not run');
    return this.running;
  }

  async startBackend(changes: Partial<BackendOptions> = {}): Promise<BackendProcess> {
    this.running = await startBackend({ ...this.backendOptions, ...changes });
    logsUnderTest.add(this.log);
    return this.running;
  }

  /** The id of the only vehicle, once the backend knows it. */
  async vehicleId(): Promise<VehicleId> {
    return eventually('a published vehicle', async () => {
      const [document] = await this.cloud.firestore.collection('vehicles').listDocuments();
      return document && isVehicleId(document.id) ? document.id : null;
    });
  }

  /** Waits until Firestore shows this percentage. */
  async published(batteryPercent: number, withinMs?: number): Promise<void> {
    const vehicleId = await this.vehicleId();
    await eventually(
      `${batteryPercent} % in Firestore`,
      async () => (await this.cloud.vehicle(vehicleId))?.snapshot?.battery.percent === batteryPercent,
      withinMs,
    );
  }

  /** Waits until the backend has stored this percentage. */
  async stored(batteryPercent: number, withinMs?: number): Promise<void> {
    await eventually(
      `${batteryPercent} % in the database`,
      async () => (await this.facts.snapshots()).at(-1)?.battery_percent === batteryPercent,
      withinMs,
    );
  }

  async stop(): Promise<void> {
    logsUnderTest.delete(this.log);
    await this.running?.stop();
    await this.cloud.close();
    await this.simulator.stop();
    await this.emulators.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

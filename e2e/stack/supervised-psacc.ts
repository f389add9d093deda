import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { REPOSITORY_FOLDER } from '@psa-ev/tools/demo/folders.ts';
import { freePorts, LOOPBACK } from '@psa-ev/tools/emulators/free-ports.ts';
import { ServiceManager } from '@psa-ev/tools/supervisor/service-manager.ts';
import { eventually } from './eventually.ts';
import { SimulatorControl } from './simulator-control.ts';
import { tellSystemctl } from './told-systemctl.ts';

/** Where the units for the Pi are. */
export const UNITS_FOLDER = join(REPOSITORY_FOLDER, 'deploy', 'pi');
const RESTART_UNITS = ['psa-ev-restart-psacc.path', 'psa-ev-restart-psacc.service'] as const;
const SERVICE = 'simulated-psacc.service';

/** A simulated psacc as a service of its own, which the very units of the Pi restart: only the places of their files are others. */
export class SupervisedPsacc {
  readonly car: SimulatorControl;
  /** What the backend is told of all this. */
  readonly environment: Readonly<Record<string, string>>;
  readonly url: string;
  private readonly manager: ServiceManager;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly controlPort: number,
  ) {
    this.url = `http://${LOOPBACK}:${port}`;
    this.car = new SimulatorControl(`http://${LOOPBACK}:${controlPort}`);
    this.environment = {
      PSACC_RESTART_FILE: join(folder, 'run', 'restart-psacc'),
      PSACC_SERVICE: SERVICE,
      ...tellSystemctl(folder, { isActive: true }),
    };
    this.manager = new ServiceManager(folder);
  }

  static async start(): Promise<SupervisedPsacc> {
    const [port = 0, controlPort = 0] = await freePorts(2);
    const psacc = new SupervisedPsacc(mkdtempSync(join(tmpdir(), 'psa-ev-supervised-')), port, controlPort);
    psacc.installUnits();
    await psacc.manager.start('psa-ev-restart-psacc.path');
    await psacc.startAgain();
    return psacc;
  }

  /** How often the service was started, by hand or by its units. */
  get starts(): number {
    return this.manager.startsOf(SERVICE);
  }

  /** Ends it as a crash would. */
  kill(): Promise<void> {
    return this.manager.kill(SERVICE);
  }

  /** Starts it by hand, and returns when it answers. */
  async startAgain(): Promise<void> {
    await this.manager.restart(SERVICE);
    await eventually('the simulated psacc', () => this.car.requests().catch(() => null));
  }

  /** From its next start on it runs, and serves nobody. */
  break(): void {
    this.installService('/bin/sleep 1000');
  }

  async stop(): Promise<void> {
    await this.manager.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private installUnits(): void {
    mkdirSync(join(this.folder, 'run'));
    for (const unit of RESTART_UNITS) {
      copyFileSync(join(UNITS_FOLDER, unit), join(this.folder, unit));
      mkdirSync(join(this.folder, `${unit}.d`));
    }
    const [path, service] = RESTART_UNITS;
    writeFileSync(
      join(this.folder, `${path}.d`, 'place.conf'),
      `[Path]\nPathChanged=\nPathChanged=${this.environment['PSACC_RESTART_FILE']}\n`,
    );
    writeFileSync(
      join(this.folder, `${service}.d`, 'place.conf'),
      `[Service]\nEnvironmentFile=\nEnvironmentFile=${join(this.folder, 'psa-ev.env')}\n`,
    );
    writeFileSync(join(this.folder, 'psa-ev.env'), `PSACC_SERVICE=${SERVICE}\n`);
    const simulator = join(REPOSITORY_FOLDER, 'tools', 'simulator', 'main.ts');
    const flags = `--port ${this.port} --control-port ${this.controlPort} --speed 1 --start parked --agenda none`;
    this.installService(`${process.execPath} ${simulator} ${flags}`);
  }

  private installService(commandLine: string): void {
    writeFileSync(join(this.folder, SERVICE), `[Service]\nExecStart=${commandLine}\n`);
  }
}

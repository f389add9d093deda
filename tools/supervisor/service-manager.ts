import { type FSWatcher, watch } from 'node:fs';
import { basename, dirname } from 'node:path';
import { type GuardedProcess, startGuarded } from '../emulators/guarded-process.ts';
import { readUnit, type Unit, variablesOf, wordsOf } from './unit-file.ts';

const SYSTEMCTL = '/usr/bin/systemctl';
/** A file that is written changes several times within a moment. */
const ONE_CHANGE_MS = 50;

/**
 * The little of systemd that restarts a service, for machines and tests without it: it reads the same unit files, starts services (`ExecStart=`), watches
 * files (`PathChanged=`), and carries out `systemctl restart` where a unit of `Type=oneshot` asks for it. It neither hardens nor limits anything, and has no root.
 */
export class ServiceManager {
  readonly #folder: string;
  readonly #running = new Map<string, GuardedProcess>();
  readonly #starts = new Map<string, number>();
  readonly #watchers: FSWatcher[] = [];
  #work: Promise<void> = Promise.resolve();
  #isStopped = false;

  /** Manages the units of this folder; they are read anew at each use. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Starts a `.service`, or watches for a `.path`. */
  async start(name: string): Promise<void> {
    const unit = readUnit(this.#folder, name);
    if (name.endsWith('.path')) this.#watch(name, unit);
    else await this.#startService(name, unit);
  }

  /** Stops a service if it runs, and starts it. */
  async restart(name: string): Promise<void> {
    await this.#running.get(name)?.stop();
    await this.start(name);
  }

  /** Ends a service as a crash would. */
  async kill(name: string): Promise<void> {
    await this.#running.get(name)?.kill();
  }

  /** How often a service was started. */
  startsOf(name: string): number {
    return this.#starts.get(name) ?? 0;
  }

  /** Ends all that it watches and runs. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const watcher of this.#watchers) watcher.close();
    await this.#work;
    await Promise.all([...this.#running.values()].map((program) => program.stop()));
  }

  async #startService(name: string, unit: Unit): Promise<void> {
    if (this.#isStopped) return;
    this.#starts.set(name, this.startsOf(name) + 1);
    const variables = variablesOf(unit);
    const [program = '', ...args] = wordsOf(unit.last('Service', 'ExecStart') ?? '', variables);
    if (program === SYSTEMCTL) {
      await this.#systemctl(args);
      return;
    }
    const started = startGuarded(program, args, unit.last('Service', 'WorkingDirectory') ?? '/', {
      environment: { PATH: process.env['PATH'] ?? '', ...variables },
    });
    this.#running.set(name, started);
    if (unit.last('Service', 'Type') === 'oneshot') await started.ended;
  }

  async #systemctl([verb, ...rest]: readonly string[]): Promise<void> {
    const [name] = rest.filter((word) => word !== '--');
    if (verb !== 'restart' || name === undefined) throw new Error(`only "systemctl restart <service>" is known here, not "${verb}"`);
    await this.restart(name);
  }

  #watch(name: string, unit: Unit): void {
    const file = unit.last('Path', 'PathChanged');
    if (file === undefined) throw new Error(`${name} watches nothing that is known here`);
    const service = unit.last('Path', 'Unit') ?? name.replace(/\.path$/, '.service');
    let settling: NodeJS.Timeout | null = null;
    const watcher = watch(dirname(file), (_event, changed) => {
      if (changed !== basename(file) || settling) return;
      settling = setTimeout(() => {
        settling = null;
        this.#work = this.#work.then(() => this.start(service));
      }, ONE_CHANGE_MS);
    });
    this.#watchers.push(watcher);
  }
}

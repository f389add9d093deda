import type { HttpService } from '@nestjs/axios';
import { answer, answerWithoutRemoteControl } from '@psa-ev/tools/simulator/psacc/routes.ts';
import { AxiosError, type AxiosRequestConfig } from 'axios';
import { defer, type Observable } from 'rxjs';
import type { Clock } from '../../src/clock/clock.js';
import type { CarriedOutRestart, Household } from './household.js';

const RESTARTABLE = ['psacc-down', 'remote-control-missing'] as const;
const READ = /^\/get_vehicleinfo\/([^/]+)$/;
const ERROR_PAGE = { status: 500, contentType: 'text/html', body: '<!doctype html><title>500 Internal Server Error</title>' };
/** One look at a psacc that is being restarted. */
const LOOK_MS = 10_000;
/** After so long a restarted psacc answers again. */
const RESTART_TAKES_MS = 40_000;

interface Answered {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** psacc before both cars, below the real client: its answers are the simulator's, and fail as the circumstances want it. */
export class SimulatedPsacc {
  /** Called when the supervisor may look what came of a restart. */
  private release: () => void = () => undefined;
  private held: Promise<void> = Promise.resolve();
  private restarting: CarriedOutRestart | null = null;

  constructor(
    private readonly household: Household,
    private readonly clock: Clock,
  ) {}

  asHttp(): HttpService {
    return { request: (config: AxiosRequestConfig) => this.request(config) } as unknown as HttpService;
  }

  /** The service is being restarted: whoever looks at it waits until {@link letLook}, and each look takes a while. */
  restart(): void {
    const { circumstances, time, restarts } = this.household;
    const what = RESTARTABLE.find((one) => circumstances.holds(one, time)) ?? null;
    this.restarting = { at: time, what, endedAt: time, helped: false };
    restarts.push(this.restarting);
    this.held = new Promise((resolve) => (this.release = resolve));
  }

  letLook(): void {
    this.release();
  }

  /** What came of the restart is seen. */
  endRestart(): void {
    if (!this.restarting) return;
    const { circumstances, time } = this.household;
    this.restarting.endedAt = time;
    // Also where it has come back by itself meanwhile: nobody can tell.
    this.restarting.helped = this.restarting.what !== null && !circumstances.holds(this.restarting.what, time);
    this.restarting = null;
  }

  private request({ url }: AxiosRequestConfig): Observable<object> {
    return defer(async () => {
      const { pathname, searchParams } = new URL(url ?? '');
      await this.passTime();
      const { status, contentType, body } = this.answer(pathname, searchParams);
      return { status, headers: { 'content-type': contentType }, data: body };
    });
  }

  private async passTime(): Promise<void> {
    if (!this.restarting) return;
    await this.held;
    this.household.advanceTo(this.household.time + LOOK_MS);
    const { circumstances, time } = this.household;
    const span = this.restarting.what && circumstances.spanOf(this.restarting.what, time);
    if (span?.restartHelps && time - this.restarting.at >= RESTART_TAKES_MS) span.to = time;
  }

  private answer(path: string, query: URLSearchParams): Answered {
    const { circumstances, time } = this.household;
    const vin = READ.exec(path)?.[1] ?? query.get('vin') ?? '';
    const fails = circumstances.holds('psacc-down', time) || this.failsFor(path, vin);
    if (READ.test(path)) this.note(vin, fails);
    if (circumstances.holds('psacc-down', time)) throw new AxiosError('connect ECONNREFUSED', 'ECONNREFUSED');
    if (fails) return ERROR_PAGE;
    if (circumstances.holds('remote-control-missing', time)) {
      const missing = answerWithoutRemoteControl(path);
      if (missing) return missing;
    }
    return answer(this.household.psaccOf(vin), { method: 'GET', path, query }, {});
  }

  /** What is read while the disk is full cannot be recorded, and so is read again. */
  private note(vin: string, fails: boolean): void {
    const { circumstances, time, vehicles, attempts } = this.household;
    const vehicle = fails || circumstances.holds('disk-full', time) ? null : vehicles.find(({ car }) => car.model.vin === vin);
    attempts.push({ vin, report: vehicle?.reports.latest ?? null, at: time, clockMs: this.clock.now().getTime() });
  }

  private failsFor(path: string, vin: string): boolean {
    const { circumstances, time, daily } = this.household;
    const holds = (what: Parameters<typeof circumstances.holds>[0]) => circumstances.holds(what, time);
    if (path === '/get_vehicles') return holds('login-expired') || holds('internet-away');
    if (!READ.test(path)) return false;
    if (holds('car-unreadable') && vin === daily.car.model.vin) return true;
    return holds('cloud-failing') || holds('login-expired') || holds('internet-away');
  }
}

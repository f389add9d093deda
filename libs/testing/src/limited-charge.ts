import {
  accept,
  type ChargeLimitMemory,
  type ChargeLimitSetting,
  type ControlAction,
  endOf,
  isWorthStoring,
  type LimitSituation,
  minuteOfDay,
  NO_LIMIT_MEMORY,
  type Snapshot,
  superviseLimit,
  type TimeOfDay,
  withUnsentCommand,
} from '@psa-ev/domain';
import { aSnapshot } from './snapshot.builder.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const STEP_MS = 5 * SECOND_MS;
/** While it rests, a car reports seldom. */
const RESTING_REPORT_MS = 30 * MINUTE_MS;
/** One kilometre of range, of any car here. */
const RANGE_KWH_PER_KM = 0.16;
/** psacc looks every two minutes. */
const PSACC_LOOK_MS = 2 * MINUTE_MS;

/** A car at a socket, its way to the Pi, and what goes wrong. Shares are 0..1. */
export interface LimitedChargeStory {
  readonly beginsAt: Date;
  /** The cable is pulled after so long. */
  readonly pluggedHours: number;
  readonly timeZone: string;
  readonly setting: ChargeLimitSetting;
  readonly manualFull: boolean;
  readonly percent: number;
  readonly capacityKwh: number;
  readonly powerKw: number;
  /** The hour of the car's own program, null: it reports none. */
  readonly hour: TimeOfDay | null;
  /** The longest time between two reports while it charges; each is this or up to a fifth less. */
  readonly reportMs: number;
  readonly pollMs: number;
  readonly reportsRate: boolean;
  readonly lostPolls: number;
  readonly stalePolls: number;
  readonly lostStops: number;
  readonly lostHours: number;
  /** That psacc takes none of the commands of a look, and says so. */
  readonly refusals: number;
  /** At a look, the Pi restarts before it has sent what it remembers as sent. */
  readonly restarts: number;
  /** That psacc keeps its own limit, at one of its looks. */
  readonly psaccStops: number;
  /** Of the sequence of chances, the same in each run. */
  readonly seed: number;
}

/** One look of the Pi, with the truth beside it. */
export interface LimitLook extends ReturnType<typeof superviseLimit> {
  readonly before: ChargeLimitMemory;
  readonly situation: LimitSituation;
  /** Which charge of the car this is, counted from 1, by the truth. */
  readonly start: number;
  /** Psacc took none of its commands. */
  readonly isRefused: boolean;
}

/** What really happened to the car. */
export type CarDeed =
  | { readonly kind: 'started'; readonly at: Date; readonly truePercent: number; readonly by: 'plug' | 'hour' | 'pi' }
  | { readonly kind: 'ended'; readonly at: Date; readonly truePercent: number; readonly by: 'pi' | 'psacc' | 'plug' | 'full' };

/** The whole story of a charge, told by the Pi and by the car. */
export interface LimitedCharge {
  readonly looks: readonly LimitLook[];
  readonly deeds: readonly CarDeed[];
  /** What the car's program says in the end. */
  readonly hour: TimeOfDay | null;
}

/** Lives through a charge from the plug to three hours after the cable was pulled. */
export function liveCharge(story: LimitedChargeStory): LimitedCharge {
  const random = chances(story.seed);
  const car = new SimulatedCar(story, random);
  const pi = new WatchingPi(story, random);
  const beginMs = story.beginsAt.getTime();
  const unplugMs = beginMs + story.pluggedHours * HOUR_MS;
  car.report(beginMs);
  let nextLookMs = beginMs + random() * story.pollMs;
  for (let ms = beginMs; ms < unplugMs + 3 * HOUR_MS; ms += STEP_MS) {
    if (ms === beginMs + Math.ceil((2 * MINUTE_MS) / STEP_MS) * STEP_MS) car.plugIn(ms);
    if (ms - STEP_MS < unplugMs && ms >= unplugMs) car.unplug(ms);
    car.live(ms);
    if (ms < nextLookMs) continue;
    pi.look(ms, car);
    nextLookMs = ms + story.pollMs * (car.isCharging ? 1 : 4);
  }
  return { looks: pi.looks, deeds: car.deeds, hour: car.hour };
}

type Plug = 'out' | 'charging' | 'waiting' | 'full';

class SimulatedCar {
  readonly deeds: CarDeed[] = [];
  hour: TimeOfDay | null;
  starts = 0;
  reported: Snapshot | null = null;
  private plug: Plug = 'out';
  private truePercent: number;
  private startsAtMs = Infinity;
  private nextReportMs = 0;
  private arriving: { readonly ms: number; readonly action: ControlAction }[] = [];
  private lastMs: number;

  constructor(
    private readonly story: LimitedChargeStory,
    private readonly random: Random,
  ) {
    this.truePercent = story.percent;
    this.hour = story.hour;
    this.lastMs = story.beginsAt.getTime();
  }

  get isCharging(): boolean {
    return this.plug === 'charging';
  }

  plugIn(ms: number): void {
    this.start(ms, 'plug');
  }

  unplug(ms: number): void {
    if (this.isCharging) this.end(ms, 'plug', 'out');
    this.plug = 'out';
    this.startsAtMs = Infinity;
    this.report(ms);
  }

  /** On its way for up to a minute. */
  receive(action: ControlAction, ms: number): void {
    this.arriving.push({ ms: ms + this.random() * 50 * SECOND_MS, action });
  }

  live(ms: number): void {
    const hours = (ms - this.lastMs) / HOUR_MS;
    if (this.isCharging) this.truePercent = Math.min(100, this.truePercent + (this.story.powerKw * hours * 100) / this.story.capacityKwh);
    if (this.isCharging && this.truePercent >= 100) this.end(ms, 'full', 'full');
    if (this.plug === 'waiting' && ms >= this.startsAtMs) this.start(ms, 'hour');
    for (const { action } of this.arriving.filter((one) => one.ms <= ms)) this.obey(action, ms);
    this.arriving = this.arriving.filter((one) => one.ms > ms);
    const isPsaccLook = Math.floor(ms / PSACC_LOOK_MS) !== Math.floor(this.lastMs / PSACC_LOOK_MS);
    if (isPsaccLook && this.isOverByPsacc() && this.random() < this.story.psaccStops) this.wait(ms, 'psacc');
    if (ms >= this.nextReportMs) this.report(ms);
    this.lastMs = ms;
  }

  report(ms: number): void {
    const { powerKw, capacityKwh, reportMs, reportsRate } = this.story;
    this.nextReportMs = ms + (this.isCharging ? reportMs * (1 - this.random() / 5) : RESTING_REPORT_MS);
    this.reported = aSnapshot({
      at: new Date(ms).toISOString(),
      battery: { percent: Math.round(this.truePercent), rangeKm: Math.floor((this.truePercent * capacityKwh) / 100 / RANGE_KWH_PER_KM) },
      charging: {
        status: ({ out: 'disconnected', charging: 'charging', waiting: 'stopped', full: 'finished' } as const)[this.plug],
        mode: this.isCharging ? (powerKw > 22 ? 'dc' : 'ac') : 'none',
        plugged: this.plug !== 'out',
        rateKmPerHour: this.isCharging && reportsRate ? Math.round(powerKw / RANGE_KWH_PER_KM) : null,
        remainingMinutes: this.isCharging ? Math.round(((100 - this.truePercent) / 100) * (capacityKwh / powerKw) * 60) : 0,
        scheduledStart: this.hour,
      },
    });
  }

  private isOverByPsacc(): boolean {
    return this.isCharging && (this.reported?.battery.percent ?? 0) >= (this.story.setting.limitPercent ?? 100);
  }

  private obey(action: ControlAction, ms: number): void {
    if (action.kind === 'setScheduledStart') this.hour = action.at;
    if (action.kind === 'startCharging') {
      if (this.plug === 'waiting') this.start(ms, 'pi');
      return;
    }
    // Both mean: charge at your hour.
    if (this.isCharging || this.plug === 'waiting') this.wait(ms, 'pi');
    else this.report(ms);
  }

  private start(ms: number, by: 'plug' | 'hour' | 'pi'): void {
    this.plug = 'charging';
    this.starts += 1;
    this.deeds.push({ kind: 'started', at: new Date(ms), truePercent: this.truePercent, by });
    this.report(ms);
  }

  private wait(ms: number, by: 'pi' | 'psacc'): void {
    if (this.isCharging) this.end(ms, by, 'waiting');
    this.startsAtMs = this.hour ? nextShown(this.hour, ms, this.story.timeZone) : Infinity;
    this.report(ms);
  }

  private end(ms: number, by: 'pi' | 'psacc' | 'plug' | 'full', plug: Plug): void {
    this.plug = plug;
    this.deeds.push({ kind: 'ended', at: new Date(ms), truePercent: this.truePercent, by });
    this.report(ms);
  }
}

class WatchingPi {
  readonly looks: LimitLook[] = [];
  private memory: ChargeLimitMemory = NO_LIMIT_MEMORY;
  private stored = JSON.stringify(NO_LIMIT_MEMORY);
  private snapshot: Snapshot | null = null;
  private older: Snapshot | null = null;
  /** Known since the last look, and lost with a restart. */
  private unsent: readonly { readonly kind: ControlAction['kind']; readonly atMs: number }[] = [];

  constructor(
    private readonly story: LimitedChargeStory,
    private readonly random: Random,
  ) {}

  look(ms: number, car: SimulatedCar): void {
    const { timeZone, setting, capacityKwh, pollMs, manualFull, lostPolls, stalePolls, lostStops, lostHours, refusals, restarts } =
      this.story;
    const now = new Date(ms);
    const isStale = this.older !== null && this.random() < stalePolls;
    if (!isStale && this.random() >= lostPolls) this.read(now, car);
    const before = this.unsent.reduce((memory, { kind, atMs }) => withUnsentCommand(memory, kind, atMs), this.memory);
    const snapshot = isStale ? this.older : this.snapshot;
    const situation: LimitSituation = { now, timeZone, snapshot, setting, capacityKwh, pollIntervalMs: pollMs, manualFull };
    const step = superviseLimit(before, situation);
    const isRefused = step.actions.length > 0 && this.random() < refusals;
    this.looks.push({ ...step, before, situation, start: car.starts, isRefused });
    this.memory = step.memory;
    if (isWorthStoring(this.restored(), step.memory)) this.stored = JSON.stringify(step.memory);
    const isRestarted = this.random() < restarts;
    if (isRestarted) this.memory = this.restored();
    this.unsent = isRefused && !isRestarted ? step.actions.map(({ kind }) => ({ kind, atMs: ms })) : [];
    for (const action of step.actions) {
      const isLost = this.random() < (action.kind === 'stopCharging' ? lostStops : lostHours);
      if (!isRestarted && !isRefused && !isLost) car.receive(action, ms);
    }
  }

  private read(polledAt: Date, car: SimulatedCar): void {
    if (!car.reported) return;
    const acceptance = accept(this.snapshot, { ...car.reported, polledAt });
    if (acceptance.kind === 'rejected') throw new Error(`a simulated reading was rejected: ${acceptance.reasons.join()}`);
    this.older = this.snapshot;
    this.snapshot = acceptance.snapshot;
  }

  private restored(): ChargeLimitMemory {
    const parsed: ChargeLimitMemory = JSON.parse(this.stored);
    return parsed;
  }
}

type Random = () => number;

/** 0..1, the same sequence for a seed (Park and Miller's generator, Communications of the ACM 31, 1988). */
function chances(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** When the wall's clock shows an hour next. */
function nextShown(hour: TimeOfDay, ms: number, timeZone: string): number {
  const at = new Date(ms);
  const minutes = minuteOfDay(at, timeZone);
  const now = { hour: Math.floor(minutes / 60), minute: minutes % 60 };
  return (endOf({ from: now, to: hour }, at, timeZone) ?? new Date(ms + 24 * HOUR_MS)).getTime();
}

import {
  afterHand,
  afterOwnCommand,
  type ChargeLimitSetting,
  type ChargingPlanSetting,
  type ControlMemory,
  type ControlSituation,
  type ControlStep,
  followControl,
  handAt,
  isControlWorthStoring,
  NO_CLIMATE_PLAN,
  NO_CONTROL_MEMORY,
  type OwnWish,
  type Snapshot,
  type TimeOfDay,
} from '@psa-ev/domain';
import { aCommand } from './command.builder.js';
import { aSnapshot } from './snapshot.builder.js';

const MINUTE_MS = 60_000;

/** What happens in the middle of a day beside the control. */
export type Deed =
  | { readonly kind: 'asks'; readonly for: 'startCharging' | 'stopCharging' | 'chargeToFull' | 'setScheduledStart' }
  | { readonly kind: 'sets-limit'; readonly chargeLimit: ChargeLimitSetting }
  | { readonly kind: 'sets-plan'; readonly chargingPlan: ChargingPlanSetting }
  | { readonly kind: 'plugs' | 'unplugs' | 'restarts' }
  /** Nothing is read, or no command is taken, for so many minutes. */
  | { readonly kind: 'reads-nothing' | 'refuses'; readonly minutes: number }
  /** The clock of the Pi is put forward, or back. */
  | { readonly kind: 'jumps'; readonly minutes: number };

/** A car at home, what its people do, and what goes wrong. */
export interface ControlledDay {
  readonly beginsAt: Date;
  readonly minutes: number;
  readonly percent: number;
  readonly capacityKwh: number;
  readonly powerKw: number;
  readonly reportMinutes: number;
  readonly pollMinutes: number;
  readonly hour: TimeOfDay | null;
  readonly chargeLimit: ChargeLimitSetting;
  readonly chargingPlan: ChargingPlanSetting;
  readonly deeds: readonly { readonly minute: number; readonly deed: Deed }[];
  /** Happens when the limit has asked for its first stop, which is on its way then. */
  readonly behindStop: readonly Deed[];
}

/** One look of the control, or one deed before it. */
export interface ControlLook {
  readonly before: ControlMemory;
  readonly situation: ControlSituation;
  readonly step: ControlStep;
  /** What psacc took of its wishes. */
  readonly taken: readonly OwnWish[];
  /** What a person has decided by hand since the look before, and psacc has taken. */
  readonly hand: readonly (Deed & { readonly kind: 'asks' })['for'][];
  /** Something was set since the look before. */
  readonly isNewlySet: boolean;
}

/** Lives through a day, a look each minute. */
export function liveControlledDay(day: ControlledDay): readonly ControlLook[] {
  const car = new Car(day);
  let [chargeLimit, chargingPlan] = [day.chargeLimit, day.chargingPlan];
  let [blindUntil, refusesUntil, clockMs] = [0, 0, 0];
  let [memory, stored] = [NO_CONTROL_MEMORY, NO_CONTROL_MEMORY];
  let unsent: readonly { readonly wish: OwnWish; readonly askedAt: Date }[] = [];
  let snapshot: Snapshot | null = null;
  const looks: ControlLook[] = [];
  let isBehindStop = false;
  for (let minute = 0; minute < day.minutes; minute += 1) {
    const trueMs = day.beginsAt.getTime() + minute * MINUTE_MS;
    const hand: ControlLook['hand'][number][] = [];
    let [isNewlySet, isRestarted] = [false, false];
    const wasStopSent = looks.at(-1)?.step.wishes.some(({ kind, asker }) => kind === 'stopCharging' && asker === 'charge-limit');
    const planned = day.deeds.filter((one) => one.minute === minute).map(({ deed }) => deed);
    for (const deed of wasStopSent && !isBehindStop ? [...planned, ...day.behindStop] : planned) {
      switch (deed.kind) {
        case 'asks': {
          const percent = snapshot?.battery.percent ?? 0;
          const isAtLimit = deed.for === 'startCharging' && percent >= (looks.at(-1)?.step.limitPercent ?? 101);
          if (minute < refusesUntil || isAtLimit) break;
          hand.push(deed.for);
          memory = { ...memory, hand: afterHand(memory.hand, deed.for, new Date(trueMs + clockMs)) };
          car.receive(deed.for, { hour: 3, minute: 0 }, minute);
          break;
        }
        case 'sets-limit':
          [chargeLimit, isNewlySet] = [deed.chargeLimit, true];
          break;
        case 'sets-plan':
          [chargingPlan, isNewlySet] = [deed.chargingPlan, true];
          break;
        case 'plugs':
          car.plug(minute);
          break;
        case 'unplugs':
          car.unplug(minute);
          break;
        case 'restarts':
          isRestarted = true;
          break;
        case 'reads-nothing':
          blindUntil = minute + deed.minutes;
          break;
        case 'refuses':
          refusesUntil = minute + deed.minutes;
          break;
        case 'jumps':
          clockMs += deed.minutes * MINUTE_MS;
          break;
      }
    }
    isBehindStop ||= wasStopSent === true;
    car.live(minute, trueMs, clockMs);
    const now = new Date(trueMs + clockMs);
    if (minute >= blindUntil && minute % day.pollMinutes === 0) snapshot = car.readAt(now);
    for (const { wish, askedAt } of unsent) memory = afterOwnCommand(memory, refused(wish, askedAt));
    const before = { ...memory, hand: handAt(memory.hand, now) };
    const situation = situationOf(day, now, snapshot, chargeLimit, chargingPlan);
    const step = followControl(before, situation);
    const taken = minute < refusesUntil || isRestarted ? [] : step.wishes;
    looks.push({ before, situation, step, taken, hand, isNewlySet });
    if (step.wishes.length > 0 || step.events.length > 0 || isControlWorthStoring(stored, step.memory)) stored = step.memory;
    memory = isRestarted ? stored : step.memory;
    unsent = minute < refusesUntil && !isRestarted ? step.wishes.map((wish) => ({ wish, askedAt: now })) : [];
    for (const { kind, scheduledStart } of taken) car.receive(kind, scheduledStart, minute);
  }
  return looks;
}

function refused({ kind, asker, scheduledStart }: OwnWish, askedAt: Date) {
  const failure = { kind: 'refused', reason: 'service-failed' } as const;
  const stage = { status: 'failed', failure, failedAt: askedAt, claim: null, sentAt: null } as const;
  return aCommand({ kind, requestedBy: asker, scheduledStart, requestedAt: askedAt, stage });
}

function situationOf(
  { capacityKwh, pollMinutes }: ControlledDay,
  now: Date,
  snapshot: Snapshot | null,
  chargeLimit: ChargeLimitSetting,
  chargingPlan: ChargingPlanSetting,
): ControlSituation {
  const house = { timeZone: 'UTC', climatePlan: NO_CLIMATE_PLAN, placeId: null, priceAt: () => null };
  return { ...house, now, snapshot, chargeLimit, chargingPlan, capacityKwh, pollIntervalMs: pollMinutes * MINUTE_MS };
}

/** Obeys within a minute, and reports what it does at once, its percent now and then. */
class Car {
  private state: 'out' | 'charging' | 'stopped' | 'finished' = 'out';
  private percent: number;
  private hour: TimeOfDay | null;
  private orders: { readonly minute: number; readonly kind: OwnWish['kind']; readonly hour: TimeOfDay | null }[] = [];
  private reported: { readonly at: Date; readonly minute: number; readonly state: Car['state']; readonly percent: number } | null = null;

  constructor(private readonly day: ControlledDay) {
    this.percent = day.percent;
    this.hour = day.hour;
  }

  receive(kind: OwnWish['kind'], hour: TimeOfDay | null, minute: number): void {
    this.orders.push({ minute: minute + 1, kind, hour });
  }

  plug(minute: number): void {
    if (this.state === 'out') this.receive('startCharging', null, minute);
    if (this.state === 'out') this.state = 'stopped';
  }

  unplug(minute: number): void {
    this.orders = this.orders.filter((order) => order.minute < minute);
    this.state = 'out';
  }

  live(minute: number, trueMs: number, clockMs: number): void {
    const { powerKw, capacityKwh, reportMinutes } = this.day;
    if (this.state === 'charging') this.percent = Math.min(100, this.percent + (powerKw / 60 / capacityKwh) * 100);
    if (this.state === 'charging' && this.percent >= 100) this.state = 'finished';
    const clock = new Date(trueMs);
    if (this.state === 'stopped' && this.hour?.hour === clock.getUTCHours() && this.hour.minute === clock.getUTCMinutes())
      this.state = 'charging';
    for (const order of this.orders.filter((one) => one.minute <= minute)) this.obey(order);
    this.orders = this.orders.filter((one) => one.minute > minute);
    const isDue = this.reported?.state !== this.state || minute - this.reported.minute >= reportMinutes;
    if (isDue) this.reported = { at: new Date(trueMs + clockMs), minute, state: this.state, percent: Math.round(this.percent) };
  }

  readAt(now: Date): Snapshot | null {
    if (!this.reported) return null;
    const { state, percent, at } = this.reported;
    return aSnapshot({
      at: now.toISOString(),
      changedAt: at,
      battery: { percent, rangeKm: percent * 3 },
      charging: {
        status: state === 'out' ? 'disconnected' : state,
        plugged: state !== 'out',
        mode: state === 'charging' ? (this.day.powerKw > 22 ? 'dc' : 'ac') : 'none',
        rateKmPerHour: null,
        remainingMinutes: null,
        scheduledStart: this.hour,
      },
    });
  }

  private obey({ kind, hour }: { readonly kind: OwnWish['kind']; readonly hour: TimeOfDay | null }): void {
    if (kind === 'setScheduledStart') this.hour = this.hour && hour;
    if (this.state === 'out' || this.state === 'finished') return;
    this.state = kind === 'startCharging' || kind === 'chargeToFull' ? 'charging' : 'stopped';
  }
}

import type { CarReport } from '../car/report.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, type LocalTime } from '../local-time.ts';
import { httpDate } from './dates.ts';

const WAKEUP_TIMEOUT_MINUTES = 10;

/** psacc's own limit and stop hour for one car. Nothing is validated, as in the original. */
export class ChargeControl {
  readonly #vin: string;
  readonly #local: LocalTime;
  #percentageThreshold = 80;
  #stopHour: readonly [hour: number, minute: number] | null = null;
  #nextStopAt: number | null = null;

  constructor(vin: string, local: LocalTime) {
    this.#vin = vin;
    this.#local = local;
  }

  setThreshold(percent: number): void {
    this.#percentageThreshold = percent;
  }

  /** Midnight means none. False: no such hour, which is stored all the same. */
  setStopHour(hour: number, minute: number, carTime: number): boolean {
    this.#nextStopAt = null;
    this.#stopHour = hour === 0 && minute === 0 ? null : [hour, minute];
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59) return false;
    if (this.#stopHour !== null) this.#nextStopAt = this.#local.next(carTime, hour, minute);
    return true;
  }

  /** Decides from what the car last reported; true: tell it to stop. `since`: psacc's look before this one. */
  wantsStop(report: CarReport, since: number, carTime: number): boolean {
    const hourCame = this.#passStopHour(since, carTime);
    const full = report.percent >= this.#percentageThreshold && this.#percentageThreshold < 100;
    return report.charging.status === 'InProgress' && (hourCame || full);
  }

  toJson(now: Date): object {
    return {
      _next_stop_hour: this.#nextStopAt === null ? null : httpDate(this.#nextStopByWall(now)),
      _stop_hour: this.#stopHour,
      percentage_threshold: this.#percentageThreshold,
      retry_count: 0,
      vin: this.#vin,
      wakeup_timeout: WAKEUP_TIMEOUT_MINUTES,
    };
  }

  /** True: it passed just now, not somewhen while nothing charged. */
  #passStopHour(since: number, carTime: number): boolean {
    let passedAt: number | null = null;
    while (this.#stopHour !== null && this.#nextStopAt !== null && this.#nextStopAt <= carTime) {
      passedAt = this.#nextStopAt;
      this.#nextStopAt = this.#local.next(passedAt, ...this.#stopHour);
    }
    return passedAt !== null && passedAt > since;
  }

  /** Says GMT but shows the local wall clock: psacc's own confusion. */
  #nextStopByWall(now: Date): Date {
    const [hour, minute] = this.#stopHour ?? [0, 0];
    const today = this.#local.wallMidnight(now.getTime()) + hour * HOUR_MS + minute * MINUTE_MS;
    return new Date(today > this.#local.wall(now.getTime()) ? today : today + DAY_MS);
  }
}

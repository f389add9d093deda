import { carryOut, type Command, type Effect } from './car/command.ts';
import type { Car } from './car/car.ts';
import { observe, silenceMs } from './car/observe.ts';
import { ReportLog } from './car/report.ts';
import { SECOND_MS } from './local-time.ts';
import { randomBetween } from './random.ts';
import type { Driver } from './story/driver.ts';

export interface SentCommand {
  readonly command: Command;
  readonly sentAt: number;
  readonly reachesCarAt: number;
  effect: Effect | 'on its way';
}

/** A car with its driver, the commands on their way to it, and what it has told the cloud. */
export class Vehicle {
  readonly car: Car;
  readonly reports = new ReportLog();
  readonly commands: SentCommand[] = [];
  readonly #driver: Driver | null;

  constructor(car: Car, driver: Driver | null, at: number) {
    this.car = car;
    this.#driver = driver;
    this.report(at);
  }

  /** Some seconds through the cloud and the mobile network. */
  send(command: Command, time: number): void {
    const seconds = randomBetween(4, 12, this.car.around.seed, 'command', this.commands.length);
    this.commands.push({ command, sentAt: time, reachesCarAt: time + seconds * SECOND_MS, effect: 'on its way' });
  }

  /** Until then nothing changes: the time between can be skipped. */
  quietUntil(time: number): number {
    if (this.car.isBusy) return time;
    return Math.min(this.car.nextEventAt, this.#driver?.nextEventAt ?? Infinity, ...this.#onTheirWay().map((sent) => sent.reachesCarAt));
  }

  live(from: number, to: number): void {
    this.car.live(from, to);
    for (const sent of this.#onTheirWay()) {
      if (sent.reachesCarAt <= to) sent.effect = carryOut(this.car, sent.command, to);
    }
    this.#driver?.act(to);
    this.car.settle(to);
    if (this.car.hasNews || to - this.reports.latest.at >= silenceMs(this.car)) this.report(to);
  }

  /** Tells the cloud now. */
  report(time: number): void {
    this.car.settle(time);
    this.car.hasNews = false;
    this.reports.add(observe(this.car, time));
  }

  #onTheirWay(): readonly SentCommand[] {
    // They reach the car within seconds, so only the last few can still be on their way.
    return this.commands.slice(-20).filter(({ effect }) => effect === 'on its way');
  }
}

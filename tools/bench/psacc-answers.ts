import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import type { RunningSimulator } from '../simulator/index.ts';

const LOOK_AGAIN_MS = 20;
const LONGEST_WAIT_MS = 30_000;
const requestLog = z.object({ requests: z.array(z.object({ path: z.string(), finishedAt: z.nullable(z.string()) })) });

/** Orders the charge of the simulated car, and tells when psacc first gave it away. */
export class PsaccAnswers {
  readonly #controlUrl: string;

  constructor({ controlUrl }: RunningSimulator) {
    this.#controlUrl = controlUrl;
  }

  /**
   * Sets the charge and returns when psacc finished the first answer that carried it, in milliseconds since 1970. The order is given just after
   * an answer, so that the next one is the first; should one slip in between, the path seems longer than it was, never shorter.
   */
  async afterSetting(batteryPercent: number): Promise<number> {
    const withoutIt = await this.#firstAfter(Date.now());
    await this.#order({ batteryPercent });
    return this.#firstAfter(withoutIt);
  }

  async #order(state: object): Promise<void> {
    const response = await fetch(`${this.#controlUrl}/_control/set`, { method: 'POST', body: JSON.stringify(state) });
    if (!response.ok) throw new Error(`the simulator refused: ${await response.text()}`);
  }

  async #firstAfter(moment: number): Promise<number> {
    const deadlineMs = Date.now() + LONGEST_WAIT_MS;
    while (Date.now() < deadlineMs) {
      const first = (await this.#answeredAt()).find((at) => at > moment);
      if (first !== undefined) return first;
      await sleep(LOOK_AGAIN_MS);
    }
    throw new Error(`psacc was not asked for ${LONGEST_WAIT_MS / 1000} s`);
  }

  /** When each status left psacc, the oldest first. */
  async #answeredAt(): Promise<readonly number[]> {
    const answer: unknown = await (await fetch(`${this.#controlUrl}/_control/requests`)).json();
    return requestLog
      .parse(answer)
      .requests.flatMap(({ path, finishedAt }) =>
        path.startsWith('/get_vehicleinfo/') && finishedAt !== null ? [Date.parse(finishedAt)] : [],
      );
  }
}

import * as z from 'zod';
import type { Fault } from '@psa-ev/tools/simulator/index.ts';
import { eventually } from './eventually.ts';

const requestLog = z.object({
  count: z.number(),
  mostAtOnce: z.number(),
  requests: z.array(
    z.object({
      path: z.string(),
      receivedAt: z.string(),
      finishedAt: z.nullable(z.string()),
      abandonedAt: z.nullable(z.string()),
      status: z.nullable(z.number()),
      fault: z.nullable(z.string()),
    }),
  ),
});

/** Gives orders to the simulated car, and asks for the truth. */
export class SimulatorControl {
  constructor(private readonly controlUrl: string) {}

  set(state: {
    batteryPercent?: number;
    odometerKm?: number;
    latitude?: number;
    longitude?: number;
    locked?: boolean;
    outsideCelsius?: number;
    asleep?: true;
    vin?: string;
  }): Promise<unknown> {
    return this.call('POST', 'set', state);
  }

  /** `delayed`: it waits for its hour, or a command. */
  plug(when: 'now' | 'delayed' = 'now'): Promise<unknown> {
    return this.call('POST', 'plug', { mode: 'ac', when });
  }

  unplug(): Promise<unknown> {
    return this.call('POST', 'unplug', {});
  }

  drive(order: { distanceKm: number; speedKmh: number }): Promise<unknown> {
    return this.call('POST', 'drive', order);
  }

  fault(fault: Fault): Promise<unknown> {
    return this.call('PUT', 'fault', fault);
  }

  clearFaults(): Promise<unknown> {
    return this.call('DELETE', 'fault');
  }

  async requests(): Promise<z.infer<typeof requestLog>> {
    return requestLog.parse(await this.call('GET', 'requests'));
  }

  /** Waits until a call to psacc is held up by this fault: others may be under way that came before it was ordered. */
  async heldUp(by: 'hang' | 'slow'): Promise<void> {
    await eventually(`a call that meets the fault ${by}`, async () =>
      (await this.requests()).requests.some(
        ({ fault, finishedAt, abandonedAt }) => fault === by && finishedAt === null && abandonedAt === null,
      ),
    );
  }

  private async call(method: string, order: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.controlUrl}/_control/${order}`, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`the simulator refused ${order}: ${JSON.stringify(answer)}`);
    return answer;
  }
}

import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import type { Simulator } from '../simulator.ts';
import type { Vehicle } from '../vehicle.ts';
import { AdvanceInput, DriveInput, FaultInput, PlugInput, SetInput, UnplugInput } from './control-input.ts';
import { CannotObey, orderDrive, orderPlug, orderState, orderUnplug } from './orders.ts';
import type { PsaccServer } from './psacc-server.ts';
import { truthJson, vehicleTruth } from './truth-json.ts';

const LARGEST_BODY_BYTES = 65_536;

/** `/_control/...`: orders faults and states, and tells the truth. Its own port, so that it works while psacc hangs or refuses. */
export class ControlServer {
  readonly #simulator: Simulator;
  readonly #psacc: PsaccServer;
  readonly #server: Server;
  readonly #routes: ReadonlyMap<string, (body: unknown) => object | Promise<object>>;

  constructor(simulator: Simulator, psacc: PsaccServer) {
    this.#simulator = simulator;
    this.#psacc = psacc;
    this.#routes = new Map<string, (body: unknown) => object | Promise<object>>([
      ['GET /_control/truth', () => truthJson(simulator)],
      ['GET /_control/requests', () => psacc.log.toJson()],
      ['GET /_control/fault', () => this.#faults()],
      ['PUT /_control/fault', (body) => this.#orderFault(body)],
      ['DELETE /_control/fault', () => this.#clearFaults()],
      ['POST /_control/advance', (body) => this.#advance(body)],
      ['POST /_control/drive', (body) => this.#order(DriveInput.parse(body), orderDrive)],
      ['POST /_control/plug', (body) => this.#order(PlugInput.parse(body), orderPlug)],
      ['POST /_control/unplug', (body) => this.#order(UnplugInput.parse(body), (vehicle, _input, time) => orderUnplug(vehicle, time))],
      ['POST /_control/set', (body) => this.#order(SetInput.parse(body), orderState)],
    ]);
    this.#server = createServer((request, response) => {
      void this.#answer(request).then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      });
    });
  }

  /** Gives the address, without a slash at the end. */
  async listen(port: number): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(port, '127.0.0.1', resolve);
    });
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #answer(request: IncomingMessage): Promise<{ readonly status: number; readonly body: object }> {
    const path = URL.parse(request.url ?? '/', 'http://control')?.pathname ?? '/';
    const route = this.#routes.get(`${request.method} ${path}`);
    if (route === undefined) return { status: 404, body: { error: `no such control; there are: ${[...this.#routes.keys()].join(', ')}` } };
    try {
      const body = await readJson(request);
      this.#simulator.catchUp();
      return { status: 200, body: await route(body) };
    } catch (cause) {
      return { status: isBadInput(cause) ? 400 : 500, body: { error: inWords(cause) } };
    }
  }

  #faults(): object {
    return { faults: this.#psacc.faults };
  }

  async #orderFault(body: unknown): Promise<object> {
    await this.#psacc.order(FaultInput.parse(body));
    return this.#faults();
  }

  async #clearFaults(): Promise<object> {
    await this.#psacc.clearFaults();
    return this.#faults();
  }

  #advance(body: unknown): object {
    const { minutes } = AdvanceInput.parse(body);
    if (!this.#simulator.isFrozen) throw new CannotObey('time runs by itself: start the simulator frozen to advance it');
    this.#simulator.advance(minutes);
    return { now: this.#simulator.timeline.stamp(this.#simulator.time).toISOString() };
  }

  #order<Input extends { readonly vin?: string | undefined }>(
    input: Input,
    obey: (vehicle: Vehicle, input: Input, time: number) => void,
  ): object {
    const vehicle = input.vin === undefined ? this.#simulator.vehicles[0] : this.#simulator.vehicle(input.vin);
    if (vehicle === undefined) throw new CannotObey('there is no car with this vin');
    const { time, timeline } = this.#simulator;
    obey(vehicle, input, time);
    vehicle.report(time);
    return vehicleTruth(vehicle, time, (carTime) => timeline.stamp(carTime).toISOString());
  }
}

class NotJson extends Error {}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += Buffer.byteLength(chunk);
    if (bytes > LARGEST_BODY_BYTES) throw new NotJson(`the body is larger than ${LARGEST_BODY_BYTES} bytes`);
    chunks.push(Buffer.from(chunk));
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new NotJson('the body is not JSON', { cause });
  }
}

function isBadInput(cause: unknown): boolean {
  return cause instanceof z.ZodError || cause instanceof CannotObey || cause instanceof NotJson;
}

function inWords(cause: unknown): string {
  if (cause instanceof z.ZodError) return z.prettifyError(cause);
  return cause instanceof Error ? cause.message : String(cause);
}

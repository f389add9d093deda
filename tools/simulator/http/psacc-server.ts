import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { unescape } from 'node:querystring';
import { SECOND_MS } from '../local-time.ts';
import { INTERNAL_ERROR, json, saidError, WEB_PAGE, type Answer } from '../psacc/answer.ts';
import { answer as psaccAnswer, answerWithoutRemoteControl } from '../psacc/routes.ts';
import type { Simulator } from '../simulator.ts';
import { distortionOf, Faults, type Fault } from './faults.ts';
import { RequestLog, type LoggedRequest } from './request-log.ts';
import { writeAnswer } from './wire.ts';

const HANG_SECONDS = 80;
const SLOW_SECONDS = 3;
const REFUSE_SECONDS = 10;

/** psacc's HTTP API with its single thread: one request after another, and one that hangs blocks all others. */
export class PsaccServer {
  readonly log = new RequestLog();
  readonly #simulator: Simulator;
  readonly #faults = new Faults();
  #server: Server | null = null;
  #port = 0;
  /** The end of the work that is queued. */
  #busy: Promise<void> = Promise.resolve();
  /** Ends what waits. */
  #release = new AbortController();
  #reopening: Promise<unknown> | null = null;

  constructor(simulator: Simulator) {
    this.#simulator = simulator;
    simulator.psacc.cloud = (vin) => this.#faults.cloudFor(vin, Date.now());
  }

  /** Gives the address, without a slash at the end. */
  async listen(port: number): Promise<string> {
    const server = createServer((request) => this.#receive(request));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
    this.#server = server;
    this.#port = (server.address() as AddressInfo).port;
    return `http://127.0.0.1:${this.#port}`;
  }

  async close(): Promise<void> {
    this.#faults.clear();
    this.#releaseWaiting();
    await this.#stopListening();
    await this.#busy;
  }

  /** In force for the next answers; `refuse` at once. */
  async order(fault: Fault): Promise<void> {
    this.#simulator.catchUp();
    this.#faults.order(fault, Date.now(), this.#simulator.time);
    if (fault.kind === 'refuse') await this.#refuse(fault.seconds ?? REFUSE_SECONDS);
  }

  /** Also ends a request that hangs, and opens a closed port. */
  async clearFaults(): Promise<void> {
    this.#faults.clear();
    this.#releaseWaiting();
    if (this.#server === null) this.#reopening ??= this.listen(this.#port).finally(() => (this.#reopening = null));
    await this.#reopening;
  }

  get faults(): readonly Fault[] {
    return this.#faults.inForce(Date.now());
  }

  async #refuse(seconds: number): Promise<void> {
    this.#releaseWaiting();
    await this.#stopListening();
    this.#simulator.psacc.forgetAll();
    void this.#wait(seconds).then((outcome) => (outcome === 'over' ? this.clearFaults() : undefined));
  }

  async #stopListening(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  #releaseWaiting(): void {
    this.#release.abort();
    this.#release = new AbortController();
  }

  #receive(request: IncomingMessage): void {
    const url = URL.parse(request.url ?? '/', 'http://psacc') ?? new URL('http://psacc');
    const entry = this.log.receive(request.method ?? 'GET', url);
    request.socket.on('error', () => request.socket.destroy());
    request.socket.once('close', () => this.log.closed(entry));
    this.#busy = this.#busy.then(() => this.#serve(request, url, entry));
  }

  /** Also for a caller that has given up: what it asked for happens all the same. */
  async #serve(request: IncomingMessage, url: URL, entry: LoggedRequest): Promise<void> {
    const fault = this.#faults.take(url.pathname, Date.now());
    this.log.start(entry, fault?.kind ?? null);
    const answer = await this.#answer(entry.method, url, fault);
    this.log.finish(entry, answer.status);
    writeAnswer(request.socket, answer, { headOnly: entry.method === 'HEAD', cut: fault?.kind === 'cut' });
  }

  async #answer(method: string, url: URL, fault: Fault | null): Promise<Answer> {
    switch (fault?.kind) {
      case 'hang':
        await this.#wait(fault.seconds ?? HANG_SECONDS);
        return this.#forgetIfLiveRead(url) ? INTERNAL_ERROR : this.#properAnswer(method, url, null);
      case 'slow':
        await this.#wait(fault.seconds ?? SLOW_SECONDS);
        return this.#properAnswer(method, url, null);
      case 'error500':
        this.#forgetIfLiveRead(url);
        return INTERNAL_ERROR;
      case 'html200':
        return WEB_PAGE;
      case 'empty':
        return { ...json(null), body: '' };
      case 'errorJson':
        return saidError('The simulated psacc was told to fail');
      case 'notSetUp':
        return answerWithoutRemoteControl(url.pathname) ?? this.#properAnswer(method, url, null);
      default:
        return this.#properAnswer(method, url, fault);
    }
  }

  #properAnswer(method: string, url: URL, fault: Fault | null): Answer {
    this.#simulator.catchUp();
    return psaccAnswer(this.#simulator.psacc, { method, path: url.pathname, query: url.searchParams }, distortionOf(fault?.kind));
  }

  /** A live read that fails costs psacc its memory of that car. */
  #forgetIfLiveRead(url: URL): boolean {
    const vin = /^\/get_vehicleinfo\/([^/]+)$/.exec(url.pathname)?.[1];
    if (vin === undefined || url.searchParams.get('from_cache') === '1') return false;
    this.#simulator.psacc.forget(unescape(vin));
    return true;
  }

  #wait(seconds: number): Promise<'over' | 'released'> {
    const { signal } = this.#release;
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('over'), seconds * SECOND_MS);
      const release = (): void => {
        clearTimeout(timer);
        resolve('released');
      };
      signal.addEventListener('abort', release, { once: true });
    });
  }
}

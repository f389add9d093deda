/** One request to psacc as the outside saw it. Dates are real, ISO 8601. */
export interface LoggedRequest {
  readonly method: string;
  /** Without the value of a token. */
  readonly path: string;
  readonly receivedAt: string;
  /** When its turn came. */
  startedAt: string | null;
  /** When the answer left. */
  finishedAt: string | null;
  /** When the caller gave up. */
  abandonedAt: string | null;
  status: number | null;
  fault: string | null;
}

const REMEMBERED_REQUESTS = 10_000;
const now = (): string => new Date().toISOString();

/** Proves what a client did: above all whether it ever had two requests open at once. */
export class RequestLog {
  #requests: LoggedRequest[] = [];
  #open = 0;
  #mostAtOnce = 0;
  #count = 0;

  receive(method: string, url: URL): LoggedRequest {
    const entry: LoggedRequest = {
      method,
      path: withoutToken(url),
      receivedAt: now(),
      startedAt: null,
      finishedAt: null,
      abandonedAt: null,
      status: null,
      fault: null,
    };
    this.#requests.push(entry);
    if (this.#requests.length > 2 * REMEMBERED_REQUESTS) this.#requests = this.#requests.slice(-REMEMBERED_REQUESTS);
    this.#count += 1;
    this.#open += 1;
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#open);
    return entry;
  }

  start(entry: LoggedRequest, fault: string | null): void {
    entry.startedAt = now();
    entry.fault = fault;
  }

  /** Called before the answer leaves, so that an honest client cannot be faster than the log. */
  finish(entry: LoggedRequest, status: number): void {
    if (entry.abandonedAt === null) this.#open -= 1;
    entry.finishedAt = now();
    entry.status = status;
  }

  /** The connection is gone; before the answer it counts as given up. */
  closed(entry: LoggedRequest): void {
    if (entry.finishedAt !== null || entry.abandonedAt !== null) return;
    entry.abandonedAt = now();
    this.#open -= 1;
  }

  toJson(): object {
    return { count: this.#count, mostAtOnce: this.#mostAtOnce, requests: this.#requests };
  }
}

function withoutToken(url: URL): string {
  const query = new URLSearchParams(url.search);
  if (query.has('token')) query.set('token', '***');
  const text = query.toString();
  return text === '' ? url.pathname : `${url.pathname}?${text}`;
}

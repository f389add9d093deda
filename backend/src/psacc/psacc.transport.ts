import { HttpService } from '@nestjs/axios';
import { Injectable, Logger } from '@nestjs/common';
import { isAxiosError, isCancel } from 'axios';
import { firstValueFrom } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { Environment } from '../config/environment.js';
import { OneAtATime } from './one-at-a-time.js';
import {
  PsaccConnectionCut,
  PsaccEmptyAnswer,
  PsaccFailed,
  PsaccForeignAnswer,
  PsaccRefused,
  PsaccSilent,
  PsaccUnreachable,
  type PsaccError,
} from './psacc.errors.js';
import { PsaccLimits } from './psacc.limits.js';

export interface PsaccCall {
  /** For messages, for example `reading the vehicle status`. */
  readonly doing: string;
  /** Path and query below psacc's address, with a leading slash. */
  readonly path: string;
  /** From sending the request to the last byte of the answer. */
  readonly timeoutMs: number;
  /** Asked when its turn has come, which may be more than a minute later. False: it is not made, and ends as {@link PsaccCallWithdrawn}. */
  readonly isStillWanted?: () => boolean;
}

/** The call was not made: when its turn came, nobody wanted it any more. */
export class PsaccCallWithdrawn extends Error {
  override readonly name = 'PsaccCallWithdrawn';
}

interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** Carries calls to psa_car_controller, one at a time: it is single-threaded, and a second call would only wait inside it while its time runs. */
@Injectable()
export class PsaccTransport {
  private readonly logger = new Logger('psacc');
  private readonly turns = new OneAtATime();

  constructor(
    private readonly http: HttpService,
    private readonly environment: Environment,
    private readonly limits: PsaccLimits,
    private readonly clock: Clock,
  ) {}

  /** The JSON that psacc answers with status 200. Throws a {@link PsaccError} for everything else, and {@link PsaccCallWithdrawn}. */
  getJson(call: PsaccCall): Promise<unknown> {
    return this.turns.run(async () => {
      if (call.isStillWanted?.() === false) throw new PsaccCallWithdrawn(call.doing);
      const startedElapsedMs = this.clock.elapsedMs();
      try {
        return toJson(call.doing, await this.get(call));
      } finally {
        this.logger.debug(`${call.doing}: ${Math.round(this.clock.elapsedMs() - startedElapsedMs)} ms`);
      }
    });
  }

  private async get(call: PsaccCall): Promise<Answer> {
    const request = this.http.request<string>({
      method: 'GET',
      url: `${this.environment.psaccUrl}${call.path}`,
      // A connection that is kept may be closed by the other side in the very moment in which it is used again.
      headers: { Accept: 'application/json', 'Accept-Encoding': 'identity', Connection: 'close' },
      decompress: false,
      adapter: 'http',
      responseType: 'text',
      // Covers connecting, waiting and a body that stalls, which axios's own timeout does not.
      signal: AbortSignal.timeout(call.timeoutMs),
      maxContentLength: this.limits.bodyBytes,
      maxRedirects: 0,
      validateStatus: () => true,
      proxy: false,
    });
    try {
      const { status, headers, data } = await firstValueFrom(request);
      return { status, contentType: String(headers['content-type'] ?? ''), body: data };
    } catch (error) {
      throw toPsaccError(call, error);
    }
  }
}

function toPsaccError({ doing, timeoutMs }: PsaccCall, error: unknown): PsaccError {
  if (isCancel(error)) return new PsaccSilent(doing, timeoutMs);
  if (!isAxiosError(error)) return new PsaccUnreachable(doing, 'unknown');
  const code = error.code ?? 'unknown';
  if (error.message.startsWith('maxContentLength')) return new PsaccForeignAnswer(doing, 'more than it ever says');
  if (code.startsWith('HPE_')) return new PsaccForeignAnswer(doing, 'something that is no HTTP');
  if (error.response || code === 'ECONNRESET' || code === 'EPIPE') return new PsaccConnectionCut(doing, code);
  return new PsaccUnreachable(doing, code);
}

// The status alone proves nothing: psacc serves its web page with 200 for paths that it does not know, and says 200 to what it refuses.
function toJson(doing: string, answer: Answer): unknown {
  if (answer.status !== 200) throw new PsaccFailed(doing, answer.status);
  if (answer.body.trim() === '') throw new PsaccEmptyAnswer(doing);
  if (!/^application\/json\s*(;|$)/i.test(answer.contentType)) throw new PsaccForeignAnswer(doing, 'another kind of content');
  const json = parseJson(doing, answer.body);
  const words = refusal(json);
  if (words !== null) throw new PsaccRefused(doing, words);
  return json;
}

function parseJson(doing: string, body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new PsaccForeignAnswer(doing, 'text that is not JSON');
  }
}

function refusal(json: unknown): string | null {
  return typeof json === 'object' && json !== null && 'error' in json && typeof json.error === 'string' ? json.error : null;
}

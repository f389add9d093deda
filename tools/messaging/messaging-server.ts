import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { LOOPBACK } from '../emulators/free-ports.ts';
import { AccessTokens } from './access-tokens.ts';
import { makeCertificate } from './certificate.ts';
import { type JsonAnswer, type NoAnswer, openJsonServer, type ReceivedRequest } from './json-server.ts';
import { type AnswerLimits, PlannedAnswers, type SendOutcome } from './planned-answers.ts';
import { accepted, isRefusal, notFound, refused, unauthenticated } from './send-answers.ts';
import { writeServiceAccount } from './service-account.ts';

const REDIRECT = pathToFileURL(join(import.meta.dirname, 'redirect.ts')).href;

const messageSchema = z.looseObject({ token: z.string().min(1) });
const sendSchema = z.object({ message: messageSchema });

/** A message as the sender gave it, in the shape of the HTTP v1 API: `token`, `notification`, `data`, `webpush` ... */
export type SentMessage = z.infer<typeof messageSchema>;

/** One request to send, as it came; a message that was tried again is there again. */
export interface SendRequest {
  /** For example `/v1/projects/demo-psa-ev/messages:send`. */
  readonly path: string;
  /** For example `Bearer access-...`; null where none was sent. */
  readonly authorization: string | null;
  /** `2.0` or `1.1`. */
  readonly httpVersion: string;
  readonly message: SentMessage;
  /** What became of it; `unauthenticated` where it came without an access token of ours. */
  readonly outcome: SendOutcome | 'unauthenticated';
}

/** Cloud Messaging on the loopback address, for processes that are started with its `environment`. */
export interface MessagingServer {
  readonly port: number;
  /** For example `https://127.0.0.1:41234`. */
  readonly url: string;
  /** The key of the project's service account, as downloaded from the console; it is in `environment` already. */
  readonly serviceAccountFile: string;
  /** What makes another Node process (24 or newer) send here: firebase-admin in it needs no further word. */
  readonly environment: Readonly<Record<string, string>>;
  /** All requests to send so far, the oldest first. */
  requests(): readonly SendRequest[];
  /** The messages that were taken, the oldest first. */
  acceptedMessages(): readonly SentMessage[];
  /** How often an access token was given. */
  accessTokenCount(): number;
  /** Orders what becomes of the messages from now on; the last order that fits counts, and without one they are accepted. */
  answer(outcome: SendOutcome, limits?: AnswerLimits): void;
  /** Forgets all orders and all requests. */
  reset(): void;
  /** Breaks every connection and refuses new ones, as when the internet is away. */
  outage(): Promise<void>;
  /** Listens again where it did before the outage. */
  restore(): Promise<void>;
  /** Frees the port and removes every file. Twice is the same as once. */
  stop(): Promise<void>;
}

export interface MessagingServerOptions {
  /** The only project that it knows. */
  readonly projectId: string;
}

/** Starts a stand-in for Google's token endpoint and for Cloud Messaging's HTTP v1 API, with a certificate and a service account of its own. */
export async function startMessagingServer({ projectId }: MessagingServerOptions): Promise<MessagingServer> {
  const folder = mkdtempSync(join(tmpdir(), 'psa-ev-messaging-'));
  const certificate = makeCertificate(['*.googleapis.com'], new Date());
  const certificateFile = join(folder, 'certificate.pem');
  writeFileSync(certificateFile, certificate.certificatePem);
  const account = writeServiceAccount(join(folder, 'service-account.json'), projectId);

  const sendPath = `/v1/projects/${projectId}/messages:send`;
  const tokens = new AccessTokens(account);
  const answers = new PlannedAnswers();
  let requests: SendRequest[] = [];

  const take = ({ path, authorization, httpVersion, body }: ReceivedRequest): JsonAnswer | NoAnswer => {
    const sent = sendSchema.safeParse(JSON.parse(body));
    if (!sent.success) return refused('INVALID_ARGUMENT');
    const { message } = sent.data;
    const record = (outcome: SendRequest['outcome']) => requests.push({ path, authorization, httpVersion, message, outcome });
    if (!tokens.admits(authorization)) {
      record('unauthenticated');
      return unauthenticated();
    }
    const { outcome, retryAfterSeconds, toldAfterMs: afterMs = 0 } = answers.next(message.token);
    record(outcome);
    if (outcome === 'accepted') return { ...accepted(projectId), afterMs };
    return isRefusal(outcome) ? { ...refused(outcome, retryAfterSeconds), afterMs } : outcome;
  };

  const server = await openJsonServer(certificate, (request) => {
    if (request.method !== 'POST') return notFound();
    if (request.path === '/token') return tokens.exchange(request.body);
    return request.path === sendPath ? take(request) : notFound();
  });

  return {
    port: server.port,
    url: `https://${LOOPBACK}:${server.port}`,
    serviceAccountFile: account.file,
    environment: {
      NODE_OPTIONS: `--import=${REDIRECT}`,
      NODE_EXTRA_CA_CERTS: certificateFile,
      LOCAL_MESSAGING_PORT: String(server.port),
      GOOGLE_APPLICATION_CREDENTIALS: account.file,
    },
    requests: () => requests,
    acceptedMessages: () => requests.filter(({ outcome }) => outcome === 'accepted').map(({ message }) => message),
    accessTokenCount: () => tokens.count,
    answer: (outcome, limits = {}) => answers.plan(outcome, limits),
    reset: () => {
      answers.clear();
      requests = [];
    },
    outage: server.close,
    restore: server.reopen,
    stop: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { createSecureServer, type Http2ServerRequest } from 'node:http2';
import type { Socket } from 'node:net';
import { LOOPBACK } from '../emulators/free-ports.ts';
import type { Certificate } from './certificate.ts';

/** A request as its sender gave it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  /** `2.0` or `1.1`. */
  readonly httpVersion: string;
  readonly body: string;
}

/** An answer: a status, headers, and a value that becomes JSON. */
export interface JsonAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  /** How long it is held back; at once where not given. Who asked may be gone by then. */
  readonly afterMs?: number;
}

/** Instead of an answer: silence for ever, a connection that is closed in good order, or one that is reset. */
export type NoAnswer = 'hang' | 'close' | 'reset';

/** An HTTPS server on the loopback address that can go away and come back. */
export interface JsonServer {
  /** The same for its whole life. */
  readonly port: number;
  /** Breaks every connection and refuses new ones. Twice is the same as once. */
  close(): Promise<void>;
  /** Listens on its port again. Rejects where another program has taken it meanwhile. */
  reopen(): Promise<void>;
}

/** Serves HTTP/2 and HTTP/1.1 on a free port, as Google's servers do. */
export async function openJsonServer(
  { certificatePem, privateKeyPem }: Certificate,
  answerTo: (request: ReceivedRequest) => JsonAnswer | NoAnswer,
): Promise<JsonServer> {
  /** By the port of the other side: HTTP/2 does not let a request break its own connection. */
  const connections = new Map<number, Socket>();

  const server = createSecureServer({ key: privateKeyPem, cert: certificatePem, allowHTTP1: true });
  server.on('connection', (socket: Socket) => {
    const { remotePort = 0 } = socket;
    connections.set(remotePort, socket);
    // A sender may go away whenever it likes.
    socket.once('close', () => connections.delete(remotePort)).on('error', () => socket.destroy());
  });
  server.on('request', (request, response) => {
    const reply = (body: string) => {
      const answer = answerTo(received(request, body));
      if (answer === 'hang') return;
      const connection = connections.get(request.socket.remotePort ?? 0);
      if (answer === 'close') return void connection?.end();
      if (answer === 'reset') return void connection?.resetAndDestroy();
      const send = () => {
        response.writeHead(answer.status, { 'content-type': 'application/json; charset=UTF-8', ...answer.headers });
        response.end(JSON.stringify(answer.body));
      };
      if (answer.afterMs) setTimeout(send, answer.afterMs).unref();
      else send();
    };
    let body = '';
    request.on('data', (bytes: Buffer) => (body += bytes.toString())).on('end', () => reply(body));
  });

  const listen = async (port: number): Promise<number> => {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, LOOPBACK, () => {
        server.off('error', reject);
        resolve();
      });
    });
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('a listening TCP server has a port');
    return address.port;
  };
  const port = await listen(0);

  return {
    port,
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of connections.values()) socket.destroy();
      await closed;
    },
    reopen: async () => void (await listen(port)),
  };
}

function received(request: Http2ServerRequest, body: string): ReceivedRequest {
  const { method, url, headers, httpVersion } = request;
  return { method, path: url, authorization: headers.authorization ?? null, httpVersion, body };
}

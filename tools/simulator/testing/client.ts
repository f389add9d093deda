import { request } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly httpVersion: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One plain request on a connection of its own. Rejects where the connection is refused or ends in the middle. */
export function call(
  url: string,
  { method = 'GET', body = '', signal }: { method?: string; body?: string; signal?: AbortSignal } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      url,
      { method, agent: false, headers: { 'content-length': Buffer.byteLength(body) }, ...(signal === undefined ? {} : { signal }) },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode = 0, httpVersion, headers } = response;
          resolve({ status: statusCode, httpVersion, headers, body: Buffer.concat(chunks).toString('utf8') });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

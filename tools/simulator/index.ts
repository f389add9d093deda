import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { RunningSimulator, ServerOptions } from './options.ts';

export type * from './options.ts';

/** Starts the simulated car behind psacc's HTTP API, and its control, on 127.0.0.1. */
export async function startSimulator(options: ServerOptions = {}): Promise<RunningSimulator> {
  const psacc = createServer((_request, response) => response.setHeader('content-type', 'application/json').end('[]'));
  const control = createServer((_request, response) => response.setHeader('content-type', 'application/json').end('{}'));
  const [url, controlUrl] = await Promise.all([listen(psacc, options.port ?? 0), listen(control, options.controlPort ?? 0)]);
  return {
    url,
    controlUrl,
    stop: async () => {
      await Promise.all([psacc, control].map((server) => new Promise((done) => server.close(done))));
    },
  };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.address() as AddressInfo;
  return `http://127.0.0.1:${actual}`;
}

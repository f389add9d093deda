import { createServer, type Server } from 'node:net';

/** The only address that tools listen on: nothing of a test or a demo is reachable from the network. */
export const LOOPBACK = '127.0.0.1';

/** Different ports on the loopback address that nothing listens on, `count` of them, chosen by the system. */
export async function freePorts(count: number): Promise<number[]> {
  // All are held at once, so that the system cannot give the same one twice.
  const held = await Promise.all(Array.from({ length: count }, () => listen(0)));
  const ports = held.map(portOf);
  await Promise.all(held.map(close));
  return ports;
}

/** True when something listens on this port of the loopback address. */
export async function isTaken(port: number): Promise<boolean> {
  try {
    await close(await listen(port));
    return false;
  } catch {
    return true;
  }
}

function listen(port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, LOOPBACK, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening TCP server has a port');
  return address.port;
}

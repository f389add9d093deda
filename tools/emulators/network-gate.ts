import { connect, createServer, type Socket } from 'node:net';
import { LOOPBACK } from './free-ports.ts';

/**
 * A door in the network between a client and a server that tests can shut: the emulators (or any other TCP server) stay as they are,
 * with all their data, and only the way to them is lost, as when the internet is away.
 */
export interface NetworkGate {
  /** Where clients connect: `127.0.0.1:port`, the same for the gate's whole life. */
  readonly host: string;
  /** Breaks every connection, new ones at once, as a router without a line does. */
  cut(): void;
  /** Lets nothing through in either direction without a word, connections left open, as a dead mobile network does. */
  silence(): void;
  /** Carries everything again; what was said during a silence is lost with its connection. */
  restore(): void;
  close(): Promise<void>;
}

type State = 'open' | 'cut' | 'silent';

/** Opens a gate before a server on the loopback address; `target` is its `host:port`. */
export async function openNetworkGate(target: string): Promise<NetworkGate> {
  const [targetHost, targetPort] = target.split(':');
  const sockets = new Set<Socket>();
  let state: State = 'open';

  const keep = (socket: Socket) => {
    sockets.add(socket);
    // The other side of the pair ends with this one; why it ended does not matter to the gate.
    socket.once('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
    return socket;
  };
  const breakConnections = () => {
    for (const socket of sockets) socket.destroy();
  };
  const carry = (from: Socket, to: Socket) => {
    from.on('data', (bytes) => {
      if (state === 'open' && !to.write(bytes)) from.pause();
    });
    to.on('drain', () => from.resume());
    from.on('end', () => to.end());
    from.on('close', () => to.destroy());
  };

  const server = createServer({ allowHalfOpen: true }, (client) => {
    keep(client);
    if (state === 'cut') {
      client.resetAndDestroy();
      return;
    }
    const upstream = keep(connect({ host: targetHost, port: Number(targetPort), allowHalfOpen: true }));
    carry(client, upstream);
    carry(upstream, client);
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, LOOPBACK, resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a listening TCP server has a port');

  return {
    host: `${LOOPBACK}:${address.port}`,
    cut: () => {
      state = 'cut';
      breakConnections();
    },
    silence: () => {
      state = 'silent';
    },
    restore: () => {
      // A connection that lost bytes in a silence would carry garbage; a broken one is simply made anew.
      if (state === 'silent') breakConnections();
      state = 'open';
    },
    close: async () => {
      breakConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

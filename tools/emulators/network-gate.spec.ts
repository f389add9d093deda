import { createServer, type Server } from 'node:http';
import { freePorts, LOOPBACK } from './free-ports.ts';
import { type NetworkGate, openNetworkGate } from './network-gate.ts';

let server: Server;
let gate: NetworkGate;
beforeEach(async () => {
  const [port = 0] = await freePorts(1);
  server = createServer((_request, response) => response.end('hello'));
  await new Promise<void>((resolve) => server.listen(port, LOOPBACK, resolve));
  gate = await openNetworkGate(`${LOOPBACK}:${port}`);
});
afterEach(async () => {
  await gate.close();
  await new Promise((resolve) => server.close(resolve));
});

const ask = async (signal?: AbortSignal) => (await fetch(`http://${gate.host}/`, { signal })).text();

it('carries what is said in both directions', async () => {
  expect(await ask()).toBe('hello');
});

it('refuses while it is cut, and carries again afterwards', async () => {
  expect(await ask()).toBe('hello');
  gate.cut();
  await expect(ask()).rejects.toThrow('fetch failed');
  gate.restore();
  expect(await ask()).toBe('hello');
});

it('keeps the line open in a silence, says nothing, and breaks it afterwards', async () => {
  const giveUp = new AbortController();
  gate.silence();
  const question = ask(giveUp.signal);
  const first = await Promise.race([question, new Promise((resolve) => setTimeout(resolve, 100, 'nothing yet'))]);
  expect(first).toBe('nothing yet');
  gate.restore();
  await expect(question).rejects.toThrow('fetch failed');
  expect(await ask()).toBe('hello');
});

import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';

/** Does what systemd does with a notify socket: binds it, and reads datagram after datagram. Node cannot. */
const LISTENER = `
import socket, sys
s = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
s.bind(sys.argv[1])
print('listening', flush=True)
while True: print(s.recv(4096).decode(), flush=True)
`;

describe('a service manager that watches the backend', () => {
  let stack: BackendStack;
  let listener: ChildProcess;
  let heard = '';
  beforeAll(async () => {
    stack = await BackendStack.start();
    const socket = join(stack.folder, 'notify');
    listener = spawn('/usr/bin/python3', ['-c', LISTENER, socket], { stdio: ['ignore', 'pipe', 'inherit'] });
    listener.stdout?.setEncoding('utf8').on('data', (text: string) => (heard += text));
    await eventually('the listener', () => heard.includes('listening'));
    await stack.startBackend({ environment: { NOTIFY_SOCKET: socket, WATCHDOG_USEC: '2000000' } });
  });
  afterAll(async () => {
    await stack.stop();
    listener.kill();
  });
  const signs = () => heard.split('\n').filter((line) => line === 'WATCHDOG=1').length;

  it('hears that it is ready, and then that it lives, twice in the time that it was given', async () => {
    await eventually('the word that it is ready', () => heard.includes('READY=1'));
    const startedMs = Date.now();
    const before = signs();
    await eventually('signs of life', () => signs() >= before + 4);
    expect(Date.now() - startedMs).toBeLessThan(8_000);
    expect(heard.indexOf('READY=1')).toBeLessThan(heard.indexOf('WATCHDOG=1'));
  });

  it('hears it also while psacc hangs: that is no fault of ours', async () => {
    await stack.car.fault({ kind: 'hang', endpoint: '/get_vehicleinfo', seconds: 8, times: 1 });
    await eventually('the hanging call', async () => (await stack.car.requests()).requests.some(({ finishedAt }) => finishedAt === null));
    const before = signs();
    await eventually('signs of life', () => signs() >= before + 3, 7_000);
  });
});

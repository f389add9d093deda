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

/** The backend is to speak twice in this time. */
const GIVEN_SECONDS = 6;
/** Four signs need twelve seconds; one that spoke only once in the time that it was given would need 24. */
const FOUR_SIGNS_WITHIN_MS = 20_000;

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
    await stack.startBackend({ environment: { NOTIFY_SOCKET: socket, WATCHDOG_USEC: `${GIVEN_SECONDS}000000` } });
  });
  afterAll(async () => {
    await stack.stop();
    listener.kill();
  });
  const signs = () => heard.split('\n').filter((line) => line === 'WATCHDOG=1').length;

  it('hears that it is ready, and then that it lives, twice in the time that it was given', async () => {
    await eventually('the word that it is ready', () => heard.includes('READY=1'));
    const before = signs();
    await eventually('signs of life', () => signs() >= before + 4, FOUR_SIGNS_WITHIN_MS);
    expect(heard.indexOf('READY=1')).toBeLessThan(heard.indexOf('WATCHDOG=1'));
  });

  it('hears it also while psacc hangs: that is no fault of ours', async () => {
    await stack.car.fault({ kind: 'hang', endpoint: '/get_vehicleinfo', seconds: 30, times: 1 });
    await stack.car.heldUp('hang');
    const before = signs();
    await eventually('signs of life', () => signs() >= before + 4, FOUR_SIGNS_WITHIN_MS);
    await stack.car.heldUp('hang');
  });
});

import { Logger } from '@nestjs/common';
import { toChargeLimitDocument } from '@psa-ev/contract';
import { at } from '@psa-ev/testing';
import { ControlBench, VIN } from '../../test/control-bench.js';

const STOP = `/charge_now/${VIN}/0`;
const START = `/charge_now/${VIN}/1`;
const limitOf = (limitPercent: number | null) =>
  toChargeLimitDocument({ limitPercent, fullOnceUntil: null, stopAt: null, setBy: 'owner', setAt: at('07:00') });
const charging = (percent: number) => ({ battery: { percent }, charging: { status: 'charging', plugged: true, mode: 'ac' } }) as const;
const stopped = (percent: number) => ({ battery: { percent }, charging: { status: 'stopped', plugged: true, mode: 'none' } }) as const;

describe('a stop of the limit that psacc does not take', () => {
  let bench: ControlBench;
  let answers: ControlBench['psacc']['answer'];
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    bench = await ControlBench.start();
    answers = bench.psacc.answer;
    bench.psacc.answer = (_, response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<html></html>');
    await bench.set({ chargeLimit: limitOf(80) });
    await bench.shows('08:00', charging(80));
  });
  afterEach(() => bench.stop());

  it('goes out a minute later, though the power is cut meanwhile, and once', async () => {
    expect(bench.ownCommands).toMatchObject([{ status: 'failed', failure: { reason: 'service-failed' } }]);
    await bench.look();
    bench.cutPower();
    bench.psacc.answer = answers;
    await bench.startService();
    await bench.shows('08:01', charging(80));
    await bench.shows('08:02', charging(80));
    await bench.shows('08:03', stopped(80));
    expect(bench.sent).toEqual([STOP, STOP]);
    expect(bench.ownCommands).toMatchObject([{ status: 'failed' }, { status: 'confirmed' }]);
    expect(bench.told).toMatchObject({ limit: { state: 'stopped', stoppedAtPercent: 80 } });
  });

  it('goes out a minute later, and once, though the power is cut before that could be remembered', async () => {
    bench.cutPower();
    bench.psacc.answer = answers;
    await bench.startService();
    for (const time of ['08:01', '08:02', '08:03']) await bench.shows(time, charging(80));
    expect(bench.sent).toEqual([STOP, STOP]);
  });

  it('ends in the alarm where psacc is away for good', async () => {
    for (let minute = 1; minute < 30; minute += 1) await bench.shows(`08:${String(minute).padStart(2, '0')}`, charging(80));
    expect(bench.feed.map(({ kind }) => kind)).toEqual(['limit-not-kept']);
    expect(bench.told).toMatchObject({ limit: { state: 'not-stopped' } });
  });
});

describe('a limit that is raised while its stop is on its way', () => {
  let bench: ControlBench;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => (bench = await ControlBench.start()));
  afterEach(() => bench.stop());

  it('has the car started again, in the ledger and not in the feed', async () => {
    await bench.set({ chargeLimit: limitOf(80) });
    await bench.shows('08:00', charging(79));
    await bench.shows('08:01', charging(80));
    await bench.set({ chargeLimit: limitOf(90) });
    await bench.shows('08:02', stopped(80));
    bench.cutPower();
    await bench.startService();
    await bench.shows('08:03', stopped(80));
    await bench.shows('08:04', charging(80));
    expect(bench.sent).toEqual([STOP, START]);
    expect(bench.ownCommands).toMatchObject([
      { kind: 'stopCharging', requestedBy: 'charge-limit' },
      { kind: 'startCharging', requestedBy: 'charge-limit', status: 'confirmed' },
    ]);
    expect(bench.feed).toEqual([]);
    expect(bench.told).toMatchObject({ limit: { state: 'watching' } });
  });
});

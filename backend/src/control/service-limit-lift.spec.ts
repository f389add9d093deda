import { Logger } from '@nestjs/common';
import { toChargeLimitDocument } from '@psa-ev/contract';
import { at } from '@psa-ev/testing';
import { ControlBench } from '../../test/control-bench.js';

const stopped = (percent: number) => ({ battery: { percent }, charging: { status: 'stopped', plugged: true, mode: 'none' } }) as const;
const charging = (percent: number) =>
  ({ battery: { percent, rangeKm: percent * 3 }, charging: { status: 'charging', plugged: true, mode: 'ac', rateKmPerHour: 30 } }) as const;
const unplugged = (percent: number) =>
  ({ battery: { percent }, charging: { status: 'disconnected', plugged: false, mode: 'none' } }) as const;
const NINETY = toChargeLimitDocument({ limitPercent: 90, fullOnceUntil: null, stopAt: null, setBy: 'owner', setAt: at('07:00') });

describe("psacc's own limit, where none of ours was ever set", () => {
  let bench: ControlBench;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    bench = await ControlBench.start();
    bench.servicePercent = 80;
    await bench.shows('08:00', stopped(70));
  });
  afterEach(() => bench.stop());

  /** A few looks, one after the other: each takes one step. */
  const goesOn = async (time: string, snapshot: Parameters<ControlBench['shows']>[1]) => {
    await bench.shows(time, snapshot);
    for (let look = 0; look < 3; look += 1) await bench.look();
  };

  it('stays as it is for who only starts a charge', async () => {
    await bench.ask('startCharging');
    await goesOn('08:01', charging(71));
    expect(bench.psacc.asked.filter((path) => path.startsWith('/charge_control'))).toEqual([]);
  });

  it('is not lifted before what is to be given back can be remembered', async () => {
    await bench.ask('chargeToFull');
    bench.isDiskFull = true;
    await goesOn('08:01', charging(71));
    expect(bench.servicePercent).toBe(80);
    bench.isDiskFull = false;
    await goesOn('08:02', charging(71));
    expect(bench.servicePercent).toBe(100);
  });

  it('is lifted for who wants a full battery this time, and given back with the cable, however the power is cut', async () => {
    await bench.ask('chargeToFull');
    await goesOn('08:01', charging(71));
    expect(bench.servicePercent).toBe(100);
    expect(bench.told?.serviceLimit).toBeNull();
    bench.cutPower();
    await bench.startService();
    await goesOn('09:30', charging(99));
    expect(bench.servicePercent).toBe(100);
    bench.cutPower();
    await bench.startService();
    await goesOn('10:00', unplugged(100));
    expect(bench.servicePercent).toBe(80);
  });

  it('is lifted again within a minute where psacc has forgotten, and still given back', async () => {
    await bench.ask('chargeToFull');
    await goesOn('08:01', charging(71));
    bench.servicePercent = 80;
    await goesOn('08:03', charging(72));
    expect(bench.servicePercent).toBe(100);
    await goesOn('10:00', unplugged(100));
    expect(bench.servicePercent).toBe(80);
  });

  it('is asked for again, lifted or given back, where psacc does not take it', async () => {
    bench.isServiceDeaf = true;
    await bench.ask('chargeToFull');
    await goesOn('08:01', charging(71));
    expect(bench.servicePercent).toBe(80);
    bench.isServiceDeaf = false;
    await goesOn('08:03', charging(72));
    expect(bench.servicePercent).toBe(100);
    bench.isServiceDeaf = true;
    await goesOn('10:00', unplugged(100));
    expect(bench.servicePercent).toBe(100);
    bench.isServiceDeaf = false;
    await goesOn('10:02', unplugged(100));
    expect(bench.servicePercent).toBe(80);
  });

  it('stays as somebody has set it in psacc meanwhile', async () => {
    await bench.ask('chargeToFull');
    await goesOn('08:01', charging(71));
    await goesOn('10:00', charging(99));
    bench.servicePercent = 60;
    await goesOn('10:00', unplugged(99));
    await goesOn('10:05', unplugged(99));
    expect(bench.servicePercent).toBe(60);
    bench.servicePercent = 100;
    await goesOn('10:10', unplugged(99));
    expect(bench.servicePercent).toBe(100);
  });

  it('becomes ours, and is not given back, once an owner sets one', async () => {
    await bench.ask('chargeToFull');
    await goesOn('08:01', charging(71));
    await bench.set({ chargeLimit: NINETY });
    await goesOn('10:00', unplugged(99));
    expect(bench.servicePercent).toBe(90);
    expect(bench.told).toMatchObject({ serviceLimit: 'in-force' });
  });

  it('is none where psacc has no charge control, and nothing is set then', async () => {
    bench.servicePercent = null;
    await bench.ask('chargeToFull');
    await goesOn('08:01', charging(71));
    const asked = bench.psacc.asked.filter((path) => path.startsWith('/charge_control'));
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.some((path) => path.includes('percentage'))).toBe(false);
  });
});

import { Logger } from '@nestjs/common';
import { toChargingPlanDocument, toClimatePlanDocument } from '@psa-ev/contract';
import { NO_CHARGING_PLAN, NO_CLIMATE_PLAN } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import { ControlBench, VIN } from '../../test/control-bench.js';

const WHO = { setBy: 'owner', setAt: at('07:00') };
const READY_AT = at('08:20');
const PLANS = {
  chargingPlan: toChargingPlanDocument({ ...NO_CHARGING_PLAN, isOn: true, once: { departAt: READY_AT, targetPercent: 100 }, ...WHO }),
  climatePlan: toClimatePlanDocument({ ...NO_CLIMATE_PLAN, isOn: true, once: [{ id: 'trip', readyAt: READY_AT }], ...WHO }),
};
const waits = {
  battery: { percent: 50 },
  charging: { status: 'stopped', plugged: true, mode: 'none' },
  climate: { status: 'disabled', failure: null },
  doors: { lock: 'locked', open: [] },
  ignition: 'stop',
} as const;
const obeys = {
  ...waits,
  charging: { status: 'charging', plugged: true, mode: 'ac', rateKmPerHour: 30 },
  climate: { status: 'enabled', failure: null },
} as const;

describe.each([
  ['the charging plan', 'chargingPlan', `/charge_now/${VIN}/1`],
  ['the preconditioning plan', 'climatePlan', `/preconditioning/${VIN}/1`],
] as const)('the start that %s has asked for goes out once, though the power is cut', (_who, name, start) => {
  let bench: ControlBench;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    bench = await ControlBench.start();
    await bench.shows('08:00', waits);
  });
  afterEach(() => bench.stop());

  const restartAndLook = async () => {
    await bench.startService();
    for (const time of ['08:02', '08:04', '08:06']) await bench.shows(time, waits);
  };

  it('while psacc has it and has not answered', async () => {
    const { answer } = bench.psacc;
    bench.psacc.answer = () => bench.cutPower();
    await bench.set({ [name]: PLANS[name] });
    expect(bench.sent).toEqual([start]);
    bench.psacc.answer = answer;
    await restartAndLook();
    expect(bench.sent).toEqual([start]);
  });

  it('when psacc has answered', async () => {
    await bench.set({ [name]: PLANS[name] });
    bench.cutPower();
    await restartAndLook();
    expect(bench.sent).toEqual([start]);
  });

  it('when the car has shown it', async () => {
    await bench.set({ [name]: PLANS[name] });
    await bench.shows('08:01', obeys);
    bench.cutPower();
    await bench.startService();
    for (const time of ['08:02', '08:04']) await bench.shows(time, obeys);
    expect(bench.sent).toEqual([start]);
    expect(bench.ownCommands).toMatchObject([{ status: 'confirmed' }]);
  });
});

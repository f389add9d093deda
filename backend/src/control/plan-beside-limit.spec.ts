import { Logger } from '@nestjs/common';
import { toChargeLimitDocument, toChargingPlanDocument } from '@psa-ev/contract';
import { NO_CHARGE_LIMIT, NO_CHARGING_PLAN } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import { ControlBench, VIN } from '../../test/control-bench.js';

const START = `/charge_now/${VIN}/1`;
const STOP = `/charge_now/${VIN}/0`;
const WHO = { setBy: 'owner', setAt: at('07:00') };
const OWNERS_HOUR = { hour: 22, minute: 0 };
/** So that the car, which stands at its limit, does not start by itself: an hour that has passed. */
const OUR_HOUR = { hour: 19, minute: 0 };
const charging = (percent: number, scheduledStart = OWNERS_HOUR) =>
  ({ battery: { percent }, charging: { status: 'charging', plugged: true, mode: 'ac', rateKmPerHour: 30, scheduledStart } }) as const;
const stopped = (percent: number, scheduledStart = OWNERS_HOUR) =>
  ({ battery: { percent }, charging: { status: 'stopped', plugged: true, mode: 'none', scheduledStart } }) as const;
const limitOf = (limitPercent: number | null) => toChargeLimitDocument({ ...NO_CHARGE_LIMIT, limitPercent, ...WHO });

describe('a plan beside a limit', () => {
  let bench: ControlBench;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => (bench = await ControlBench.start()));
  afterEach(() => bench.stop());

  it('never has a charge begun and the hour of the car set in one look, for psacc would end the charge by that', async () => {
    await bench.set({ chargeLimit: limitOf(80) });
    await bench.shows('20:09', charging(80));
    await bench.shows('20:10', stopped(80));
    await bench.shows('20:12', stopped(80, OUR_HOUR));
    const once = { departAt: at('21:30'), targetPercent: 90 };
    const settings = {
      chargeLimit: limitOf(null),
      chargingPlan: toChargingPlanDocument({ ...NO_CHARGING_PLAN, isOn: true, once, ...WHO }),
    };
    await bench.settings.replace('settings', new Map([[bench.vehicle.identity.vehicleId, new Map(Object.entries(settings))]]));
    await bench.shows('20:13', stopped(80, OUR_HOUR));
    expect(bench.sent).toEqual([STOP, expect.stringMatching('minute=0'), START]);

    await bench.shows('20:15', charging(80, OUR_HOUR));
    await bench.shows('21:20', charging(90, OUR_HOUR));
    await bench.shows('21:22', stopped(90, OUR_HOUR));
    expect(bench.sent.slice(3)).toEqual([STOP, expect.stringMatching('hour=22')]);
  });
});

import { Logger } from '@nestjs/common';
import { type ChargeLimitSettings, toChargeLimitDocument, toChargingPlanDocument, toClimatePlanDocument } from '@psa-ev/contract';
import { NO_CHARGING_PLAN, NO_CLIMATE_PLAN, WEEKDAYS } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import { ControlBench, DRIVER, VIN } from '../../test/control-bench.js';
import { aDevice, register } from '../../test/person.builder.js';

const STOP = `/charge_now/${VIN}/0`;
const START = `/charge_now/${VIN}/1`;
const WARM = `/preconditioning/${VIN}/1`;
const WHO = { setBy: 'owner', setAt: at('07:00') };
const limitOf = (limitPercent: number | null, changes: Partial<ChargeLimitSettings> = {}) =>
  toChargeLimitDocument({ limitPercent, fullOnceUntil: null, stopAt: null, ...WHO, ...changes });
const charging = (percent: number) =>
  ({ battery: { percent, rangeKm: percent * 3 }, charging: { status: 'charging', plugged: true, mode: 'ac', rateKmPerHour: 30 } }) as const;
const stopped = (percent: number) => ({ battery: { percent }, charging: { status: 'stopped', plugged: true, mode: 'none' } }) as const;
const unplugged = (percent: number) =>
  ({ battery: { percent }, charging: { status: 'disconnected', plugged: false, mode: 'none' } }) as const;

describe('the control of a car', () => {
  let bench: ControlBench;
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => (bench = await ControlBench.start()));
  afterEach(() => bench.stop());

  it('asks nothing of a car for which nothing is set, and leaves the charge control of psacc alone', async () => {
    bench.servicePercent = 70;
    await bench.shows('08:00', charging(99));
    expect(bench.psacc.asked).toEqual([]);
    expect(bench.told).toMatchObject({ limit: { state: 'off' }, serviceLimit: null, plan: { state: 'off' }, climate: { state: 'off' } });
  });

  describe('with a limit', () => {
    it('sends nothing that it could not remember, and does it when it can', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      bench.isDiskFull = true;
      await bench.shows('08:00', charging(80));
      expect(bench.sent).toEqual([]);
      bench.isDiskFull = false;
      await bench.shows('08:01', charging(80));
      expect(bench.sent).toEqual([STOP]);
    });

    it('stops at the first reading that has reached it, once, and tells the proof', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', charging(79));
      expect(bench.told).toMatchObject({ limit: { state: 'watching', limitPercent: 80 } });
      await bench.shows('08:01', charging(80));
      await bench.shows('08:02', charging(80));
      expect(bench.told).toMatchObject({ limit: { state: 'stopping' } });
      await bench.shows('08:03', stopped(80));
      expect(bench.sent).toEqual([STOP]);
      expect(bench.told).toMatchObject({ limit: { state: 'stopped', stoppedAtPercent: 80 } });
      expect(bench.ownCommands).toMatchObject([{ kind: 'stopCharging', requestedBy: 'charge-limit', status: 'confirmed' }]);
    });

    it('sends it once, however the power is cut', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', charging(80));
      bench.cutPower();
      await bench.startService();
      await bench.shows('08:01', charging(80));
      await bench.shows('08:02', stopped(81));
      expect(bench.sent).toEqual([STOP]);
      expect(bench.ownCommands).toMatchObject([{ status: 'confirmed' }]);
      expect(bench.told).toMatchObject({ limit: { state: 'stopped' } });
    });

    it('refuses a start at it, and goes beyond it for who asks for a full battery this time', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', stopped(80));
      await bench.ask('startCharging');
      expect(bench.command('startCharging')).toMatchObject({ failure: { kind: 'refused', reason: 'limit-reached' } });

      await bench.ask('chargeToFull');
      await bench.shows('08:01', charging(81));
      await bench.shows('09:00', charging(99));
      expect(bench.sent).toEqual([START]);
      expect(bench.told).toMatchObject({ limit: { state: 'off', isSuspendedForThisCharge: true } });

      await bench.shows('10:00', unplugged(100));
      await bench.shows('18:00', charging(85));
      expect(bench.sent).toEqual([START, STOP]);
    });

    it('remembers who asked for a full battery, though the power is cut before the next look', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', stopped(80));
      bench.isDiskFull = true;
      await bench.ask('chargeToFull');
      bench.cutPower();
      bench.isDiskFull = false;
      await bench.startService();
      await bench.shows('08:01', charging(81));
      await bench.shows('08:05', charging(83));
      expect(bench.command('chargeToFull')).toMatchObject({ status: 'confirmed' });
      expect(bench.sent).toEqual([START]);
      expect(bench.told).toMatchObject({ limit: { isSuspendedForThisCharge: true } });
    });

    it('has it set in psacc too, reads it back, and lifts it there where it is suspended', async () => {
      bench.servicePercent = 100;
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', charging(60));
      expect(bench.servicePercent).toBe(80);
      await bench.shows('08:01', charging(60));
      expect(bench.told).toMatchObject({ serviceLimit: 'in-force' });
      await bench.ask('chargeToFull');
      await bench.look();
      expect(bench.servicePercent).toBe(100);
    });

    it('asks psacc again after a minute where it has not taken it', async () => {
      bench.servicePercent = 100;
      bench.isServiceDeaf = true;
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', charging(60));
      bench.isServiceDeaf = false;
      await bench.shows('08:01', charging(60));
      expect(bench.servicePercent).toBe(80);
    });

    it('says that psacc has none where its charge control is not set up', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', charging(60));
      await bench.shows('08:01', charging(60));
      expect(bench.told).toMatchObject({ serviceLimit: 'not-set-up' });
    });

    it('goes on as it was where a new one cannot be applied, and says why', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.set({ chargeLimit: { ...limitOf(80), limitPercent: 20 } });
      await bench.shows('08:00', charging(80));
      expect(bench.sent).toEqual([STOP]);
      expect(bench.told?.settings.chargeLimit?.refused?.problems).toEqual([{ problem: 'limit-too-low', id: null }]);
    });
  });

  it('starts a charge for a departure in its time, and stands aside for who stops it by hand', async () => {
    const weekly = [{ id: 'work', weekdays: WEEKDAYS, departAt: { hour: 12, minute: 0 }, targetPercent: 60 }];
    await bench.set({ chargingPlan: toChargingPlanDocument({ ...NO_CHARGING_PLAN, isOn: true, weekly, ...WHO }) });
    await bench.shows('08:00', stopped(50));
    expect(bench.told?.plan).toMatchObject({ departure: { at: at('12:00').toISOString() }, plan: { targetPercent: 60 } });
    const startsAt = bench.told?.plan.plan?.startsAt;
    if (!startsAt) throw new Error('nothing is planned');
    const later = (minutes: number) => new Date(Date.parse(startsAt) + minutes * 60_000).toISOString().slice(11, 16);
    await bench.shows(later(1), stopped(50));
    expect(bench.sent).toEqual([START]);
    expect(bench.ownCommands).toMatchObject([{ requestedBy: 'charging-plan' }]);
    await bench.shows(later(2), charging(50));
    await bench.ask('stopCharging');
    await bench.shows(later(4), stopped(50));
    await bench.shows(later(10), stopped(50));
    expect(bench.sent).toEqual([START, STOP]);
    expect(bench.told?.plan.state).toBe('person-decided');
  });

  it('tells a plan that waits once, and not again because time goes on', async () => {
    const weekly = [{ id: 'work', weekdays: WEEKDAYS, departAt: { hour: 20, minute: 0 }, targetPercent: 60 }];
    await bench.set({ chargingPlan: toChargingPlanDocument({ ...NO_CHARGING_PLAN, isOn: true, weekly, ...WHO }) });
    await bench.shows('08:00', stopped(50));
    await bench.shows('08:01', stopped(50));
    const told = bench.told?.at;
    for (const time of ['08:07', '08:20', '09:00']) await bench.shows(time, stopped(50));
    expect(bench.told?.at).toBe(told);
  });

  it('warms a car that is to be ready, once, and says what came of it', async () => {
    const weekly = [{ id: 'work', weekdays: WEEKDAYS, readyAt: { hour: 9, minute: 0 } }];
    await bench.set({ climatePlan: toClimatePlanDocument({ ...NO_CLIMATE_PLAN, isOn: true, weekly, ...WHO }) });
    const ready = { ...stopped(70), doors: { lock: 'locked', open: [] }, ignition: 'stop' } as const;
    await bench.shows('08:00', { ...ready, climate: { status: 'disabled', failure: null } });
    expect(bench.told?.climate.next).toMatchObject({ startAt: at('08:15').toISOString() });
    await bench.shows('08:16', { ...ready, climate: { status: 'disabled', failure: null } });
    await bench.shows('08:17', { ...ready, climate: { status: 'enabled', failure: null } });
    expect(bench.sent).toEqual([WARM]);
    expect(bench.told?.climate.runs).toMatchObject([{ outcome: { kind: 'started' } }]);
    expect(bench.ownCommands).toMatchObject([{ kind: 'startClimate', requestedBy: 'climate-plan', status: 'confirmed' }]);
  });

  it('counts the wake-ups, and wakes no car whose 12 V battery is low', async () => {
    await bench.shows('08:00', { ...stopped(70), auxiliaryBatteryPercent: 55 });
    await bench.ask('wakeUp', 'too-low');
    expect(bench.command('too-low')).toMatchObject({ failure: { reason: 'auxiliary-battery-low' } });
    await bench.shows('08:01', { ...stopped(70), auxiliaryBatteryPercent: 80 });
    await bench.ask('wakeUp', 'good');
    expect(bench.sent).toEqual([`/wakeup/${VIN}`]);
    expect(bench.told?.wakeUps).toMatchObject({ left: 5, nextAt: at('08:21').toISOString() });
  });

  describe('with a psacc that fails at the horn', () => {
    const failsAt = async (id: string) => {
      const all = bench.psacc.answer;
      bench.psacc.answer = (_, response) => response.writeHead(500, { 'content-type': 'text/html' }).end('<html></html>');
      await bench.ask('soundHorn', id);
      bench.psacc.answer = all;
      await bench.look();
    };
    beforeEach(() => bench.shows('08:00', stopped(70)));

    it('learns nothing while psacc fails at everything', async () => {
      bench.finding = 'remote-control-not-set-up';
      await failsAt('first');
      expect(bench.told?.lacks).toEqual([]);
      bench.finding = 'ok';
      bench.pass('08:06');
      await failsAt('long-unread');
      expect(bench.told?.lacks).toEqual([]);
      await bench.ask('soundHorn', 'mended');
      expect(bench.command('mended')).toMatchObject({ status: 'unprovable' });
    });

    it('learns it where psacc is well otherwise, and remembers it through a restart', async () => {
      await failsAt('first');
      expect(bench.command('first')).toMatchObject({ failure: { reason: 'service-failed' } });
      expect(bench.told?.lacks).toMatchObject([{ kind: 'soundHorn', lack: 'service-cannot' }]);
      bench.cutPower();
      await bench.startService();
      await bench.ask('soundHorn', 'second');
      expect(bench.command('second')).toMatchObject({ failure: { kind: 'refused', reason: 'not-available' } });
      expect(bench.sent).toHaveLength(1);
    });

    it('lets an owner try again', async () => {
      await failsAt('first');
      bench.allow('owner');
      await bench.ask('soundHorn', 'second');
      expect(bench.command('second')).toMatchObject({ status: 'unprovable' });
      expect(bench.sent).toHaveLength(2);
    });

    it('forgets it after thirty days', async () => {
      await failsAt('first');
      await bench.shows('2026-12-21T08:00:00.000Z', stopped(70));
      expect(bench.told?.lacks).toEqual([]);
      await bench.ask('soundHorn', 'second');
      expect(bench.command('second')).toMatchObject({ status: 'unprovable' });
    });
  });

  describe('tells people', () => {
    const tells = async () => {
      const { vehicleId } = bench.vehicle.identity;
      const vehicles = [vehicleId];
      await register(
        bench.persons,
        { uid: DRIVER, access: { role: 'driver', vehicles } },
        { uid: 'uid-of-viewer', access: { role: 'viewer', vehicles }, devices: { tablet: aDevice() } },
      );
    };
    beforeEach(tells);

    it('once that the limit was reached, through a power cut and a disk that was full', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', charging(79));
      await bench.shows('08:01', charging(80));
      bench.isDiskFull = true;
      await bench.shows('08:02', stopped(80));
      expect(bench.feed).toEqual([]);
      bench.isDiskFull = false;
      await bench.shows('08:03', stopped(80));
      bench.cutPower();
      await bench.startService();
      await bench.shows('08:04', stopped(80));

      expect(bench.feed).toMatchObject([{ kind: 'limit-reached', percent: 80, limitPercent: 80, isAgain: false }]);
      expect(await bench.messages()).toEqual([
        [DRIVER, 'limit-reached'],
        ['uid-of-viewer', 'limit-reached'],
      ]);
    });

    it('at once that the limit is not kept, and that it stopped at last', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      for (let minute = 0; minute < 50; minute += 1) await bench.shows(`08:${String(minute).padStart(2, '0')}`, charging(80));
      expect(bench.sent).toEqual([STOP, STOP]);
      expect(bench.feed.map(({ kind }) => kind)).toEqual(['limit-not-kept']);
      await bench.shows('08:50', stopped(84));
      expect(bench.feed.map(({ kind }) => kind).sort()).toEqual(['limit-not-kept', 'stopped-at-last']);
    });

    it.each<[string, string, 'startCharging' | 'stopCharging']>([
      ['was refused before it was begun', 'limit-reached', 'startCharging'],
      ['was refused by psacc', 'service-refused', 'stopCharging'],
    ])('once that a wish %s, though the power is cut before that could be told', async (_, why, kind) => {
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', stopped(80));
      bench.isDiskFull = true;
      bench.answer = '{"error":"no"}';
      await bench.ask(kind);
      expect(bench.command(kind)).toMatchObject({ status: 'failed' });
      expect(bench.feed).toEqual([]);
      bench.isDiskFull = false;
      for (const time of ['08:01', '08:02']) {
        bench.cutPower();
        await bench.startService();
        await bench.shows(time, stopped(80));
        expect(bench.feed).toMatchObject([{ kind: 'command-failed', command: kind, why }]);
      }
      expect(await bench.messages()).toEqual([[DRIVER, 'command-failed']]);
      expect(await bench.database.unnoted.all()).toEqual([]);
    });

    it('who asked that a wish was refused, and nobody of what another command has done', async () => {
      await bench.set({ chargeLimit: limitOf(80) });
      await bench.shows('08:00', stopped(80));
      await bench.ask('startCharging');
      expect(bench.feed).toMatchObject([{ kind: 'command-failed', command: 'startCharging', why: 'limit-reached' }]);
      expect(await bench.messages()).toEqual([[DRIVER, 'command-failed']]);

      await bench.ask('startClimate', 'first');
      await bench.ask('stopClimate', 'contrary');
      expect(bench.command('first')).toMatchObject({ failure: { reason: 'replaced' } });
      await bench.ask('stopClimate', 'again');
      expect(bench.command('again')).toMatchObject({ failure: { reason: 'already-under-way' } });
      expect(bench.feed).toHaveLength(1);
    });
  });

  it('writes nothing while a parked car is only looked at', async () => {
    await bench.set({ chargeLimit: limitOf(80), climatePlan: toClimatePlanDocument({ ...NO_CLIMATE_PLAN, isOn: true, ...WHO }) });
    await bench.shows('08:00', stopped(70));
    await bench.shows('08:01', stopped(70));
    const writes = () => bench.database.dataSource.query<[{ changes: number }]>('SELECT total_changes() AS changes');
    const [{ changes: before }] = await writes();
    for (const time of ['08:02', '08:03', '08:20', '09:30']) await bench.shows(time, stopped(70));
    const [{ changes: after }] = await writes();
    expect(after - before).toBe(0);
  });
});

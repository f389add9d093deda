import { setTimeout as sleep } from 'node:timers/promises';
import {
  type ControlDocument,
  paths,
  toChargingPlanDocument,
  toClimatePlanDocument,
  toTariffsDocument,
  type SettingName,
} from '@psa-ev/contract';
import {
  type ClimatePlanSetting,
  dayOf,
  NO_CHARGING_PLAN,
  NO_CLIMATE_PLAN,
  type Tariff,
  type TimeOfDay,
  type VehicleId,
  WEEKDAYS,
} from '@psa-ev/domain';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';
import { People } from '../stack/people.ts';
import { DRIVER, Wishes } from '../stack/wishes.ts';

/** The car's seconds pass so much faster: it charges five percent in a minute, and is heated for half of one. */
const SPEED = 20;
const MINUTE_MS = 60_000;
const WITHIN_MS = 120_000;
/** So many looks of the control and readings of the car that what is sent twice has been sent by then. */
const A_WHILE_MS = 5_000;
const STATUS = '/get_vehicleinfo';
const WARM = '/preconditioning';
const who = () => ({ setBy: 'owner', setAt: new Date() });
const fromNow = (minutes: number) => new Date(Date.now() + minutes * MINUTE_MS);
const clockAt = (at: Date): TimeOfDay => ({ hour: at.getUTCHours(), minute: at.getUTCMinutes() });

/** The built backend beside a car that lives faster, with what its stories ask of it. */
async function aCar() {
  const stack = await BackendStack.start({ simulator: { speed: SPEED }, environment: { TIME_ZONE: 'UTC' } });
  await stack.car.set({ batteryPercent: 60, locked: true, outsideCelsius: 2 });
  await stack.startBackend();
  const vehicleId: VehicleId = await stack.vehicleId();
  await new People(stack.cloud).invite(DRIVER, 'driver', [vehicleId]);
  const requests = async (path: string) => (await stack.car.requests()).requests.filter((request) => request.path.startsWith(path));
  return {
    stack,
    wishes: new Wishes(stack.cloud, vehicleId),
    requests,
    asked: async (path: string) => (await requests(path)).map((request) => request.path.slice(-1)),
    set: (name: SettingName, document: object) => stack.cloud.firestore.doc(paths.setting(vehicleId, name)).set(document),
    control: async () => (await stack.cloud.firestore.doc(paths.control(vehicleId)).get()).data() as ControlDocument | undefined,
    snapshot: async () => (await stack.cloud.vehicle(vehicleId))?.snapshot,
    /** After it psacc is as it should be. */
    async cutPower() {
      await stack.backend.kill();
      await stack.car.clearFaults();
      await stack.startBackend();
    },
  };
}

describe('a charging plan', () => {
  let car: Awaited<ReturnType<typeof aCar>>;
  const plan = (departAt: Date, targetPercent: number) =>
    car.set('chargingPlan', toChargingPlanDocument({ ...NO_CHARGING_PLAN, isOn: true, once: { departAt, targetPercent }, ...who() }));
  const planIs = (state: ControlDocument['plan']['state']) =>
    eventually(`a plan that is ${state}`, async () => (await car.control())?.plan.state === state, WITHIN_MS);
  beforeAll(async () => (car = await aCar()));
  afterAll(() => car.stack.stop());

  it('charges in the cheap hours, and is ready before the departure', async () => {
    const cheapFrom = new Date(Math.ceil(fromNow(1).getTime() / MINUTE_MS) * MINUTE_MS);
    const cheap = { from: clockAt(cheapFrom), to: clockAt(new Date(cheapFrom.getTime() + 20 * MINUTE_MS)) };
    const allDay = { from: { hour: 0, minute: 0 }, to: { hour: 0, minute: 0 } };
    const tariff: Tariff = {
      id: 'home',
      name: 'Home',
      currency: 'EUR',
      placeIds: null,
      mode: null,
      validFrom: null,
      validUntil: null,
      bands: [
        { hours: allDay, weekdays: WEEKDAYS, pricePerKwh: 0.3 },
        { hours: cheap, weekdays: WEEKDAYS, pricePerKwh: 0.1 },
      ],
      sessionFee: 0,
    };
    await car.set('tariffs', toTariffsDocument({ tariffs: [tariff], ...who() }));
    await car.stack.car.set({ batteryPercent: 50 });
    const departAt = fromNow(240);
    await plan(departAt, 53);
    // Before the car is plugged in: by the former plan, or without the tariff, it would be charged at once.
    const planned = async () => (await car.control())?.plan.plan;
    await eventually('the plan', async () => (await planned())?.startsAt === cheapFrom.toISOString(), WITHIN_MS);
    await car.stack.car.plug('delayed');
    await planIs('waiting');
    expect(await planned()).toMatchObject({ why: 'cheapest', startsAt: cheapFrom.toISOString(), isFeasible: true });
    const before = (await car.requests('/charge_now')).length;

    const [start] = await eventually(
      'the start',
      async () => {
        const since = (await car.requests('/charge_now')).slice(before);
        return since.length > 0 && since;
      },
      2 * WITHIN_MS,
    );
    expect(start?.path).toMatch(/1$/);
    expect(Date.parse(start?.receivedAt ?? '')).toBeGreaterThanOrEqual(cheapFrom.getTime());
    await planIs('charging');
    // What is ready so soon would be stopped ten minutes after its start: longer than a story lasts.
    await eventually('what the departure asks for', async () => ((await car.snapshot())?.battery.percent ?? 0) >= 53, WITHIN_MS);
    expect((await car.asked('/charge_now')).slice(before)).toEqual(['1']);
    expect(Date.now()).toBeLessThan(departAt.getTime());
  });

  it('stands aside for who stops the charge, though the power is cut between the way to psacc and the memory of it', async () => {
    await car.stack.car.unplug();
    await planIs('not-plugged');
    await car.stack.car.plug();
    await eventually('a car that charges', async () => (await car.snapshot())?.charging.status === 'charging', WITHIN_MS);
    await plan(fromNow(20), 100);
    await planIs('charging');
    await car.stack.car.fault({ kind: 'slow', endpoint: '/charge_now', seconds: 4, times: 1 });
    const before = (await car.requests('/charge_now')).length;
    const id = await car.wishes.ask('stopCharging');
    await car.stack.car.heldUp('slow');
    await car.cutPower();
    await car.wishes.becomes(id, 'confirmed', WITHIN_MS);
    await planIs('person-decided');
    await sleep(A_WHILE_MS);
    expect((await car.asked('/charge_now')).slice(before)).toEqual(['0']);
  });
});

describe('a preconditioning plan', () => {
  let car: Awaited<ReturnType<typeof aCar>>;
  let runs = 0;
  const plan = (setting: Partial<ClimatePlanSetting>) =>
    car.set('climatePlan', toClimatePlanDocument({ ...NO_CLIMATE_PLAN, isOn: true, ...setting, ...who() }));
  /** A run whose time to start has come: the car is not at the plug, so 20 minutes before. */
  const due = async (setting: Partial<ClimatePlanSetting> = {}): Promise<string> => {
    const id = `run-${(runs += 1)}`;
    await plan({ ...setting, once: [{ id, readyAt: fromNow(15) }] });
    return id;
  };
  const outcomeOf = async (id: string) => (await car.control())?.climate.runs.find((run) => run.id === id)?.outcome ?? null;
  const ends = (id: string, kind: string) =>
    eventually(
      `${id} to be ${kind}`,
      async () => {
        const outcome = await outcomeOf(id);
        return outcome?.kind === kind && outcome;
      },
      WITHIN_MS,
    );
  const warmed = async () => (await car.requests(WARM)).length;
  let before = 0;
  beforeAll(async () => (car = await aCar()));
  beforeEach(async () => {
    await car.stack.car.clearFaults();
    await eventually('a car that is not heated', async () => (await car.snapshot())?.climate.status !== 'enabled', WITHIN_MS);
    before = await warmed();
  });
  afterAll(() => car.stack.stop());

  it('starts in its time, once, and says that the car has begun', async () => {
    await plan({ once: [{ id: 'later', readyAt: fromNow(25) }] });
    await eventually('it to be planned', async () => (await car.control())?.climate.state === 'planned', WITHIN_MS);
    expect(await warmed()).toBe(before);
    await ends(await due(), 'started');
    expect((await car.asked(WARM)).slice(before)).toEqual(['1']);
  });

  it('is skipped with a reason on a holiday', async () => {
    const readyAt = fromNow(12);
    const weekly = [{ id: 'holiday', weekdays: WEEKDAYS, readyAt: clockAt(readyAt) }];
    await plan({ weekly, holidays: [dayOf(readyAt, 'UTC')] });
    expect(await ends('holiday', 'skipped')).toEqual({ kind: 'skipped', reason: 'holiday' });
    expect(await warmed()).toBe(before);
  });

  it('waits with a reason while the weather is mild', async () => {
    await car.stack.car.set({ outsideCelsius: 18 });
    await eventually('the mild weather', async () => (await car.snapshot())?.outsideTemperatureCelsius === 18, WITHIN_MS);
    await due({ belowCelsius: 5 });
    await eventually('the reason', async () => (await car.control())?.climate.waitingFor === 'not-cold-nor-hot', WITHIN_MS);
    expect(await warmed()).toBe(before);
  });

  it('leaves a car alone that is heated already', async () => {
    await plan({});
    await car.wishes.becomes(await car.wishes.ask('startClimate'), 'confirmed', WITHIN_MS);
    expect(await ends(await due(), 'skipped')).toEqual({ kind: 'skipped', reason: 'already-running' });
    expect(await warmed()).toBe(before + 1);
  });

  describe('sends its start once, though the power is cut', () => {
    it('while psacc has it', async () => {
      await car.stack.car.fault({ kind: 'slow', endpoint: WARM, seconds: 4, times: 1 });
      const id = await due();
      await car.stack.car.heldUp('slow');
      await car.cutPower();
      await ends(id, 'started');
      await sleep(A_WHILE_MS);
      expect(await warmed()).toBe(before + 1);
    });

    it('when psacc has answered, before the car shows it', async () => {
      await car.stack.car.fault({ kind: 'stale', endpoint: STATUS });
      const id = await due();
      await eventually('the answer', async () => (await car.requests(WARM)).slice(before).some(({ finishedAt }) => finishedAt !== null));
      await car.cutPower();
      await ends(id, 'started');
      await sleep(A_WHILE_MS);
      expect(await warmed()).toBe(before + 1);
    });

    it('when the car has shown it', async () => {
      const id = await due();
      await ends(id, 'started');
      await car.cutPower();
      await sleep(A_WHILE_MS);
      expect([await warmed(), await outcomeOf(id)]).toEqual([before + 1, { kind: 'started' }]);
    });

    /** Nobody can know then whether it was sent: it is not sent once more. The last one, for this run has no end for a while. */
    it('before psacc was asked', async () => {
      await plan({});
      await car.stack.car.fault({ kind: 'slow', endpoint: STATUS, seconds: 40 });
      await car.stack.car.heldUp('slow');
      const id = await due();
      await ends(id, 'sent');
      expect(await warmed()).toBe(before);
      await car.cutPower();
      await sleep(A_WHILE_MS);
      expect(await warmed()).toBe(before);
      expect(await outcomeOf(id)).toEqual({ kind: 'sent' });
      expect(await car.stack.facts.integrity()).toBe('ok');
    });
  });
});

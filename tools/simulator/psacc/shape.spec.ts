import { E_208, HYBRID_3008 } from '../car/models.ts';
import { orderDrive, orderPlug } from '../http/orders.ts';
import { createSimulator, type Simulator } from '../simulator.ts';
import { differences, recordedBody } from '../testing/shape.ts';
import { answer } from './routes.ts';

function ask(simulator: Simulator, pathAndQuery: string): unknown {
  simulator.catchUp();
  const url = new URL(pathAndQuery, 'http://psacc');
  return JSON.parse(answer(simulator.psacc, { method: 'GET', path: url.pathname, query: url.searchParams }, {}).body);
}

function aSimulator(): Simulator {
  return createSimulator({ frozen: true, agenda: 'none', start: 'parked', vehicles: 2, startAt: new Date('2026-11-18T19:00:00Z') });
}

function firstOf(simulator: Simulator): Simulator['vehicles'][number] {
  const [first] = simulator.vehicles;
  if (first === undefined) throw new Error('there is always a first car');
  return first;
}

const STATUS = `/get_vehicleinfo/${E_208.vin}`;

describe('the answers have the shape of the real program', () => {
  it('for a parked car', () => {
    const body = ask(aSimulator(), STATUS);
    expect(differences(body, recordedBody('recordings/vehicleinfo.parked'))).toEqual([]);
    expect(differences(body, recordedBody('fixtures/vehicleinfo_e208_parked'))).toEqual([]);
  });

  it('for a driving car', () => {
    const simulator = aSimulator();
    orderDrive(firstOf(simulator), { to: 'work' }, simulator.time);
    simulator.advance(6);
    const body = ask(simulator, STATUS);
    expect(body).toMatchObject({ ignition: { type: 'StartUp' }, kinetic: { moving: true, speed: expect.any(Number) } });
    expect(differences(body, recordedBody('recordings/vehicleinfo.driving'))).toEqual([]);
    expect(differences(body, recordedBody('fixtures/vehicleinfo_e208_driving'))).toEqual([]);
  });

  it.each([
    ['ac', 'Slow', 'fixtures/vehicleinfo_e208_charging_slow'],
    ['ac', 'Slow', 'recordings/vehicleinfo.slow'],
    ['dc', 'Quick', 'fixtures/vehicleinfo_e208_charging_quick'],
  ] as const)('for a car that charges %s', (mode, word, recording) => {
    const simulator = aSimulator();
    orderPlug(firstOf(simulator), { mode, when: 'now' }, simulator.time);
    simulator.advance(6);
    const body = ask(simulator, STATUS);
    const charging = {
      status: 'InProgress',
      charging_mode: word,
      plugged: true,
      remaining_time: expect.stringMatching(/^PT(\d+H)?(\d+M)?$/),
    };
    expect(body).toMatchObject({
      energy: expect.arrayContaining([expect.objectContaining({ charging: expect.objectContaining(charging) })]),
    });
    expect(differences(body, recordedBody(recording))).toEqual([]);
  });

  it('for a plug-in hybrid', () => {
    const body = ask(aSimulator(), `/get_vehicleinfo/${HYBRID_3008.vin}`);
    expect(body).toMatchObject({ service: { type: 'Hybrid' } });
    expect(differences(body, recordedBody('recordings/vehicleinfo.hybrid_parked'))).toEqual([]);
  });

  it('for a car that has never reported', () => {
    const simulator = aSimulator();
    const body = JSON.parse(simulator.psacc.status(E_208.vin, true, { nothingReported: true }).body);
    expect(differences(body, recordedBody('recordings/vehicleinfo.no_status_yet_from_cache'))).toEqual([]);
    expect(body).toMatchObject({ energy: null, timed_odometer: null, ignition: null });
  });

  it.each([
    ['/get_vehicles', 'recordings/get_vehicles.ok'],
    [`/position/${E_208.vin}`, 'recordings/position.ok'],
    [`/battery/soh/${E_208.vin}`, 'recordings/soh.recorded'],
    ['/settings', 'recordings/cfg.plain.settings'],
    ['/settings/general', 'recordings/settings.general'],
    ['/settings/electricity_config', 'recordings/settings.electricity'],
    [`/charge_control?vin=${E_208.vin}`, 'fixtures/charge_control_get'],
    [`/charge_control?vin=${E_208.vin}&hour=6&minute=30`, 'recordings/charge_control.get'],
    ['/charge_control?vin=VR3XXXXXXXXXXXXXX', 'recordings/charge_control.unknown_vin'],
    ['/abrp', 'recordings/abrp.get'],
    [`/abrp?vin=${E_208.vin}&enable=1&token=t`, 'recordings/abrp.enable'],
    [`/charge_now/${E_208.vin}/1`, 'recordings/charge_now.on'],
    [`/lights/${E_208.vin}/10`, 'fixtures/lights_ok'],
  ])('for %s', (path, recording) => {
    expect(differences(ask(aSimulator(), path), recordedBody(recording))).toEqual([]);
  });

  it('for trips, charges and positions after a drive and two charges', () => {
    const simulator = aSimulator();
    const car = firstOf(simulator);
    orderDrive(car, { to: 'work' }, simulator.time);
    simulator.advance(40);
    orderPlug(car, { mode: 'ac', when: 'now' }, simulator.time);
    simulator.advance(30);
    const open = ask(simulator, '/vehicles/chargings');
    expect(differences(open, recordedBody('recordings/chargings.in_progress'))).toEqual([]);
    ask(simulator, `/charge_now/${E_208.vin}/0`);
    simulator.advance(1);
    const finished = ask(simulator, '/vehicles/chargings');
    expect(differences(finished, recordedBody('recordings/chargings.finished'))).toEqual([]);

    const trips = ask(simulator, '/vehicles/trips');
    expect(trips).toHaveLength(1);
    expect(differences(trips, recordedBody('recordings/trips.one_trip'))).toEqual([]);
    expect(differences(ask(simulator, '/positions'), recordedBody('recordings/positions.after_drive'))).toEqual([]);
  });

  it('has empty lists before anything happened', () => {
    const simulator = aSimulator();
    expect(ask(simulator, '/vehicles/trips')).toEqual(recordedBody('recordings/trips.too_few'));
    expect(ask(simulator, '/vehicles/chargings')).toEqual(recordedBody('recordings/chargings.empty'));
  });
});

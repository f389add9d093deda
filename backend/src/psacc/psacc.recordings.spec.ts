import { A_VEHICLE_ID } from '@psa-ev/testing';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LocalPsacc } from '../../test/local-psacc.js';
import { type PsaccClient } from './psacc.client.js';
import { PsaccEmptyAnswer, PsaccError, PsaccFailed, PsaccForeignAnswer, PsaccRefused, PsaccUnreadable } from './psacc.errors.js';

const FOLDER = join(__dirname, '../../../libs/testing/psacc');
/** Measurements and stories of several calls; everything else is one exchange. */
const NO_EXCHANGES = ['_measure.latency_concurrency', 'charge_control.background', 'charge_now.client_gave_up', 'mqtt.stall_60s'];

interface Exchange {
  readonly name: string;
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly json: unknown;
}

/** A simple look into JSON, independent of the schema: undefined where there is nothing. */
function look(json: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), json);
}

function readExchange(folder: string, file: string): Exchange[] {
  const raw: unknown = JSON.parse(readFileSync(join(FOLDER, folder, file), 'utf8'));
  const status = look(raw, 'status') ?? look(raw, '_status');
  const contentType = look(raw, 'headers', 'Content-Type') ?? look(raw, '_contentType');
  if (typeof status !== 'number' || typeof contentType !== 'string') return [];
  const content = look(raw, 'body');
  const isText = typeof content === 'string';
  return [
    {
      name: `${folder}/${file}`,
      status,
      contentType,
      body: isText ? content : `${JSON.stringify(content)}\n`,
      json: isText ? undefined : content,
    },
  ];
}

const exchanges = ['recordings', 'fixtures'].flatMap((folder) =>
  readdirSync(join(FOLDER, folder)).flatMap((file) => readExchange(folder, file)),
);
const isStatus = ({ status, json }: Exchange) => status === 200 && look(json, 'energy') !== undefined;
const isVehicleList = ({ status, json }: Exchange) => status === 200 && Array.isArray(json);

function expectedError({ status, body, contentType, json }: Exchange) {
  if (status !== 200) return PsaccFailed;
  if (body === '') return PsaccEmptyAnswer;
  if (!contentType.startsWith('application/json')) return PsaccForeignAnswer;
  return look(json, 'error') === undefined ? PsaccUnreadable : PsaccRefused;
}

let psacc: LocalPsacc;
let client: PsaccClient;
beforeAll(async () => {
  psacc = await LocalPsacc.start();
  client = await psacc.client();
});
afterAll(() => psacc.stop());

const serve = ({ body, contentType, status }: Exchange) => psacc.answersWith(body, contentType, status);

it('is shown every exchange with the real psacc that was kept', () => {
  const kept = ['recordings', 'fixtures'].flatMap((folder) => readdirSync(join(FOLDER, folder)));
  expect(exchanges).toHaveLength(kept.length - NO_EXCHANGES.length);
  expect(kept).toEqual(expect.arrayContaining(NO_EXCHANGES.map((name) => `${name}.json`)));
  expect(exchanges.filter(isStatus).length).toBeGreaterThan(20);
});

describe('a status that the real psacc sent', () => {
  it.each(exchanges.filter(isStatus))('is read: $name', async (exchange) => {
    serve(exchange);
    const snapshot = await client.readVehicle(A_VEHICLE_ID, 'VR3UHZKXZLT000001');
    const { json } = exchange;
    const energies = look(json, 'energy');
    const electric: unknown = Array.isArray(energies) ? energies.find((energy: unknown) => look(energy, 'type') === 'Electric') : undefined;
    expect([
      snapshot.battery.percent,
      snapshot.battery.rangeKm,
      snapshot.charging.rateKmPerHour,
      snapshot.charging.plugged,
      snapshot.odometerKm,
      snapshot.position?.longitude ?? null,
      snapshot.position?.latitude ?? null,
      snapshot.position?.altitudeMetres ?? null,
      snapshot.moving,
      snapshot.speedKmh,
      snapshot.outsideTemperatureCelsius,
      snapshot.daylight,
      snapshot.auxiliaryBatteryPercent,
      snapshot.ignition,
      snapshot.powertrain,
      snapshot.privacy,
      snapshot.climate.status,
    ]).toEqual(
      [
        look(electric, 'level'),
        look(electric, 'autonomy'),
        look(electric, 'charging', 'charging_rate'),
        look(electric, 'charging', 'plugged'),
        look(json, 'timed_odometer', 'mileage'),
        look(json, 'last_position', 'geometry', 'coordinates', 0),
        look(json, 'last_position', 'geometry', 'coordinates', 1),
        look(json, 'last_position', 'geometry', 'coordinates', 2),
        look(json, 'kinetic', 'moving'),
        look(json, 'kinetic', 'speed'),
        look(json, 'environment', 'air', 'temp'),
        look(json, 'environment', 'luminosity', 'day'),
        look(json, 'battery', 'voltage'),
        inOurCase(look(json, 'ignition', 'type')),
        inOurCase(look(json, 'service', 'type')),
        inOurCase(look(json, 'privacy', 'state')),
        inOurCase(look(json, 'preconditionning', 'air_conditioning', 'status')),
      ].map((value) => value ?? null),
    );
    expect(JSON.stringify(snapshot)).not.toContain('unknown');
  });

  it('never made the client complain', () => {
    expect(psacc.warnings).toEqual([]);
  });
});

describe('an answer of the real psacc that is no status', () => {
  it.each(exchanges.filter((exchange) => !isStatus(exchange)))('is named as what it is: $name', async (exchange) => {
    serve(exchange);
    await expect(client.readVehicle(A_VEHICLE_ID, 'VR3UHZKXZLT000001')).rejects.toBeInstanceOf(expectedError(exchange));
  });
});

describe('every answer of the real psacc', () => {
  it.each(exchanges)('is a list of vehicles or an error with a name: $name', async (exchange) => {
    serve(exchange);
    const vehicles = await client.listVehicles().catch((error: unknown) => error);
    if (isVehicleList(exchange)) expect(vehicles).toBeInstanceOf(Array);
    else expect(vehicles).toBeInstanceOf(PsaccError);
  });

  it.each(exchanges)('shows psacc alive, or not: $name', async (exchange) => {
    serve(exchange);
    const inItsWay = exchange.status === 200 ? (look(exchange.json, 'General') ?? look(exchange.json, 'error')) : exchange.status === 500;
    const alive = inItsWay !== undefined && inItsWay !== false;
    expect(await client.probe()).toBe(alive ? 'alive' : 'foreign');
  });
});

describe('the vehicles that the real psacc listed', () => {
  it('are a battery-electric car and a plug-in hybrid', async () => {
    serve(exchangeNamed('fixtures/get_vehicles.json'));
    expect(await client.listVehicles()).toEqual([
      { vin: 'VR3UHZKXZLT000001', label: 'e-208', brand: 'Peugeot', batteryCapacityKwh: 46 },
      { vin: 'VF3M4DGZULS000002', label: 'SUV 3008 Hybrid 225', brand: 'Peugeot', batteryCapacityKwh: 13.2 },
    ]);
  });

  it('are none on an account that it could not reach', async () => {
    serve(exchangeNamed('fixtures/first_boot_get_vehicles_empty.json'));
    expect(await client.listVehicles()).toEqual([]);
  });
});

describe('whether the real psacc could send commands', () => {
  it.each([
    ['recordings/cfg.remote_disable.charge_control.json', 'not-set-up'],
    ['recordings/cfg.web_conf_unconfigured.charge_control.json', 'not-set-up'],
    ['fixtures/charge_control_not_setup.json', 'not-set-up'],
    ['recordings/cfg.no_otp.charge_control.json', 'set-up'],
    ['recordings/charge_control.get.json', 'set-up'],
    ['recordings/charge_control.unknown_vin.json', 'set-up'],
    ['recordings/charge_control.car_not_in_file.json', 'set-up'],
    ['recordings/get_vehicles.after_refresh_limit.json', 'unknown'],
  ])('is read from %s: %s', async (name, outcome) => {
    serve(exchangeNamed(name));
    expect(await client.remoteControl('VR3UHZKXZLT000001')).toBe(outcome);
  });
});

function exchangeNamed(name: string): Exchange {
  const found = exchanges.find((exchange) => exchange.name === name);
  if (!found) throw new Error(`no exchange is kept as ${name}`);
  return found;
}

function inOurCase(word: unknown): unknown {
  return typeof word === 'string' ? word.charAt(0).toLowerCase() + word.slice(1) : word;
}

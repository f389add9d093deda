import { unescape } from 'node:querystring';
import { BAD_REQUEST, INTERNAL_ERROR, json, METHOD_NOT_ALLOWED, saidError, WEB_PAGE, type Answer } from './answer.ts';
import { CHARGER_EFFICIENCY, chargingsJson, MINIMUM_TRIP_LENGTH_KM, positionsJson, PRICE_PER_KWH, tripsJson } from './history-json.ts';
import type { Psacc } from './psacc.ts';
import type { Distortion } from './status-json.ts';

export interface PsaccRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
}

interface Call {
  readonly psacc: Psacc;
  readonly vin: string;
  /** The last, whole number of the path. */
  readonly number: number;
  readonly query: URLSearchParams;
  readonly distortion: Distortion;
}

const GENERAL = { currency: '€', length_unit: 'km', minimum_trip_length: MINIMUM_TRIP_LENGTH_KM, export_format: 'csv' };
const ELECTRICITY = {
  day_price: PRICE_PER_KWH,
  night_price: 0.1828,
  night_hour_start: '22h30',
  night_hour_end: '6h30',
  dc_charge_price: null,
  high_speed_dc_charge_price: null,
  high_speed_dc_charge_threshold: null,
  charger_efficiency: CHARGER_EFFICIENCY,
};

const VIN = '(?<vin>[^/]+)';
const NUMBER = '(?<number>\\d+)';

/** psacc's paths; numbers are whole and not negative, a slash at the end is another path. */
const ROUTES: readonly (readonly [path: string, answer: (call: Call) => Answer])[] = [
  ['/get_vehicles', ({ psacc }) => json(psacc.vehicles.map(({ car }) => vehicleJson(car.model)))],
  [`/get_vehicleinfo/${VIN}`, readStatus],
  [`/position/${VIN}`, readPosition],
  [`/battery/soh/${VIN}`, ({ psacc, vin }) => json({ soh: psacc.vehicle(vin)?.car.model.stateOfHealthPercent ?? null })],
  ['/vehicles/trips', ({ psacc }) => json(psacc.vehicles.slice(0, 1).flatMap((vehicle) => tripsJson(vehicle, psacc.timeline)))],
  ['/vehicles/chargings', ({ psacc }) => json(chargingsJson(psacc.vehicles, psacc.timeline))],
  ['/positions', ({ psacc }) => json(positionsJson(psacc.vehicles, psacc.timeline))],
  ['/settings', () => json({ General: GENERAL, Electricity_config: ELECTRICITY })],
  ['/settings/general', () => json(GENERAL)],
  ['/settings/electricity_config', () => json(ELECTRICITY)],
  ['/settings/[^/]+', () => INTERNAL_ERROR],
  ['/charge_control', chargeControl],
  [`/charge_now/${VIN}/${NUMBER}`, chargeNow],
  ['/charge_hour', chargeHour],
  [`/preconditioning/${VIN}/${NUMBER}`, ({ psacc, vin, number }) => psacc.send(vin, { kind: 'preconditioning', on: number !== 0 })],
  [`/wakeup/${VIN}`, wakeUp],
  [`/lock_door/${VIN}/${NUMBER}`, ({ psacc, vin, number }) => psacc.send(vin, { kind: 'lock', locked: number !== 0 })],
  [`/lights/${VIN}/${NUMBER}`, lights],
  [`/horn/${VIN}/${NUMBER}`, () => INTERNAL_ERROR],
  ['/abrp', abrp],
];
const COMPILED = ROUTES.map(([path, answer]) => ({ pattern: new RegExp(`^${path}$`), answer }));

/** What needs the remote control. */
const COMMAND = /^\/(charge_now|charge_hour|preconditioning|wakeup|lock_door|lights|horn)(\/|$)/;

/** How psacc answers while its remote control is not begun; null for paths that do not need it. */
export function answerWithoutRemoteControl(path: string): Answer | null {
  if (path === '/charge_control') return saidError('Charge control not setup check your PSACC configuration and logs');
  return COMMAND.test(path) ? INTERNAL_ERROR : null;
}

/** Answers as psacc does: also a path that it does not know, with a web page and 200. */
export function answer(psacc: Psacc, { method, path, query }: PsaccRequest, distortion: Distortion): Answer {
  for (const route of COMPILED) {
    const match = route.pattern.exec(path);
    if (match === null) continue;
    if (method === 'OPTIONS') return { status: 200, contentType: WEB_PAGE.contentType, body: '', allow: 'GET, HEAD, OPTIONS' };
    if (method !== 'GET' && method !== 'HEAD') return METHOD_NOT_ALLOWED;
    const vin = unescape(match.groups?.['vin'] ?? '');
    return route.answer({ psacc, vin, number: Number(match.groups?.['number'] ?? 0), query, distortion });
  }
  return WEB_PAGE;
}

function vehicleJson(model: Psacc['vehicles'][number]['car']['model']): object {
  return {
    vin: model.vin,
    vehicle_id: model.cloudId,
    label: model.label,
    brand: model.brand,
    abrp_name: model.abrpName,
    battery_power: model.listedKwh,
    fuel_capacity: model.tankLitres,
    max_elec_consumption: 70,
    max_fuel_consumption: model.tankLitres > 0 ? 30 : 0,
  };
}

function readStatus({ psacc, vin, query, distortion }: Call): Answer {
  const fromCache = query.get('from_cache') ?? '0';
  return /^-?\d+$/.test(fromCache) ? psacc.status(vin, Number(fromCache) === 1, distortion) : INTERNAL_ERROR;
}

function readPosition({ psacc, vin, distortion }: Call): Answer {
  const vehicle = psacc.vehicle(vin);
  if (vehicle === undefined) return INTERNAL_ERROR;
  const report = psacc.readLive(vehicle);
  if (report === null) return saidError('last_position not available from api');
  const url = 'https://maps.google.com/maps?q=';
  if (distortion.noPosition === true || distortion.nothingReported === true) {
    return json({ altitude: null, latitude: null, longitude: null, url: `${url}None,None` });
  }
  const { latitude, longitude, altitudeMetres } = report.position;
  const [shortLatitude, shortLongitude] = [latitude, longitude].map((degrees) => Math.round(degrees * 1e5) / 1e5);
  return json({
    altitude: Math.round(altitudeMetres),
    latitude: shortLatitude,
    longitude: shortLongitude,
    url: `${url}${shortLatitude},${shortLongitude}`,
  });
}

/** Needs the cached status for the hour of the car's program: lost status, lost command. */
function chargeNow({ psacc, vin, number }: Call): Answer {
  if (psacc.vehicle(vin) !== undefined && psacc.cachedReport(vin) === undefined) return INTERNAL_ERROR;
  return psacc.send(vin, { kind: number === 0 ? 'chargeDelayed' : 'chargeNow' });
}

function chargeHour({ psacc, query }: Call): Answer {
  const [vin, hour, minute] = [query.get('vin'), query.get('hour'), query.get('minute')];
  if (vin === null || hour === null || minute === null) return BAD_REQUEST;
  return psacc.send(vin, { kind: 'chargeHour', hour: Number(hour), minute: Number(minute) });
}

function wakeUp({ psacc, vin }: Call): Answer {
  return psacc.mayWake() ? psacc.send(vin, { kind: 'wakeup' }) : saidError('Wakeup rate limit exceeded');
}

function lights({ psacc, vin, number }: Call): Answer {
  psacc.send(vin, { kind: 'lights', seconds: number });
  return json(null);
}

function chargeControl({ psacc, query }: Call): Answer {
  const vin = query.get('vin');
  if (vin === null) return BAD_REQUEST;
  const control = psacc.chargeControls.get(vin);
  if (control === undefined) return saidError('VIN not in list');
  const [percentage, hour, minute] = [query.get('percentage'), query.get('hour'), query.get('minute')];
  if ([percentage, hour, minute].some((value) => value !== null && !/^-?\d+$/.test(value))) return INTERNAL_ERROR;
  if (percentage !== null) control.setThreshold(Number(percentage));
  const stored = hour === null || minute === null || control.setStopHour(Number(hour), Number(minute), psacc.timeline.now());
  return stored ? json(control.toJson(psacc.now())) : INTERNAL_ERROR;
}

function abrp({ psacc: { abrp: state }, query }: Call): Answer {
  const [vin, enable, token] = [query.get('vin'), query.get('enable'), query.get('token')];
  if (vin !== null && enable !== null) {
    const others = state.vins.filter((other) => other !== vin);
    state.vins = enable === '1' ? [...others, vin] : others;
  }
  if (token !== null) state.token = token;
  return json({ abrp_enable_vin: state.vins, token: state.token });
}

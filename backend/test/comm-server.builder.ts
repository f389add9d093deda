import { createWriteStream, readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '../../libs/testing/psacc/fixtures');

/** An answer of psa_car_controller as the older server stored it: with the second in which it came. */
export function aResponse(at: string, change: (status: StatusOnDisk) => void = () => undefined): object {
  const status = recordedStatus();
  change(status);
  return { ...status, timestamp: Date.parse(at) / 1000 };
}

/** What the older server stored beside an answer; its odometer is a list of one. */
export function aCarState(at: string, changes: object = {}): object {
  return {
    battery: {
      level: 63,
      autonomy: 201,
      charging: { mode: 'No', rate: 0, plugged: false, remaining_time: 'PT0S', status: 'Disconnected' },
      updated_at: '2026-11-20 07:59:00+00:00',
    },
    environment: { air_temp: 9.5, day: true },
    odometer: [28_417.6],
    ignition: 'Stop',
    position: { longitude: 2.35183, latitude: 48.85661, altitude: 38, updated_at: '2026-11-20 07:58:00+00:00' },
    timestamp: Date.parse(at) / 1000,
    ...changes,
  };
}

/** A TinyDB file: all in one line, each table an object of numbered records. */
export function tinyDb(tables: Readonly<Record<string, readonly unknown[]>>): string {
  const numbered = (records: readonly unknown[]) => Object.fromEntries(records.map((record, index) => [String(index + 1), record]));
  return JSON.stringify(Object.fromEntries(Object.entries(tables).map(([table, records]) => [table, numbered(records)])));
}

/** Writes a TinyDB file of answers, one each 90 seconds, of a car that stands still but for its odometer once in a hundred. */
export async function writeLongTinyDb(file: string, records: number): Promise<void> {
  const stream = createWriteStream(file);
  const [before, after] = JSON.stringify(aResponse('2020-01-01T00:00:00Z', (status) => (status.timed_odometer.mileage = 123456.5)))
    .replace(/"timestamp":\d+/, '"timestamp":SECOND')
    .split('123456.5');
  stream.write('{"_default": {}, "responses": {');
  for (let record = 0; record < records; record += 1) {
    const text = `${before}${20_000 + Math.floor(record / 100)}${after?.replace('SECOND', String(1_600_000_000 + 90 * record))}`;
    if (!stream.write(`${record > 0 ? ', ' : ''}"${record + 1}": ${text}`)) await once(stream, 'drain');
  }
  stream.end('}}');
  await once(stream, 'finish');
}

export interface StatusOnDisk {
  timed_odometer: { mileage: unknown };
  energy: { level: unknown }[];
}

function recordedStatus(): StatusOnDisk {
  const { body } = JSON.parse(readFileSync(join(FIXTURES, 'vehicleinfo_e208_parked.json'), 'utf8')) as { body: StatusOnDisk };
  return body;
}

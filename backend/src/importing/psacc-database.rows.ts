import * as z from 'zod';
import { parseDate } from '../psacc/maker-time.js';
import { type Reading, readingOf } from './reading.js';

// SQLite keeps in any column what it is given. A secondary value of the wrong kind counts as not told; a date or a car does not.
const number = z.number().nullish().catch(null);
const flag = z
  .union([z.boolean(), z.literal([0, 1])])
  .nullish()
  .catch(null);
const text = z.string().nullish().catch(null);

/** psa_car_controller writes UTC, in its first years without saying so. */
const date = z.string().transform((written, context) => {
  const read = parseDate(written) ?? parseDate(`${written}Z`);
  if (read) return read;
  context.addIssue({ code: 'custom', message: 'no date' });
  return z.NEVER;
});

/** A row of table `position`: where the car was when, with level and odometer. */
export const positionRow = z.object({
  Timestamp: date,
  VIN: text,
  longitude: number,
  latitude: number,
  altitude: number,
  mileage: number,
  level: number,
  level_fuel: number,
  moving: flag,
  temperature: number,
});

/** A row of table `battery`: a charge, with the level at its start and, once it is over, at its end. */
export const batteryRow = z.object({
  start_at: date,
  stop_at: date.nullish(),
  VIN: text,
  start_level: number,
  end_level: number,
  charging_mode: text,
});

/** A row of table `battery_curve`: the first moment of each level during a charge. */
export const curveRow = z.object({ start_at: text, VIN: text, date, level: number, rate: number, autonomy: number });

/** A row of table `battery_soh`: the first time that a state of health was told. */
export const healthRow = z.object({ date, VIN: text, level: number });

export function ofPosition(row: z.infer<typeof positionRow>): Reading {
  return readingOf(row.Timestamp, {
    battery: { percent: row.level ?? null, rangeKm: null, stateOfHealthPercent: null },
    odometerKm: row.mileage ?? null,
    position: toPosition(row),
    moving: row.moving == null ? null : Boolean(row.moving),
    outsideTemperatureCelsius: within(-60, row.temperature, 60),
    fuel: within(0, row.level_fuel, 100) === null ? null : { percent: row.level_fuel ?? null, rangeKm: null },
  });
}

/** What was known when a charge began, and when the car first said that it no longer charged; why it did not is not in the table. */
export function ofCharge(row: z.infer<typeof batteryRow>): { readonly start: Reading; readonly end: Reading | null } {
  const percentOf = (percent: number | null | undefined) => ({ percent: percent ?? null, rangeKm: null, stateOfHealthPercent: null });
  const nothing = { rateKmPerHour: null, remainingMinutes: null, scheduledStart: null };
  return {
    start: readingOf(row.start_at, {
      battery: percentOf(row.start_level),
      charging: { ...nothing, status: 'charging', mode: modeOf(row.charging_mode), plugged: true },
    }),
    end: row.stop_at
      ? readingOf(row.stop_at, {
          battery: percentOf(row.end_level),
          charging: { ...nothing, status: 'stopped', mode: null, plugged: null },
        })
      : null,
  };
}

/** @param mode as the charge of this row says it in table `battery`. */
export function ofCurve(row: z.infer<typeof curveRow>, mode: string | null): Reading {
  return readingOf(row.date, {
    battery: { percent: row.level ?? null, rangeKm: within(0, row.autonomy, 2000), stateOfHealthPercent: null },
    charging: {
      status: 'charging',
      mode: modeOf(mode),
      plugged: true,
      rateKmPerHour: within(0, row.rate, Infinity),
      remainingMinutes: null,
      scheduledStart: null,
    },
  });
}

export function ofHealth(row: z.infer<typeof healthRow>): Reading {
  const percent = within(0, row.level, 110);
  return readingOf(row.date, { battery: { percent: null, rangeKm: null, stateOfHealthPercent: percent && Math.min(100, percent) } });
}

function toPosition({ latitude, longitude, altitude }: z.infer<typeof positionRow>): Reading['position'] {
  const [north, east] = [within(-90, latitude, 90), within(-180, longitude, 180)];
  // A receiver without a fix stands in the Gulf of Guinea.
  if (north === null || east === null || (north === 0 && east === 0)) return null;
  return { latitude: north, longitude: east, altitudeMetres: altitude ?? null, headingDegrees: null };
}

function modeOf(word: string | null | undefined): Reading['charging']['mode'] {
  switch (word?.toLowerCase()) {
    case 'slow':
      return 'ac';
    case 'quick':
      return 'dc';
    default:
      return null;
  }
}

function within(least: number, value: number | null | undefined, most: number): number | null {
  return value != null && value >= least && value <= most ? value : null;
}

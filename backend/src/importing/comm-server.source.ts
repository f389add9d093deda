import * as z from 'zod';
import { changedParts, type Snapshot } from '@psa-ev/domain';
import type { Oddities } from '../psacc/oddity.log.js';
import { PsaccUnreadable } from '../psacc/psacc.errors.js';
import { toSnapshot } from '../psacc/to-snapshot.js';
import { readVehicleStatus } from '../psacc/vehicle-status.schema.js';
import { jsonRecords } from './json-records.js';
import { ANY_VEHICLE, type ImportSource, type Reading, type SourceItem, SourceRefused } from './reading.js';

/** In a file of years the same field may be odd each time; what of it cannot be used counts as not reported. */
const NOBODY_HEARS: Oddities = { unknownWord: () => undefined, unusable: () => undefined };

const dated = z.object({ timestamp: z.number() });

const number = z.number().nullish().catch(null);
const text = z.string().nullish().catch(null);
const flag = z.boolean().nullish().catch(null);
/** Python made a list of one of the odometer, by a comma too much. */
const odometer = z
  .union([z.number(), z.tuple([z.number().nullable()]).transform(([km]) => km)])
  .nullish()
  .catch(null);

/** What the older server kept of a status beside the status itself; in its first weeks with the charging mode alone. */
const carState = z.object({
  battery: z
    .object({
      level: number,
      autonomy: number,
      updated_at: text,
      charging_mode: text,
      charging: z.object({ mode: text, rate: number, plugged: flag, remaining_time: text, status: text }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
  environment: z.object({ air_temp: number, day: flag }).nullish().catch(null),
  odometer,
  ignition: text,
  position: z.object({ longitude: number, latitude: number, altitude: number, updated_at: text }).nullish().catch(null),
});

/** The TinyDB file of psa-ev-comm-server, which kept each answer of psa_car_controller (`responses`) and an extract of it (`car_states`). It names no car. */
export class CommServerSource implements ImportSource {
  readonly origin = 'comm-server';
  readonly description = 'the database of psa-ev-comm-server';

  /** The last reading of each table that was another than the one before it. */
  private readonly last = new Map<string, Reading>();

  constructor(private readonly file: string) {}

  /** Throws {@link SourceRefused} where the file has neither of the two tables. */
  async *items(): AsyncGenerator<SourceItem> {
    let hasOne = false;
    for await (const record of jsonRecords(this.file)) {
      const isOurs = record.table === 'responses' || record.table === 'car_states';
      const place = `${record.table ?? 'file'} ${record.key ?? ''}`.trim();
      hasOne ||= isOurs && record.key !== null;
      if (record.kind === 'damaged') {
        if (hasOne) yield { kind: 'unreadable', place, reason: record.reason };
      } else if (isOurs) {
        if (record.kind === 'too-long') yield { kind: 'unreadable', place, reason: 'is too long for a status' };
        else yield this.unlessRepeated(record.table, readRecord(place, record.table, record.value));
      }
    }
    if (!hasOne) {
      throw new SourceRefused(
        'This file is none that can be imported. It can be info.db of psa_car_controller, db.json of psa-ev-comm-server, or snapshots.jsonl as "psa-ev export" writes it.',
      );
    }
  }

  // Each poll was stored, also of a car that stood for weeks.
  private unlessRepeated(table: string, item: SourceItem): SourceItem {
    if (item.kind !== 'reading') return item;
    const { place, reading } = item;
    const last = this.last.get(table);
    const isLater = last !== undefined && last.polledAt <= reading.polledAt;
    if (isLater && changedParts(ofNobody(last), ofNobody(reading)).size === 0) return { kind: 'repeated', place, reading };
    this.last.set(table, reading);
    return item;
  }
}

function readRecord(place: string, table: string, value: unknown): SourceItem {
  const time = dated.safeParse(value);
  const at = new Date(time.success ? Math.round(time.data.timestamp * 1000) : NaN);
  if (Number.isNaN(at.getTime())) return { kind: 'unreadable', place, reason: 'has no date' };
  try {
    const reading = table === 'responses' ? ofStatus(value, at) : ofCarState(value, at);
    return { kind: 'reading', place, car: null, reading };
  } catch (cause) {
    if (cause instanceof PsaccUnreadable || cause instanceof z.ZodError)
      return { kind: 'unreadable', place, reason: 'is no status of a car' };
    throw cause;
  }
}

function ofNobody(reading: Reading): Snapshot {
  return { ...reading, vehicleId: ANY_VEHICLE };
}

function ofStatus(json: unknown, at: Date): Reading {
  return toSnapshot(ANY_VEHICLE, readVehicleStatus('importing', json, NOBODY_HEARS), at, NOBODY_HEARS);
}

function ofCarState(json: unknown, at: Date): Reading {
  const { battery, environment, odometer: mileage, ignition, position } = carState.parse(json);
  return ofStatus(
    {
      energy: battery && [
        {
          type: 'Electric',
          level: battery.level,
          autonomy: battery.autonomy,
          updated_at: battery.updated_at,
          charging: {
            status: battery.charging?.status,
            charging_mode: battery.charging?.mode ?? battery.charging_mode,
            charging_rate: battery.charging?.rate,
            plugged: battery.charging?.plugged,
            remaining_time: battery.charging?.remaining_time,
          },
        },
      ],
      environment: { air: { temp: environment?.air_temp }, luminosity: { day: environment?.day } },
      timed_odometer: { mileage },
      ignition: { type: ignition },
      last_position: {
        geometry: { coordinates: [position?.longitude ?? null, position?.latitude ?? null, position?.altitude ?? null] },
        properties: { updated_at: position?.updated_at },
      },
    },
    at,
  );
}

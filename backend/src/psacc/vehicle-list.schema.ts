import * as z from 'zod';
import { type Oddities } from './oddity.log.js';
import { PsaccUnreadable } from './psacc.errors.js';
import { parseTolerantly, shortList } from './tolerant-parse.js';

/** A vehicle of the maker's account, as psacc lists it. */
export interface PsaccVehicle {
  readonly vin: string;
  /** The model; null when psacc does not know it. */
  readonly label: string | null;
  readonly brand: string | null;
  /** Null for a model that psacc does not know: what it then says is a guess. */
  readonly batteryCapacityKwh: number | null;
}

/** What psacc calls a model that is not in its catalogue. It then claims 46 kWh. */
const UNKNOWN_MODEL = 'unknown';
/** A VIN is part of a path: letters and digits only, as ISO 3779 has it. */
const VIN = /^[A-Za-z0-9]{1,32}$/;
/** In characters: more than any model is called, and too little to fill a log or a screen. */
const LONGEST_NAME = 80;

const schema = shortList(
  z
    .object({
      vin: z.string().nullish(),
      label: z.string().nullish(),
      brand: z.string().nullish(),
      battery_power: z.number().nullish(),
    })
    .nullish(),
);

type Entry = z.infer<typeof schema>[number];

/** Reads the list of vehicles. An entry without a usable VIN, or with one that came before, is reported and left out; throws {@link PsaccUnreadable} for what is no list. */
export function readVehicleList(doing: string, json: unknown, oddities: Oddities): readonly PsaccVehicle[] {
  const entries = parseTolerantly(schema, json, 'vehicles', oddities);
  if (entries === null) throw new PsaccUnreadable(doing, 'the vehicles are not a list');
  const vehicles = new Map<string, PsaccVehicle>();
  for (const vehicle of entries.flatMap((entry) => toVehicle(entry, oddities))) {
    if (vehicles.has(vehicle.vin)) oddities.unusable('vehicles[].vin', 'there once');
    else vehicles.set(vehicle.vin, vehicle);
  }
  return [...vehicles.values()];
}

function toVehicle(entry: Entry, oddities: Oddities): PsaccVehicle[] {
  const vin = entry?.vin?.trim() ?? '';
  if (!VIN.test(vin)) {
    oddities.unusable('vehicles[].vin', 'letters and digits');
    return [];
  }
  const label = toName(entry?.label);
  const known = label !== null && label.toLowerCase() !== UNKNOWN_MODEL;
  const capacityKwh = entry?.battery_power ?? 0;
  return [
    {
      vin,
      label: known ? label : null,
      brand: toName(entry?.brand),
      batteryCapacityKwh: known && capacityKwh > 0 ? capacityKwh : null,
    },
  ];
}

// By code points: half a character could not be written down.
function toName(text: string | null | undefined): string | null {
  return [...(text ?? '').trim()].slice(0, LONGEST_NAME).join('').trim() || null;
}

import * as z from 'zod';
import { type Oddities } from './oddity.log.js';
import { PsaccUnreadable } from './psacc.errors.js';
import { parseTolerantly, shortList } from './tolerant-parse.js';

const text = z.string().nullish();
const number = z.number().nullish();
const flag = z.boolean().nullish();
/** A block, of which psacc may leave out any field, or all of it. Fields that are not named here are not ours. */
const block = <Fields extends z.ZodRawShape>(fields: Fields) => z.object(fields).nullish();
const list = <Element extends z.ZodType>(element: Element) => shortList(element).nullish();

const airConditioning = block({ air_conditioning: block({ status: text, failure_cause: text, updated_at: text }) });

const energy = block({
  type: text,
  level: number,
  autonomy: number,
  updated_at: text,
  created_at: text,
  charging: block({
    status: text,
    charging_mode: text,
    charging_rate: number,
    plugged: flag,
    remaining_time: text,
    next_delayed_time: text,
  }),
  battery: block({ health: block({ resistance: number, capacity: number }) }),
});

const fields = {
  energy: list(energy),
  battery: block({ voltage: number }),
  preconditionning: airConditioning,
  preconditioning: airConditioning,
  ignition: block({ type: text, updated_at: text }),
  kinetic: block({ moving: flag, speed: number, updated_at: text }),
  last_position: block({
    geometry: block({ coordinates: list(number) }),
    properties: block({ heading: number, updated_at: text }),
  }),
  timed_odometer: block({ mileage: number, updated_at: text }),
  environment: block({ air: block({ temp: number }), luminosity: block({ day: flag }), created_at: text, updated_at: text }),
  doors_state: block({ locked_state: list(text), opening: list(block({ identifier: text, state: text })), updated_at: text }),
  privacy: block({ state: text }),
  service: block({ type: text, updated_at: text }),
};

const schema = z.object(fields);

/** psacc's status of a vehicle, in psacc's words. Everything in it may be missing. */
export type VehicleStatus = z.infer<typeof schema>;
export type Energy = NonNullable<NonNullable<VehicleStatus['energy']>[number]>;
export type AirConditioning = NonNullable<NonNullable<VehicleStatus['preconditioning']>['air_conditioning']>;

/** Reads the status. Fields of a wrong type are reported and count as missing; throws {@link PsaccUnreadable} for JSON that is no status at all. */
export function readVehicleStatus(doing: string, json: unknown, oddities: Oddities): VehicleStatus {
  const status = parseTolerantly(schema, json, 'status', oddities);
  if (status === null) throw new PsaccUnreadable(doing, 'a status is an object');
  const blocks = Object.keys(fields);
  if (!blocks.some((name) => name in status)) throw new PsaccUnreadable(doing, `it has none of the fields ${blocks.join(', ')}`);
  return status;
}

import { z } from 'zod';
import { PLACE_NAMES } from '../story/places.ts';
import { FAULT_KINDS } from './faults.ts';

const A_DAY_SECONDS = 86_400;
const A_YEAR_MINUTES = 525_600;

export const FaultInput = z
  .strictObject({
    kind: z.enum(FAULT_KINDS),
    endpoint: z.string().startsWith('/').optional(),
    seconds: z.number().positive().max(A_DAY_SECONDS).optional(),
    times: z.int().positive().optional(),
  })
  .refine(({ kind, endpoint, times }) => kind !== 'refuse' || (endpoint === undefined && times === undefined), {
    error: 'refuse closes the whole port: it takes no endpoint and no times',
  });

export const AdvanceInput = z.strictObject({ minutes: z.number().positive().max(A_YEAR_MINUTES) });

const vin = z.string().optional();

export const DriveInput = z
  .strictObject({
    vin,
    to: z.enum(PLACE_NAMES).optional(),
    distanceKm: z.number().min(0.5).max(300).optional(),
    speedKmh: z.number().min(10).max(130).optional(),
  })
  .refine(({ to, distanceKm }) => to === undefined || distanceKm === undefined, { error: 'either to or distanceKm, not both' });

export const PlugInput = z.strictObject({
  vin,
  mode: z.enum(['ac', 'dc']).default('ac'),
  when: z.enum(['now', 'delayed']).default('now'),
});

export const UnplugInput = z.strictObject({ vin });

export const SetInput = z.strictObject({
  vin,
  batteryPercent: z.number().min(0).max(100).optional(),
  odometerKm: z.number().min(0).max(2_000_000).optional(),
  auxiliaryPercent: z.number().min(0).max(100).optional(),
  outsideCelsius: z.number().min(-40).max(50).nullable().optional(),
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  locked: z.boolean().optional(),
  driverDoorOpen: z.boolean().optional(),
  asleep: z.literal(true).optional(),
  chargeFailure: z.literal(true).optional(),
});

export type DriveOrder = z.infer<typeof DriveInput>;
export type PlugOrder = z.infer<typeof PlugInput>;
export type SetOrder = z.infer<typeof SetInput>;

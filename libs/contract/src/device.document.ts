import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';

export const UNITS = ['metric', 'imperial'] as const;
export type Units = (typeof UNITS)[number];

/**
 * How much a message may say on a screen that others can see.
 *
 * - `hidden`: that there is news
 * - `discreet`: what happened, but not where the car is, how far it went or what stands open
 * - `full`: all of it
 */
export const MESSAGE_DETAILS = ['hidden', 'discreet', 'full'] as const;
export type MessageDetail = (typeof MESSAGE_DETAILS)[number];

const schema = z.object({
  token: z.string().check(z.minLength(1), z.maxLength(4096)),
  language: z.string(),
  units: z.enum(UNITS),
  detail: z.enum(MESSAGE_DETAILS),
  paused: z.boolean(),
  label: z.string(),
  registeredAt: isoDate,
  confirmedAt: isoDate,
});

/** The document `users/{uid}/devices/{deviceId}`: a browser that receives messages. */
export type DeviceDocument = z.input<typeof schema>;

export interface Device {
  /** The registration token of Cloud Messaging. */
  readonly token: string;
  /** BCP 47, for example `bg` or `en-GB`: the words and the form of numbers. */
  readonly language: string;
  readonly units: Units;
  readonly detail: MessageDetail;
  /** Kept, but sent nothing. */
  readonly paused: boolean;
  /** What its owner calls it, for example `Phone`. */
  readonly label: string;
  readonly registeredAt: Date;
  /** When the device last made sure of its token. */
  readonly confirmedAt: Date;
}

export function toDeviceDocument(device: Device): DeviceDocument {
  return { ...device, registeredAt: device.registeredAt.toISOString(), confirmedAt: device.confirmedAt.toISOString() };
}

/** Reads a device from outside data; throws a ZodError that names each field which does not fit. */
export function fromDeviceDocument(document: unknown): Device {
  return schema.parse(document);
}

import { WEEKDAYS } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDateCodec } from './iso-date.codec.js';

// What the settings of the control have in common. They are written and read by the same codec.

export const timeOfDay = z.object({ hour: z.number(), minute: z.number() });
export const weekdays = z.readonly(z.array(z.enum(WEEKDAYS)));
/** What each setting says of itself. */
export const whoSetCodec = { setBy: z.string(), setAt: isoDateCodec };

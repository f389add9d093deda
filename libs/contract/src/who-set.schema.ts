import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';

/** What each setting of a vehicle says of itself. */
export const whoSet = { setBy: z.string(), setAt: isoDate };

export interface WhoSet {
  /** The uid of who set it. */
  readonly setBy: string;
  readonly setAt: Date;
}

export function toWhoSetDocument({ setBy, setAt }: WhoSet) {
  return { setBy, setAt: setAt.toISOString() };
}

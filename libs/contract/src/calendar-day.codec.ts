import { type CalendarDay, isCalendarDay, parseCalendarDay } from '@psa-ev/domain';
import * as z from 'zod/mini';

/** A date that exists, `2026-11-20`, either way. */
export const calendarDayCodec = z.codec(
  z.string(),
  z.custom<CalendarDay>((value) => typeof value === 'string' && isCalendarDay(value)),
  {
    decode: (text, { issues }) => {
      if (isCalendarDay(text)) return parseCalendarDay(text);
      issues.push({ code: 'custom', input: text, message: 'Invalid calendar day' });
      return z.NEVER;
    },
    encode: (day) => day,
  },
);

import type { Units } from '@psa-ev/contract';
import { type Calendar, calendarOf } from './calendar.js';
import { type Spoken, spokenTo } from './languages/spoken.js';
import type { Reader } from './reader.js';

/** How one reader is spoken to at one moment. */
export interface Speech extends Spoken {
  readonly units: Units;
  readonly calendar: Calendar;
  /** From here "today" and "tomorrow" are counted. */
  readonly now: Date;
  /** Others may read along. */
  readonly isDiscreet: boolean;
}

export function speechTo({ language, units, timeZone, detail }: Reader, now: Date): Speech {
  const spoken = spokenTo(language);
  return { ...spoken, units, calendar: calendarOf(spoken.locale, timeZone), now, isDiscreet: detail !== 'full' };
}

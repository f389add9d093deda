/** How one locale writes the moments of one zone. */
export interface Calendar {
  /** IANA zone that Intl knows. */
  readonly timeZone: string;
  /** `02:40`, or `2:40 AM` where the locale counts twelve hours. */
  readonly timeOfDay: (at: Date) => string;
  /** `Friday`. */
  readonly weekday: (at: Date) => string;
  /** `3 November`. */
  readonly date: (at: Date) => string;
  /** `3 November 2026`. */
  readonly dateOfYear: (at: Date) => string;
  /** `2026-11-03`. */
  readonly isoDay: (at: Date) => string;
}

// To make a format costs milliseconds, many times that on a Pi.
const calendars = new Map<string, Calendar>();

/** The calendar of a locale that Intl knows, in an IANA zone; for a zone that is not known here the machine's own, so that it costs no message. */
export function calendarOf(locale: string, timeZone: string): Calendar {
  const key = `${locale} ${timeZone}`;
  const known = calendars.get(key);
  if (known) return known;
  const calendar = makeCalendar(locale, knownTimeZone(timeZone));
  calendars.set(key, calendar);
  return calendar;
}

function makeCalendar(locale: string, timeZone: string): Calendar {
  const write = (options: Intl.DateTimeFormatOptions, language = locale) => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone });
    return (at: Date) => format.format(at);
  };
  const isoDate = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return {
    timeZone,
    timeOfDay: hasTwelveHours(locale) ? twelveHours(write) : twentyFourHours(write),
    weekday: write({ weekday: 'long' }),
    date: write({ day: 'numeric', month: 'long' }),
    dateOfYear: write({ day: 'numeric', month: 'long', year: 'numeric' }),
    // Swedish writes dates as ISO 8601 does.
    isoDay: write(isoDate, 'sv-SE'),
  };
}

type Write = (options: Intl.DateTimeFormatOptions) => (at: Date) => string;

function twelveHours(write: Write): Calendar['timeOfDay'] {
  const text = write({ hour: 'numeric', minute: '2-digit' });
  // Which space stands before "am" depends on the version of Intl.
  return (at) => text(at).replace(/\s/g, '\u00a0');
}

function twentyFourHours(write: Write): Calendar['timeOfDay'] {
  const text = write({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  // Some versions of Intl write "ч." behind a Bulgarian time.
  return (at) => text(at).replace(/\P{N}+$/u, '');
}

function hasTwelveHours(locale: string): boolean {
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hourCycle === 'h11' || hourCycle === 'h12';
}

function knownTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch (cause) {
    if (cause instanceof RangeError) return new Intl.DateTimeFormat('en').resolvedOptions().timeZone;
    throw cause;
  }
}

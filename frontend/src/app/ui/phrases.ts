/** How a language writes units, ages and moments: what Intl does not know, or writes at another length than we have room for. */
export interface Phrases {
  readonly km: string;
  readonly kmPerHour: string;
  readonly metre: string;
  readonly mile: string;
  readonly milePerHour: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
  readonly justNow: string;
  readonly ago: (age: string) => string;
  /** Joins a time of day to a day: `Thursday at 18:05`. */
  readonly at: string;
  /** Begins the moment of a sentence: `at 22:59`, `on Thursday at 18:05`. `days` away from today; empty where the moment needs none. */
  readonly on: (moment: string, days: number) => string;
}

const english: Phrases = {
  km: 'km',
  kmPerHour: 'km/h',
  metre: 'm',
  mile: 'mi',
  milePerHour: 'mph',
  hour: 'h',
  minute: 'min',
  second: 's',
  justNow: 'just now',
  ago: (age) => `${age} ago`,
  at: 'at',
  on: (moment, days) => `${days === 0 ? 'at' : 'on'} ${moment}`,
};

const taught = new Map<string, Phrases>();

/** Each language but English brings its phrases when it is loaded, as Angular's locale data do. */
export function teachPhrases(language: string, phrases: Partial<Phrases>): void {
  taught.set(language, { ...english, ...phrases });
}

/** The phrases of a locale such as `bg-BG`; English for a language that was not loaded. */
export function phrasesOf(locale: string): Phrases {
  return taught.get(locale.split('-')[0] ?? '') ?? english;
}

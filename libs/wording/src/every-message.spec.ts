import { MESSAGE_DETAILS, UNITS } from '@psa-ev/contract';
import { NOTIFICATION_KINDS, type NotificationKind } from '@psa-ev/domain';
import fc from 'fast-check';
import { LANGUAGES } from './languages/languages.js';
import { anyEvent, anyEventOf } from './notification-event.arbitrary.js';
import type { Reader, SpokenCar } from './reader.js';
import { tellEvent } from './tell-event.js';
import { teachAllLanguages } from './teach-all.js';

teachAllLanguages();

const CODES = Object.keys(LANGUAGES);
const reader: fc.Arbitrary<Reader> = fc.record({
  language: fc.constantFrom(...CODES, 'en-US', 'en-GB', 'en-CA', 'bg-BG', 'sv'),
  units: fc.constantFrom(...UNITS),
  timeZone: fc.constantFrom('Europe/Sofia', 'America/St_Johns', 'UTC'),
  detail: fc.constantFrom(...MESSAGE_DETAILS),
});
const car: fc.Arbitrary<SpokenCar | null> = fc.constantFrom(
  null,
  { label: 'e-208', brand: null },
  { label: 'ë-Berlingo Rivoli XL', brand: null },
);

const NEVER_SAID = /\b(null|NaN|FCM|token|UID)\b|undefined|Invalid|\[object|psacc|psa_car|\.\./i;
/** A number and its unit that a line may break apart. */
const BROKEN_UNIT = /\d (?:%|°|(?:km|m|mi|h|min|V|minutes|days?|км|м|мили|ч|мин|минути|дни|ден)(?![\p{L}\d]))/u;

describe.each(NOTIFICATION_KINDS)('a message about %s', (kind: NotificationKind) => {
  it('is whole, short and plain, whatever happened, and whoever reads it', () => {
    fc.assert(
      fc.property(anyEventOf(kind), car, reader, ({ event, now }, whose, to) => {
        const { title, body } = tellEvent(event, whose, to, now);
        expect(title.length).toBeLessThanOrEqual(50);
        expect(body.length).toBeLessThanOrEqual(120);
        expect(body).toMatch(/^[\p{Lu}\p{Sc}\d].*\.$/u);
        for (const text of [title, body]) {
          expect(text.trim()).toBe(text);
          expect(text).not.toBe('');
          expect(text).not.toMatch(NEVER_SAID);
          expect(text).not.toMatch(/\s\s/);
          expect(text).not.toMatch(BROKEN_UNIT);
        }
      }),
    );
  });
});

describe('a hidden message', () => {
  it('does not tell one event from another', () => {
    fc.assert(
      fc.property(anyEvent(), anyEvent(), car, reader, (one, other, whose, to) => {
        const hidden = { ...to, detail: 'hidden' } as const;
        expect(tellEvent(one.event, whose, hidden, one.now)).toEqual(tellEvent(other.event, null, hidden, other.now));
      }),
    );
  });
});

describe('a discreet message', () => {
  it.each(['left-open', 'moved-while-parked', 'remote-access-ending', 'week-summary', 'month-summary', 'allowance-short'] as const)(
    'tells nothing of the place, the time and the extent: %s',
    (kind) => {
      fc.assert(
        fc.property(anyEventOf(kind), anyEventOf(kind), car, reader, (one, other, whose, to) => {
          const discreet = { ...to, detail: 'discreet' } as const;
          expect(tellEvent(one.event, whose, discreet, one.now)).toEqual(tellEvent(other.event, whose, discreet, other.now));
        }),
      );
    },
  );

  it('does not tell the weather, by which a place may be known', () => {
    fc.assert(
      fc.property(anyEventOf('climate-started'), car, reader, ({ event, now }, whose, to) => {
        const discreet = { ...to, detail: 'discreet' } as const;
        const withoutWeather = { ...event, outsideTemperatureCelsius: null };
        expect(tellEvent(event, whose, discreet, now)).toEqual(tellEvent(withoutWeather, whose, discreet, now));
      }),
    );
  });
});

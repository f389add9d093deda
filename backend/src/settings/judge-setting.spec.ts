import { toJournalSettingsDocument, toPlacesDocument, toTariffsDocument } from '@psa-ev/contract';
import { parseCalendarDay } from '@psa-ev/domain';
import { anyManualPrice, at } from '@psa-ev/testing';
import fc from 'fast-check';
import { aTariff } from '../../test/tariff.builder.js';
import { judgeSetting } from './judge-setting.js';

const WHO = { setBy: 'owner', setAt: at('08:00') };
const HOME = { id: 'home', name: 'Home', latitude: 42.69, longitude: 23.32, radiusMetres: 100 };
const ALLOWANCE = {
  period: { first: parseCalendarDay('2026-01-01'), endsBefore: parseCalendarDay('2027-01-01') },
  limitKm: 15_000,
  odometerAtFirstKm: null,
};

const tariffs = (...all: Parameters<typeof aTariff>[0][]) => toTariffsDocument({ tariffs: all.map((changes) => aTariff(changes)), ...WHO });
const places = (...all: Partial<typeof HOME>[]) => toPlacesDocument({ places: all.map((changes) => ({ ...HOME, ...changes })), ...WHO });
const journal = (changes: object) =>
  toJournalSettingsDocument({ usableCapacityKwh: null, gramsCo2PerKwh: null, allowance: null, ...changes, ...WHO });

describe('a setting from outside', () => {
  it.each([null, undefined, 7, 'free', [], {}, { tariffs: 'none', setBy: 'owner', setAt: 'now' }])(
    'that is %j cannot be read',
    (document) => {
      const unreadable = { kind: 'refused', problems: [{ problem: 'unreadable', id: null }] };
      expect(judgeSetting('tariffs', document)).toEqual(unreadable);
      expect(judgeSetting('places', document)).toEqual(unreadable);
      expect(judgeSetting('journal', document)).toEqual(unreadable);
      expect(judgeSetting('sessionPrices', document)).toEqual(unreadable);
    },
  );

  it('is refused with each problem of each tariff', () => {
    const document = tariffs({ id: 'day' }, { id: 'night', name: ' ', bands: [] }, { id: 'day', pricePerKwh: -1 });
    expect(judgeSetting('tariffs', document)).toEqual({
      kind: 'refused',
      problems: [
        { problem: 'no-name', id: 'night' },
        { problem: 'no-band', id: 'night' },
        { problem: 'no-price', id: 'day' },
        { problem: 'same-id', id: 'day' },
      ],
    });
  });

  it('is refused with each problem of each place', () => {
    const document = places({}, { id: 'pole', latitude: 91 }, { radiusMetres: 5 });
    expect(judgeSetting('places', document)).toEqual({
      kind: 'refused',
      problems: [
        { problem: 'not-on-earth', id: 'pole' },
        { problem: 'radius-too-small', id: 'home' },
        { problem: 'same-id', id: 'home' },
      ],
    });
  });

  it.each<[string, object]>([
    ['no-capacity', { usableCapacityKwh: 1 }],
    ['no-capacity', { usableCapacityKwh: 462 }],
    ['no-emission-factor', { gramsCo2PerKwh: -1 }],
    ['no-emission-factor', { gramsCo2PerKwh: 2001 }],
    ['no-allowance', { allowance: { ...ALLOWANCE, limitKm: 0 } }],
    ['no-allowance', { allowance: { ...ALLOWANCE, odometerAtFirstKm: -1 } }],
    ['no-allowance', { allowance: { ...ALLOWANCE, period: { first: ALLOWANCE.period.first, endsBefore: ALLOWANCE.period.first } } }],
  ])('is refused with %s where it says %j', (problem, changes) => {
    expect(judgeSetting('journal', journal(changes))).toEqual({ kind: 'refused', problems: [{ problem, id: null }] });
  });

  it('is good with everything left open, and with everything set', () => {
    for (const document of [journal({}), journal({ usableCapacityKwh: 46.3, gramsCo2PerKwh: 410, allowance: ALLOWANCE })]) {
      expect(judgeSetting('journal', document)).toEqual({ kind: 'good', document });
    }
    expect(judgeSetting('places', places())).toEqual({ kind: 'good', document: places() });
    expect(judgeSetting('tariffs', tariffs({}))).toEqual({ kind: 'good', document: tariffs({}) });
  });

  it('is the same whatever the order of its fields, and whatever a newer app adds', () => {
    fc.assert(
      fc.property(anyManualPrice(), fc.boolean(), (price, isTurned) => {
        const entries = Object.entries({ ...price, setBy: 'owner', setAt: '2026-11-20T08:00:00.000Z', note: 'a newer app' });
        const verdict = judgeSetting('sessionPrices', Object.fromEntries(isTurned ? entries.reverse() : entries));
        expect(JSON.stringify(verdict)).toBe(
          JSON.stringify({ kind: 'good', document: { ...price, setBy: 'owner', setAt: '2026-11-20T08:00:00.000Z' } }),
        );
      }),
    );
  });
});

import { toPlacesDocument } from '@psa-ev/contract';
import { placeProblems } from '@psa-ev/domain';
import { anyPlace, A_VEHICLE_ID, at } from '@psa-ev/testing';
import fc from 'fast-check';
import { heldFromRow, type HeldSettings, heldSettings, rowOf } from './held-settings.js';

const WHO = { setBy: 'owner', setAt: at('08:00') };

/** What may come to lie there: good or not, nonsense, or nothing at all. */
const anyTurn = fc.record({
  document: fc.option(
    fc.oneof(
      { weight: 3, arbitrary: anyPlace().map((place) => toPlacesDocument({ places: [place], ...WHO })) },
      { weight: 1, arbitrary: anyPlace().map((place) => toPlacesDocument({ places: [{ ...place, radiusMetres: 1 }], ...WHO })) },
      { weight: 1, arbitrary: fc.constantFrom({}, { places: 'home' }, { places: [], setBy: 'owner' }) },
    ),
    { nil: null },
  ),
  /** The service is started anew before, and reads what it has stored. */
  restarts: fc.boolean(),
});

const isGood = (document: object) =>
  'places' in document &&
  'setAt' in document &&
  Array.isArray(document.places) &&
  document.places.every((place: Parameters<typeof placeProblems>[0]) => placeProblems(place).length === 0);

function throughTheDatabase(held: HeldSettings): HeldSettings {
  const rows = [...held].map(([id, setting]) => rowOf(A_VEHICLE_ID, 'settings', id, setting));
  const read = rows.map((row) => ({ ...row, document: parsed(row.document), refused: parsed(row.refused) }));
  return new Map(read.flatMap((row) => [[row.documentId, heldFromRow(row)?.held ?? { document: null, refused: null }]]));
}

function parsed<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value));
}

it('what is applied of a setting is the last that could be, since it was last deleted, whatever was written since and whenever the service started', () => {
  fc.assert(
    fc.property(fc.array(anyTurn, { maxLength: 12 }), (turns) => {
      let held: HeldSettings = new Map();
      let lastGood: object | null = null;
      for (const { document, restarts } of turns) {
        if (restarts) held = throughTheDatabase(held);
        held = heldSettings('settings', held, new Map(document ? [['places', document]] : []));
        if (!document) lastGood = null;
        else if (isGood(document)) lastGood = document;
        expect(held.get('places')?.document ?? null).toEqual(lastGood);
        expect(held.get('places')?.refused ?? null).toEqual(!document || isGood(document) ? null : expect.anything());
      }
    }),
  );
});

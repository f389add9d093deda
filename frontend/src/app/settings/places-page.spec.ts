import { MOST_PLACES, toPlacesDocument, toTariffsDocument } from '@psa-ev/contract';
import { type Tariff, type VehicleState, WEEKDAYS } from '@psa-ev/domain';
import { A_VEHICLE_ID, at, aVehicleState } from '@psa-ev/testing';
import { type CarPageOptions, visitCarPage } from '../../testing/car-page';
import { PlacesPage } from './places-page';

const PLACES = `vehicles/${A_VEHICLE_ID}/settings/places`;
const HOME = { id: 'home', name: 'Home', latitude: 42.6977, longitude: 23.3219, radiusMetres: 150 };
const TARIFFS = `vehicles/${A_VEHICLE_ID}/settings/tariffs`;
const midnight = { hour: 0, minute: 0 };
const AT_HOME: Tariff = {
  id: 'at-home',
  name: 'At home',
  currency: 'EUR',
  placeIds: ['home'],
  mode: null,
  validFrom: null,
  validUntil: null,
  bands: [{ hours: { from: midnight, to: midnight }, weekdays: WEEKDAYS, pricePerKwh: 0.24 }],
  sessionFee: 0,
};
const SET_AT = at('07:00');
const stored = (...places: readonly (typeof HOME)[]) => toPlacesDocument({ places, setBy: 'uid-of-owner', setAt: SET_AT });

async function open(options: CarPageOptions = {}, state: Partial<VehicleState> = {}) {
  const page = await visitCarPage(PlacesPage, '/places', aVehicleState(state), options);
  const tell = async (document: object | null) => {
    if (document) page.cloud.documents.get(PLACES)?.document(document, false);
    else page.cloud.documents.get(PLACES)?.missing(false);
    await page.settle();
  };
  const field = (label: string) => {
    const input = page
      .all('label')
      .find(({ textContent }) => textContent?.includes(label))
      ?.querySelector('input');
    return input?.value;
  };
  return { ...page, tell, field, written: () => page.cloud.written.at(-1)?.[1] };
}

describe('the page of the places', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IE', 'bg-BG']);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  it('says that they cannot be fetched, and asks again', async () => {
    const { cloud, text, press, settle, tell } = await open();
    cloud.documents.get(PLACES)?.failed('unavailable');
    await settle();
    expect(text('app-absence-part h2')).toEqual(['This cannot be fetched now']);
    await press('Try again');
    await tell(null);
    expect(text('.empty')).toEqual(['No place yet']);
  });

  it('is only to be looked at by who does not own the car', async () => {
    const { all, text, tell } = await open({ role: 'viewer' });
    await tell(stored(HOME));
    expect(text('li')).toEqual(['Home150 m around 42.6977° 23.3219°']);
    expect(all('li button')).toEqual([]);
    expect(text('.halves .quiet').at(-1)).toBe('Only owners of the car can change this.');
  });

  it('does not take what is no place, and says all that is wrong', async () => {
    const { cloud, text, press, fill, tell } = await open();
    await tell(null);
    await press('Add a place on the map');
    await fill('Radius in metres', '5');
    expect(text('[role="alert"] li')).toEqual([]);
    await press('Save');
    expect(text('[role="alert"] li')).toEqual([
      'Give it a name.',
      'Choose a point on the map, or write its latitude and longitude.',
      'The radius must be at least 20 metres: no car knows better where it is.',
    ]);
    expect(cloud.written).toEqual([]);
  });

  it('makes a place of where the car stands', async () => {
    const { press, fill, field, tell, text, written } = await open();
    await tell(stored(HOME));
    await press('Add the place where the car is');
    expect([field('Latitude'), field('Longitude')]).toEqual(['48.85661', '2.35183']);
    await fill('Name', ' Paris ');
    await press('Save');
    expect(written()).toMatchObject({
      places: [HOME, { name: 'Paris', latitude: 48.85661, longitude: 2.35183, radiusMetres: 150 }],
      setBy: 'uid-of-owner',
    });
    expect(text('li b')).toEqual(['Home', 'Paris']);
    expect(text('app-saving-bar p')).toEqual(['Saved']);
  });

  it('renames one, and leaves it as it was on wish', async () => {
    const { cloud, press, fill, tell, written } = await open();
    await tell(stored(HOME));
    await press('Change Home');
    await fill('Name', 'House');
    await press('Cancel');
    expect(cloud.written).toEqual([]);
    await press('Change Home');
    await fill('Name', 'House');
    await press('Save');
    expect(written()).toMatchObject({ places: [{ ...HOME, name: 'House' }] });
  });

  it('keeps the name that another owner gives while the form is open', async () => {
    const { press, fill, tell, written } = await open();
    await tell(stored(HOME));
    await press('Change Home');
    await tell(stored({ ...HOME, name: 'House' }));
    await fill('Radius in metres', '80');
    await press('Save');
    expect(written()).toMatchObject({ places: [{ ...HOME, name: 'House', radiusMetres: 80 }] });
  });

  it('asks before a place goes, and names the tariffs that are for it', async () => {
    const { cloud, text, named, press, settle, tell } = await open();
    await tell(stored(HOME));
    await press('Remove Home');
    expect(text('li .ask p')).toEqual(['Remove Home? Trips and charging there are then called by their coordinates.']);
    expect(document.activeElement?.textContent?.trim()).toBe('Keep it');
    await press('Keep it');
    expect(text('li .ask')).toEqual([]);
    expect(document.activeElement).toBe(named('Remove Home'));
    cloud.documents
      .get(TARIFFS)
      ?.document(
        toTariffsDocument({ tariffs: [AT_HOME, { ...AT_HOME, id: 'elsewhere', placeIds: null }], setBy: 'x', setAt: SET_AT }),
        false,
      );
    await settle();
    await press('Remove Home');
    expect(text('li .ask p')[0]).toContain('The tariff “At home” is for this place: what is charged there loses its price.');
    expect(cloud.written).toEqual([]);
  });

  it('removes one, and takes that back', async () => {
    const { text, press, tell, written } = await open();
    await tell(stored(HOME));
    await press('Remove Home');
    await press('Yes, remove it');
    expect(written()).toMatchObject({ places: [] });
    expect(document.activeElement?.tagName).toBe('H1');
    await press('Undo');
    expect(written()).toMatchObject({ places: [HOME] });
    expect(text('li b')).toEqual(['Home']);
  });

  it('is not called saved where the server does not answer', async () => {
    const { cloud, text, press, tell } = await open();
    await tell(stored(HOME));
    cloud.writeOutcome = 'waiting';
    await press('Remove Home');
    await press('Yes, remove it');
    expect(text('app-saving-bar p')).toEqual(['Not saved: no answer yet']);
    cloud.writeOutcome = 'done';
    await press('Try again');
    expect(text('app-saving-bar p')).toEqual(['Saved']);
  });

  it('holds no more than can be checked', async () => {
    const { text, named, tell } = await open();
    await tell(stored(...Array.from({ length: MOST_PLACES }, (_, index) => ({ ...HOME, id: `place-${index}` }))));
    expect(named('Add a place on the map')).toBeUndefined();
    expect(text('.halves .quiet').at(-1)).toContain(`There are ${MOST_PLACES} places`);
  });

  it('does not take one more where another device has filled the list meanwhile', async () => {
    const { cloud, text, press, fill, tell } = await open();
    const places = Array.from({ length: MOST_PLACES }, (_, index) => ({ ...HOME, id: `place-${index}` }));
    await tell(stored(...places.slice(1)));
    await press('Add the place where the car is');
    await fill('Name', 'One more');
    await tell(stored(...places));
    await press('Save');
    expect(text('[role="alert"] li')).toEqual([`There are ${MOST_PLACES} places, which is the most. Remove one to add another.`]);
    expect(cloud.written).toEqual([]);
  });

  it('says what the Pi makes of it', async () => {
    const waiting = await open();
    await waiting.tell(stored(HOME));
    expect(waiting.text('.note')[0]).toContain('The Pi has not taken this over yet.');
  });

  it('says why the Pi does not apply it', async () => {
    const refused = {
      setAt: SET_AT,
      problems: [
        { problem: 'no-name', id: 'home' },
        { problem: 'of-tomorrow', id: null },
      ],
    };
    const { text, tell } = await open({}, { settingsInForce: { places: { setAt: null, refused } } });
    await tell(stored(HOME));
    expect(text('.note')).toEqual([
      'The Pi does not apply what was set last; the former stays in force.',
      '“Home”: Give it a name.',
      'something this page does not know',
    ]);
  });

  it('is quiet where the Pi applies it, and speaks Bulgarian', async () => {
    const { text, tell } = await open({ language: 'bg' }, { settingsInForce: { places: { setAt: SET_AT, refused: null } } });
    await tell(stored(HOME));
    expect(text('.note')).toEqual([]);
    expect(text('h1')).toEqual(['Места']);
    expect(text('li div span')).toEqual(['150 м около 42,6977° 23,3219°']);
  });
});

import { toPlacesDocument, toTariffsDocument } from '@psa-ev/contract';
import { parseCalendarDay, type Tariff, WEEKDAYS } from '@psa-ev/domain';
import { A_VEHICLE_ID, at, aVehicleState } from '@psa-ev/testing';
import { type CarPageOptions, visitCarPage } from '../../testing/car-page';
import { draftOf, tariffOf } from './tariff-draft';
import { TariffsPage } from './tariffs-page';

const TARIFFS = `vehicles/${A_VEHICLE_ID}/settings/tariffs`;
const PLACES = `vehicles/${A_VEHICLE_ID}/settings/places`;
const WHO = { setBy: 'uid-of-owner', setAt: at('07:00') };
const HOME = { id: 'home', name: 'Home', latitude: 42.6977, longitude: 23.3219, radiusMetres: 150 };
const midnight = { hour: 0, minute: 0 };
const NIGHT: Tariff = {
  id: 'night',
  name: 'At home',
  currency: 'EUR',
  placeIds: ['home'],
  mode: 'ac',
  validFrom: parseCalendarDay('2026-01-01'),
  validUntil: null,
  bands: [
    { hours: { from: midnight, to: midnight }, weekdays: WEEKDAYS, pricePerKwh: 0.1483 },
    {
      hours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } },
      weekdays: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
      pricePerKwh: 0.0868,
    },
  ],
  sessionFee: 0.5,
};

async function open(tariffs: readonly Tariff[] = [NIGHT], options: CarPageOptions = {}) {
  const page = await visitCarPage(TariffsPage, '/tariffs', aVehicleState(), options);
  page.cloud.documents.get(PLACES)?.document(toPlacesDocument({ places: [HOME], ...WHO }), false);
  page.cloud.documents.get(TARIFFS)?.document(toTariffsDocument({ tariffs, ...WHO }), false);
  await page.settle();
  const turn = async (label: string) => {
    const box = page
      .all('input')
      .find((input) => input.getAttribute('aria-label') === label || input.parentElement?.textContent?.trim() === label);
    box?.click();
    await page.settle();
  };
  return { ...page, turn, written: () => page.cloud.written.at(-1)?.[1] };
}

describe('the page of the tariffs', () => {
  beforeEach(() => {
    localStorage.clear();
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IE', 'bg-BG']);
  });
  afterEach(() => {
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  it('says what will be where there is none', async () => {
    expect((await open([])).text('h2')).toEqual(['No tariff yet']);
  });

  it('tells each: where, for what, since when, and every price', async () => {
    const { text } = await open();
    expect(text('li b, li div span')).toEqual([
      'At home',
      'Home · AC only · from 1 Jan 2026',
      '0.1483 €/kWh, the whole day, every day',
      '0.0868 €/kWh, 22:00 to 06:00, Mon – Fri',
      '0.50 € for each session',
    ]);
  });

  it('warns of one whose place was removed, and says what to do', async () => {
    const { cloud, text, settle } = await open([NIGHT, { ...NIGHT, id: 'two', placeIds: ['home', 'gone'] }]);
    expect(text('.warning')).toEqual([
      'A place of it was removed: charging there is not priced by it any more. Press “Change” and choose where it holds.',
    ]);
    cloud.documents.get(PLACES)?.document(toPlacesDocument({ places: [], ...WHO }), false);
    await settle();
    expect(text('.warning')[0]).toBe('Its place was removed: it prices no charging any more. Press “Change” and choose where it holds.');
  });

  it('does not take places that are not known yet for removed', async () => {
    const page = await visitCarPage(TariffsPage, '/tariffs', aVehicleState());
    page.cloud.documents.get(TARIFFS)?.document(toTariffsDocument({ tariffs: [NIGHT], ...WHO }), false);
    await page.settle();
    expect(page.text('.warning')).toEqual([]);
    expect(page.text('li div span')[0]).toContain('…');
  });

  it('is only to be looked at by who does not own the car', async () => {
    const { all, text } = await open([NIGHT], { role: 'driver' });
    expect(all('li button')).toEqual([]);
    expect(text('app-setting-rows > .quiet')).toEqual(['Only owners of the car can change this.']);
  });

  it('does not take what is none, and says all that is wrong', async () => {
    const { cloud, text, press, fill, turn } = await open([]);
    await press('Add a tariff');
    await fill('Currency', 'euro');
    await turn('Only at');
    await fill('First day', '2026-03-01');
    await fill('Last day', '2026-02-01');
    await press('Save');
    expect(text('[role="alert"] li')).toEqual([
      'Give it a name.',
      'The currency is three letters, such as EUR.',
      'Each price must be a number, 0 or more.',
      'The last day is before the first.',
      'Choose at least one place, or “Anywhere”.',
    ]);
    expect(cloud.written).toEqual([]);
  });

  it.each([
    ['150', 'A price is higher than 10 €/kWh: is there a slip in it?'],
    ['1,250', 'A price is higher than 10 €/kWh: is there a slip in it?'],
    ['1000000', 'A price is higher than 10 €/kWh: is there a slip in it?'],
    ['free', 'Each price must be a number, 0 or more.'],
  ])('does not take %s for the price of a kilowatt-hour', async (price, why) => {
    const { cloud, text, press, fill } = await open([]);
    await press('Add a tariff');
    await fill('Name', 'Home');
    await fill('Price per kWh', price);
    await press('Save');
    expect(text('[role="alert"] li')).toEqual([why]);
    expect(cloud.written).toEqual([]);
  });

  it('takes one with a price for the night, and takes it back', async () => {
    const { text, press, fill, turn, written } = await open([]);
    await press('Add a tariff');
    await fill('Name', 'Home');
    await turn('Only at');
    await turn('Home');
    await fill('Price per kWh', '0,1483');
    await fill('From', '22:00');
    await fill('To', '06:00');
    await turn('Sunday');
    await press('Save');
    expect(written()).toMatchObject({
      tariffs: [
        {
          name: 'Home',
          currency: 'EUR',
          placeIds: ['home'],
          mode: null,
          validFrom: null,
          sessionFee: 0,
          bands: [
            {
              hours: { from: { hour: 22, minute: 0 }, to: { hour: 6, minute: 0 } },
              weekdays: WEEKDAYS.slice(0, 6),
              pricePerKwh: 0.1483,
            },
          ],
        },
      ],
    });
    expect(text('app-saving-bar p')).toEqual(['Saved']);
    await press('Undo');
    expect(written()).toMatchObject({ tariffs: [] });
  });

  it('changes one: another price more, or one less', async () => {
    const { all, press, fill, written } = await open();
    await press('Change At home');
    expect(all('.band')).toHaveLength(2);
    await press('Add a price');
    expect(all('.band')).toHaveLength(3);
    await press('Remove price 1');
    await press('Remove price 1');
    await fill('Price per kWh', '0');
    await press('Save');
    expect(written()).toMatchObject({ tariffs: [{ ...NIGHT, bands: [{ weekdays: WEEKDAYS, pricePerKwh: 0 }] }] });
  });

  it('keeps what another owner sets of it while the form is open, and takes back nothing but its own', async () => {
    const { cloud, press, fill, settle, written } = await open();
    await press('Change At home');
    cloud.documents.get(TARIFFS)?.document(toTariffsDocument({ tariffs: [{ ...NIGHT, currency: 'BGN' }], ...WHO }), false);
    await fill('Name', 'House');
    await press('Save');
    expect(written()).toMatchObject({ tariffs: [{ ...NIGHT, name: 'House', currency: 'BGN' }] });
    const other = { ...NIGHT, id: 'other' };
    const both = [{ ...NIGHT, name: 'House', currency: 'BGN' }, other];
    cloud.documents.get(TARIFFS)?.document(toTariffsDocument({ tariffs: both, ...WHO }), false);
    await settle();
    await press('Undo');
    expect(written()).toMatchObject({ tariffs: [{ ...NIGHT, currency: 'BGN' }, other] });
  });

  it('removes one', async () => {
    const { press, written } = await open();
    await press('Remove At home');
    expect(written()).toMatchObject({ tariffs: [] });
  });

  it('speaks Bulgarian', async () => {
    const { text, press } = await open([NIGHT], { language: 'bg' });
    expect(text('h1')).toEqual(['Тарифи']);
    expect(text('li span')[1]).toBe('0,1483 €/kWh, целия ден, всеки ден');
    await press('Промяна на At home');
    expect(text('h2')).toEqual(['Промяна на тарифата']);
  });

  it('reads what it writes into its fields', () => {
    for (const locale of ['en-IE', 'bg-BG']) expect(tariffOf(draftOf(NIGHT, locale), locale)).toEqual(NIGHT);
  });
});

import { TestBed } from '@angular/core/testing';
import { Language } from '../i18n/language';
import { aVehicleState } from '@psa-ev/testing';
import { visitCarPage } from '../../testing/car-page';
import { chosenIn, extensionFor } from './format-choices';
import { FormatsPage } from './formats-page';

const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();

async function open(languages: readonly string[]) {
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
  const page = await visitCarPage(FormatsPage, '/formats', aVehicleState());
  const fields = () => page.all('label').map((field) => [plain(field.querySelector('span')?.textContent ?? ''), field] as const);
  const select = (name: string) => {
    const found = fields()
      .find(([label]) => label === name)?.[1]
      .querySelector('select');
    if (!found) throw new Error(`no field ${name}`);
    return found;
  };
  const shown = (name: string) => plain(select(name).selectedOptions[0]?.textContent ?? '');
  const choose = async (name: string, option: string) => {
    const found = [...select(name).options].find(({ textContent }) => plain(textContent) === option);
    if (!found) throw new Error(`no option ${option}`);
    select(name).value = found.value;
    select(name).dispatchEvent(new Event('change'));
    await page.settle();
  };
  return { page, names: () => fields().map(([name]) => name), shown, choose, locale: () => TestBed.inject(Language).locale() };
}

beforeEach(() => localStorage.clear());
afterEach(() => jest.restoreAllMocks());

describe('the page of units and formats', () => {
  it('tells what the region has, until something is chosen', async () => {
    const { names, shown, locale } = await open(['en-GB']);
    expect(names().map((name) => [name, shown(name)])).toEqual([
      ['Distances', 'As in your region: mi'],
      ['Temperatures', 'As in your region: °C'],
      ['Consumption', 'As in your region: mi/kWh'],
      ['Time of day', 'As in your region: 18:05'],
      ['The week begins on', 'As in your region: Monday'],
    ]);
    expect(locale()).toBe('en-GB');
  });

  it('goes by what is chosen at once, and at the next start', async () => {
    const { choose, shown, locale } = await open(['en-GB']);
    await choose('Distances', 'km');
    await choose('Time of day', '6:05 pm');
    await choose('Consumption', 'km/kWh');
    expect(shown('Distances')).toBe('km');
    // Follows the distances, as long as it is not chosen itself.
    expect(shown('Consumption')).toBe('km/kWh');
    expect(locale()).toBe('en-GB-u-hc-h12-ms-metric-x-perkwh');

    TestBed.resetTestingModule();
    const again = await open(['en-GB']);
    expect([again.shown('Distances'), again.shown('Time of day'), again.shown('Temperatures')]).toEqual([
      'km',
      '6:05 pm',
      'As in your region: °C',
    ]);
  });

  it('goes back to the region', async () => {
    const { choose, locale } = await open(['en-GB']);
    await choose('Distances', 'km');
    await choose('Distances', 'As in your region: mi');
    expect(locale()).toBe('en-GB');
    expect(localStorage.getItem('psa-ev.formats')).toBeNull();
  });

  it.each(['', 'nonsense', 'u-', 'u-ms', '<script>'])('takes what is damaged for nothing chosen: %j', async (damaged) => {
    localStorage.setItem('psa-ev.formats', damaged);
    const { shown } = await open(['en-IE']);
    expect(shown('Distances')).toBe('As in your region: km');
  });
});

describe('what was chosen, as an extension of the locale', () => {
  it.each([
    [{}, null],
    [{ distance: 'metric' }, 'u-ms-metric'],
    [{ consumption: 'perkwh' }, 'x-perkwh'],
    [
      { clock: 'h12', week: 'sun', temperature: 'fahrenhe', distance: 'uksystem', consumption: 'per100' },
      'u-ms-uksystem-mu-fahrenhe-hc-h12-fw-sun-x-per100',
    ],
  ] as const)('%j: %s', (chosen, extension) => {
    expect(extensionFor(chosen)).toBe(extension);
    expect(chosenIn(extension)).toEqual(chosen);
    if (extension) expect(() => new Intl.Locale(`en-${extension}`)).not.toThrow();
  });
});

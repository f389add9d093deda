import { chargingEn } from '../charging/i18n/en';
import { chartsEn } from '../charts/i18n/en';
import { climateEn } from '../climate/i18n/en';
import { commandsEn } from '../commands/i18n/en';
import { controlEn } from '../control/i18n/en';
import { diagnosisEn } from '../diagnosis/i18n/en';
import { formatsEn } from '../formats/i18n/en';
import { journalEn } from '../journal/i18n/en';
import { mapEn } from '../map/i18n/en';
import { noAccessEn } from '../no-access/i18n/en';
import { notificationsEn } from '../notifications/i18n/en';
import { peopleEn } from '../people/i18n/en';
import { remoteEn } from '../remote/i18n/en';
import { settingsEn } from '../settings/i18n/en';
import { statisticsEn } from '../statistics/i18n/en';
import { tripsEn } from '../trips/i18n/en';
import { troubleEn } from '../trouble/i18n/en';
import { menuEn } from '../shell/i18n/en';
import { textsOf, valuesIn } from '../../testing/languages';
import { en } from './en';
import { texts as bgTexts } from './languages/bg';
import { texts as deTexts } from './languages/de';
import { texts as esTexts } from './languages/es';
import { texts as frTexts } from './languages/fr';
import { texts as itTexts } from './languages/it';
import { texts as nlTexts } from './languages/nl';
import { texts as plTexts } from './languages/pl';
import { texts as ptTexts } from './languages/pt';
import { LANGUAGES } from './language';
import type { Texts } from './texts';

const ENGLISH: Texts = {
  ...en,
  charging: chargingEn,
  charts: chartsEn,
  climate: climateEn,
  commands: commandsEn,
  control: controlEn,
  diagnosis: diagnosisEn,
  formats: formatsEn,
  journal: journalEn,
  map: mapEn,
  menu: menuEn,
  noAccess: noAccessEn,
  notifications: notificationsEn,
  people: peopleEn,
  remote: remoteEn,
  settings: settingsEn,
  statistics: statisticsEn,
  trips: tripsEn,
  trouble: troubleEn,
};
const TRANSLATIONS: Readonly<Record<string, Texts>> = {
  bg: bgTexts,
  de: deTexts,
  es: esTexts,
  fr: frTexts,
  it: itTexts,
  nl: nlTexts,
  pl: plTexts,
  pt: ptTexts,
};
/** A text so much longer than the English one needs room that nobody has planned for it. */
const LONGEST_SHARE = 1.75;
const LONGEST_SURPLUS = 15;

it('there is a translation into each language of the app', () => {
  expect(['en', ...Object.keys(TRANSLATIONS)].sort()).toEqual([...LANGUAGES].sort());
});

describe.each(Object.entries(TRANSLATIONS))('the texts in %s', (_, translation) => {
  const english = textsOf(ENGLISH);
  const translated = new Map(textsOf(translation));
  const of = (name: string) => translated.get(name) ?? '';

  it('are all there, and no others', () => {
    expect([...translated.keys()].sort()).toEqual(english.map(([name]) => name).sort());
    expect([...translated].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have the same blanks to fill', () => {
    const differing = english.filter(([name, text]) => valuesIn(of(name)).join() !== valuesIn(text).join());
    expect(differing.map(([name]) => [name, of(name)])).toEqual([]);
  });

  it('leave nothing untranslated but names, symbols and what is spelt alike', () => {
    const same = english.filter(
      ([name, text]) => of(name) === text && /[a-z]{3,}\W+[a-z]{3,}/i.test(text.replace(/\{\{\s*\w+\s*\}\}|psa_car_controller|kWh/g, '')),
    );
    expect(same).toEqual([]);
  });

  it('are not so long that they break the layout', () => {
    const long = english.filter(([name, text]) => of(name).length > Math.max(text.length * LONGEST_SHARE, text.length + LONGEST_SURPLUS));
    expect(long.map(([name, text]) => [name, text, of(name)])).toEqual([]);
  });

  it('ask and announce where the English ones do', () => {
    const ending = (text: string) => /[:?…]$/.exec(text.trim())?.[0] ?? '';
    const differing = english.filter(([name, text]) => ending(of(name)) !== ending(text));
    expect(differing.map(([name, text]) => [name, text, of(name)])).toEqual([]);
  });

  it('are set with care: no typewriter quotes, no double spaces, no three dots', () => {
    expect([...translated].filter(([, text]) => /["']| {2}|\.\.\./.test(text))).toEqual([]);
  });
});

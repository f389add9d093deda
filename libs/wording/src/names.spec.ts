import { NOTIFICATION_ACTIONS, NOTIFICATION_KINDS } from '@psa-ev/domain';
import { LANGUAGES } from './languages/languages.js';
import { actionTitle, kindHint, kindTitle } from './names.js';
import { teachAllLanguages } from './teach-all.js';

teachAllLanguages();

describe.each(Object.keys(LANGUAGES))('the names in %s', (language) => {
  it('tell the kinds apart, in little room', () => {
    const titles = NOTIFICATION_KINDS.map((kind) => kindTitle(kind, language));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title.length > 32 || !/^[\p{Lu}\d]/u.test(title))).toEqual([]);
  });

  it('are each explained in a sentence', () => {
    const hints = NOTIFICATION_KINDS.map((kind) => kindHint(kind, language));
    expect(new Set(hints).size).toBe(hints.length);
    expect(hints.filter((hint) => hint.length > 120 || !/^\p{Lu}.*\.$/u.test(hint))).toEqual([]);
  });

  it('fit on a button', () => {
    const titles = NOTIFICATION_ACTIONS.map((action) => actionTitle(action, language));
    expect(titles.filter((title) => title === '' || title.length > 24)).toEqual([]);
  });
});

it('names things in English where a language is not spoken', () => {
  expect(kindTitle('left-open', 'sv')).toBe('Left open');
  expect(actionTitle('stop-charging', 'bg-BG')).toBe('Спиране на зареждането');
});

it('leaves nothing in English in the other languages', () => {
  const named = (language: string) => NOTIFICATION_KINDS.flatMap((kind) => [kindTitle(kind, language), kindHint(kind, language)]);
  const english = new Set(named('en'));
  expect(named('bg').filter((text) => english.has(text) || !/\p{Script=Cyrillic}/u.test(text))).toEqual([]);
});

import { dashboardBg } from './bg';
import { dashboardEn } from './en';

function textsOf(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as const] : value instanceof Object ? textsOf(value, `${path}${name}.`) : [],
  );
}

const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the languages of the dashboard', () => {
  const bulgarian = new Map(textsOf(dashboardBg));

  it.each(textsOf(dashboardEn))('say the same things: %s', (name, english) => {
    const translated = bulgarian.get(name) ?? '';
    expect(translated).not.toBe('');
    expect(valuesIn(translated)).toEqual(valuesIn(english));
  });

  it('leave nothing untranslated but names and symbols', () => {
    const same = textsOf(dashboardEn).filter(
      ([name, english]) => bulgarian.get(name) === english && /[a-z]{3}/.test(english.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(same).toEqual([]);
  });
});

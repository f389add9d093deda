import { notificationsBg } from './bg';
import { notificationsEn } from './en';

function textsOf(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as const] : value instanceof Object ? textsOf(value, `${path}${name}.`) : [],
  );
}

const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

describe('the languages of the notifications', () => {
  const bulgarian = new Map(textsOf(notificationsBg));

  it.each(textsOf(notificationsEn))('say the same things: %s', (name, english) => {
    const translated = bulgarian.get(name) ?? '';
    expect(translated).not.toBe('');
    expect(valuesIn(translated)).toEqual(valuesIn(english));
  });

  it('leave nothing untranslated but what is put together from other texts', () => {
    const same = textsOf(notificationsEn).filter(
      ([name, english]) => bulgarian.get(name) === english && /[a-z]{3}/.test(english.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(same).toEqual([]);
  });

  it('name nothing that only its makers know', () => {
    const words = [...textsOf(notificationsEn), ...textsOf(notificationsBg)].map(([, text]) => text).join(' ');
    expect(words).not.toMatch(/\b(psacc|FCM|token|UID|Firestore)\b/i);
  });
});

function textsOf(words: object, path = ''): readonly (readonly [string, string])[] {
  return Object.entries(words).flatMap(([name, value]: [string, unknown]) =>
    typeof value === 'string' ? [[`${path}${name}`, value] as const] : value instanceof Object ? textsOf(value, `${path}${name}.`) : [],
  );
}

const valuesIn = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();

/** The stories that every part of the app tells about its two languages. To be called within a `describe`. */
export function theySayTheSame(english: object, bulgarian: object): void {
  const translated = new Map(textsOf(bulgarian));

  it.each(textsOf(english))('say the same things: %s', (name, text) => {
    const translation = translated.get(name) ?? '';
    expect(translation).not.toBe('');
    expect(valuesIn(translation)).toEqual(valuesIn(text));
  });

  it('leave nothing untranslated but names and symbols', () => {
    const same = textsOf(english).filter(
      ([name, text]) => translated.get(name) === text && /[a-z]{3}/.test(text.replace(/\{\{\w+\}\}/g, '')),
    );
    expect(same).toEqual([]);
  });
}

/** The form in which what is counted stands: Polish has one for 1, one for 2 to 4, and another from 5 on; most languages need only the first and the last. */
export type PluralForm = 'one' | 'few' | 'many';

export function pluralForm(count: number, locale: string): PluralForm {
  const category = new Intl.PluralRules(locale).select(count);
  return category === 'one' || category === 'few' ? category : 'many';
}

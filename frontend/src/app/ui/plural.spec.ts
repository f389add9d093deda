import { pluralForm } from './plural';

describe('the form of what is counted', () => {
  it.each([
    ['en-IE', ['many', 'one', 'many', 'many', 'many']],
    ['fr', ['one', 'one', 'many', 'many', 'many']],
    ['pl', ['many', 'one', 'few', 'many', 'few']],
  ])('in %s', (locale, forms) => {
    expect([0, 1, 3, 12, 22].map((count) => pluralForm(count, locale))).toEqual(forms);
  });
});

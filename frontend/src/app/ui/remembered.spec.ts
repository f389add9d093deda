import { remembered } from './remembered';

describe('what is remembered', () => {
  it('is not kept where making it failed, and is made at the next question', () => {
    const answers = ['fails', 'a format'];
    const make = remembered((locale: string) => {
      const answer = answers.shift();
      if (answer === 'fails') throw new RangeError(locale);
      return answer;
    });
    expect(() => make('en')).toThrow(RangeError);
    expect(make('en')).toBe('a format');
  });

  it('is made once for each question, options in it', () => {
    const make = remembered((locale: string, options: object) => ({ locale, options }));
    expect(make('en', { digits: 1 })).toBe(make('en', { digits: 1 }));
    expect(make('en', { digits: 1 })).not.toBe(make('en', { digits: 2 }));
    expect(make('en', { digits: 1 })).not.toBe(make('bg', { digits: 1 }));
  });
});

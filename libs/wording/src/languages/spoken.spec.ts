import { german } from './de.js';
import { english } from './en.js';
import { spokenTo } from './spoken.js';
import { teachWords } from './taught.js';

describe('how a reader is spoken to', () => {
  it.each(['en', 'en-US', 'en-GB-u-hc-h12'])('in English, which nobody has to teach, by the forms of %s', (tag) => {
    expect(spokenTo(tag)).toEqual({ words: english, locale: tag });
  });

  it.each(['de-AT', 'tlh', 'no tag'])('in English by European forms where %s was not taught, or is none', (tag) => {
    expect(spokenTo(tag)).toEqual({ words: english, locale: 'en-GB' });
  });

  it('in a language that was taught, by the forms of its region', () => {
    teachWords('de', german);
    expect(spokenTo('de-AT')).toEqual({ words: german, locale: 'de-AT' });
  });
});

import { TestBed } from '@angular/core/testing';
import { TranslocoService } from '@jsverse/transloco';
import { Language } from './language';
import { provideTexts } from './text-loader';

describe('the language', () => {
  function started(languages: readonly string[], stored?: string) {
    localStorage.clear();
    if (stored) localStorage.setItem('psa-ev.language', stored);
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    return TestBed.inject(Language);
  }
  afterEach(() => jest.restoreAllMocks());

  it.each([
    [[], undefined, 'en', 'en-150'],
    [['sv-SE', 'fi'], undefined, 'en', 'en-150'],
    [['sv-SE', 'bg-BG', 'en-US'], undefined, 'bg', 'bg-BG'],
    [['de-AT', 'en-IE'], undefined, 'de', 'de-AT'],
    [['en-IE', 'bg'], undefined, 'en', 'en-IE'],
    [['en-IE'], 'bg', 'bg', 'bg'],
    [['en-AU', 'bg-BG'], 'bg', 'bg', 'bg-BG'],
    [['bg-BG'], 'tlh', 'bg', 'bg-BG'],
  ])('of a browser that names %j, with %s stored, is %s, written as in %s', (languages, stored, current, locale) => {
    const language = started(languages, stored);
    expect(language.current()).toBe(current);
    expect(language.locale()).toBe(locale);
  });

  it('is said in the document, and its texts are there, before the app is drawn', async () => {
    await started(['bg-BG']).start();
    expect(document.documentElement.lang).toBe('bg');
    expect(TestBed.inject(TranslocoService).translate('signIn.password')).toBe('Парола');
  });

  it('changes at run time, and is remembered', async () => {
    const language = started(['en-IE']);
    await language.start();
    await language.use('bg');
    expect(language.current()).toBe('bg');
    expect(document.documentElement.lang).toBe('bg');
    expect(localStorage.getItem('psa-ev.language')).toBe('bg');
  });
});

import { globToRegExp, readHostingHeaders } from './hosting.ts';

describe('globToRegExp', () => {
  it.each(['/a?.js', '/{a,b}.js', '/[ab].js', '!(index).html'])('refuses %s, which it would read differently than Hosting', (glob) => {
    expect(() => globToRegExp(glob)).toThrow('does not know');
  });

  it.each([
    ['**', '/', true],
    ['**', '/assets/deep/icon.svg', true],
    ['/index.html', '/index.html', true],
    ['/index.html', '/deep/index.html', false],
    ['**/*.js', '/main-ABC.js', true],
    ['**/*.js', '/deep/main-ABC.js', true],
    ['**/*.js', '/main.json', false],
    ['/*.js', '/deep/main.js', false],
    ['**/*.@(js|css)', '/styles-XYZ.css', true],
    ['**/*.@(js|css)', '/icon.svg', false],
    ['/@(index.html|ngsw.json)', '/ngsw.json', true],
    ['/@(index.html|ngsw.json)', '/ngswxjson', false],
  ])('%s on %s: %s', (glob, pathname, matches) => {
    expect(globToRegExp(glob).test(pathname)).toBe(matches);
  });
});

describe('readHostingHeaders', () => {
  it('knows every pattern of firebase.json, and lets nobody keep an old index.html', () => {
    const headersFor = readHostingHeaders();
    const cacheControlOf = (pathname: string) => headersFor(pathname).findLast(([key]) => key.toLowerCase() === 'cache-control')?.[1];
    expect(cacheControlOf('/index.html')).toContain('no-cache');
    expect(cacheControlOf('/ngsw.json')).toContain('no-cache');
    expect(cacheControlOf('/ngsw-worker.js')).toContain('no-cache');
    expect(cacheControlOf('/main-7GQ5MZXA.js')).toContain('immutable');
  });
});

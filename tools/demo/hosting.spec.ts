import { globToRegExp, readHosting } from './hosting.ts';

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

describe('the hosting section of firebase.json', () => {
  const { headersFor, isRewritten } = readHosting();
  const headerOf = (pathname: string, name: string) => headersFor(pathname).findLast(([key]) => key === name)?.[1];

  it.each(['/main-GONE1234.js', '/styles-GONE1234.css', '/ngsw.json', '/favicon.ico', '/media/gone.png', '/manifest.webmanifest'])(
    'never gives the page for %s: what asks for it can do nothing with a page, and may keep it for a year',
    (pathname) => expect(isRewritten(pathname)).toBe(false),
  );

  it.each(['/', '/people', '/insights/battery', '/trips/2.5', '/some.where/else'])('gives the page for %s', (pathname) =>
    expect(isRewritten(pathname)).toBe(true),
  );

  it.each(['/', '/people', '/index.html', '/ngsw.json', '/ngsw-worker.js', '/service-worker.js', '/manifest.webmanifest', '/favicon.svg'])(
    'has %s asked for again each time, for its name stays when its content changes',
    (pathname) => expect(headerOf(pathname, 'Cache-Control')).toBe('no-cache'),
  );

  it.each(['/main-3GSRP2MK.js', '/chunk-B-7v_3Qw.js', '/styles-SZPYTQKC.css', '/media/layers-55W3Q4RM.png'])(
    'has %s kept for ever, for its name changes with its content',
    (pathname) => expect(headerOf(pathname, 'Cache-Control')).toBe('public, max-age=31536000, immutable'),
  );

  it.each(['/', '/people', '/main-3GSRP2MK.js', '/ngsw-worker.js', '/manifest.webmanifest', '/gone.txt'])('protects %s', (pathname) => {
    const policy = headerOf(pathname, 'Content-Security-Policy');
    expect(policy).toContain("default-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*[ ;]|http:/);
    expect(headerOf(pathname, 'Strict-Transport-Security')).toBe('max-age=63072000');
    expect(headerOf(pathname, 'Permissions-Policy')).toContain('geolocation=()');
    expect(headerOf(pathname, 'X-Content-Type-Options')).toBe('nosniff');
    expect(headerOf(pathname, 'X-Frame-Options')).toBe('DENY');
    expect(headerOf(pathname, 'Referrer-Policy')).toBe('strict-origin-when-cross-origin');
  });
});

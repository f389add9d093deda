import { readHosting } from '@psa-ev/tools/demo/hosting.ts';

const { headersFor } = readHosting();

/** Of several rules that match, the last one holds. */
const cacheControlOf = (path: string) => headersFor(path).findLast(([key]) => key === 'Cache-Control')?.[1];

it.each([
  '/',
  '/charging',
  '/vehicles/abc',
  '/index.html',
  '/ngsw.json',
  '/service-worker.js',
  '/ngsw-worker.js',
  '/safety-worker.js',
  '/worker-basic.min.js',
  '/manifest.webmanifest',
  '/favicon.svg',
])('asks again for %s, which keeps its name when it changes', (path) => {
  expect(cacheControlOf(path)).toBe('no-cache');
});

it.each(['/main-K3QZ7ABC.js', '/chunk-ABCDEFGH.js', '/styles-5INURTSO.css', '/media/roboto-latin-7XK2QWER.woff2'])(
  'keeps %s for ever, because its name changes with its content',
  (path) => {
    expect(cacheControlOf(path)).toBe('public, max-age=31536000, immutable');
  },
);

it('lets no page be framed and no file be taken for another type', () => {
  expect(headersFor('/charging')).toEqual(
    expect.arrayContaining([
      ['X-Frame-Options', 'DENY'],
      ['X-Content-Type-Options', 'nosniff'],
    ]),
  );
});

describe('the content security policy', () => {
  const policy = headersFor('/').find(([key]) => key === 'Content-Security-Policy')?.[1] ?? '';
  const allowed = (directive: string) =>
    policy
      .split('; ')
      .find((part) => part.startsWith(`${directive} `))
      ?.split(' ')
      .slice(1);

  it('lets no script run that is not ours', () => {
    expect(allowed('script-src')).toEqual(["'self'", expect.stringMatching(/^'sha256-.{44}'$/)]);
    expect(allowed('object-src')).toEqual(["'none'"]);
    expect(allowed('frame-ancestors')).toEqual(["'none'"]);
  });

  it('lets the app talk to Google alone, and to no machine at home', () => {
    expect(allowed('connect-src')).toEqual(["'self'", 'https://*.googleapis.com']);
  });
});

it('asks for HTTPS, and for neither place nor camera', () => {
  const headers = Object.fromEntries(headersFor('/'));
  expect(headers['Strict-Transport-Security']).toBe('max-age=63072000');
  expect(headers['Permissions-Policy']).toContain('camera=(), ');
  expect(headers['Permissions-Policy']).toContain('geolocation=(), ');
});

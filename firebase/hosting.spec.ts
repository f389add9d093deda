import { readHostingHeaders } from '@psa-ev/tools/demo/hosting.ts';

const headersFor = readHostingHeaders();

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

/** A browser and the system that it runs on, as people call them; null where the browser does not say. */
export interface BrowserName {
  readonly browser: string | null;
  readonly system: string | null;
}

// In this order: Edge, Opera and Samsung's also call themselves Chrome, and Chrome calls itself Safari.
const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(e|A|iOS)?\//, 'Edge'],
  [/\b(OPR|Opera)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X|Macintosh/, 'Mac'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** Guesses from the browser's own words. */
export function guessBrowserName(userAgent: string): BrowserName {
  const find = (names: readonly (readonly [RegExp, string])[]) => names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? null;
  // An app on the home screen of an iPhone does not name its browser.
  const browser = find(BROWSERS) ?? (/iPhone|iPad/.test(userAgent) ? 'Safari' : null);
  return { browser, system: find(SYSTEMS) };
}

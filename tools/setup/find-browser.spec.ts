import { findBrowser } from './find-browser.mjs';

const having =
  (...files: string[]) =>
  (file: string) =>
    files.includes(file);

describe('findBrowser', () => {
  it('finds none on a machine without', () => {
    expect(findBrowser({ env: { PATH: '/usr/bin' }, platform: 'linux', exists: having() })).toBeNull();
    expect(findBrowser({ env: {}, platform: 'linux', exists: having('/usr/bin/chromium') })).toBeNull();
  });

  it('does not replace a wrong CHROME_PATH by another browser', () => {
    const env = { CHROME_PATH: '/opt/gone', PATH: '/usr/bin' };
    expect(findBrowser({ env, platform: 'linux', exists: having('/usr/bin/chromium') })).toBeNull();
  });

  it('takes the browser that CHROME_PATH names', () => {
    const env = { CHROME_PATH: '/opt/my-chrome', PATH: '/usr/bin' };
    expect(findBrowser({ env, platform: 'linux', exists: having('/opt/my-chrome', '/usr/bin/chromium') })).toBe('/opt/my-chrome');
  });

  it.each(['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'])('finds %s on PATH', (name) => {
    const file = `/snap/bin/${name}`;
    expect(findBrowser({ env: { PATH: '/usr/bin:/snap/bin' }, platform: 'linux', exists: having(file) })).toBe(file);
  });

  it("looks among a Mac's applications, and only on a Mac", () => {
    const app = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(findBrowser({ env: { PATH: '/usr/bin' }, platform: 'darwin', exists: having(app) })).toBe(app);
    expect(findBrowser({ env: { PATH: '/usr/bin' }, platform: 'linux', exists: having(app) })).toBeNull();
  });
});

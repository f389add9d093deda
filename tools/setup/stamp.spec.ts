import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { currentStamp, readStamp, removeStamp, writeStamp } from './stamp.mjs';

const LINUX = { platform: 'linux', arch: 'x64' };

describe('the stamp of an installation', () => {
  let root: string;
  const packages = () => join(root, 'node_modules');
  const pin = (version: string) => writeFileSync(join(root, 'package.json'), JSON.stringify({ devDependencies: { node: version } }));
  const lock = (text: string) => writeFileSync(join(root, 'package-lock.json'), text);

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stamp-'));
    mkdirSync(packages());
    pin('24.21.0');
    lock('{"lockfileVersion":3}');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it('is missing before the first installation', () => {
    expect(readStamp(packages())).toBeNull();
    expect(readStamp(join(root, 'not-there'))).toBeNull();
  });

  it('is missing again while packages are being replaced, so that an interrupted installation is done again', () => {
    writeStamp(packages(), currentStamp(root, LINUX));
    removeStamp(packages());
    expect(readStamp(packages())).toBeNull();
  });

  it('fits as long as nothing has changed', () => {
    writeStamp(packages(), currentStamp(root, LINUX));
    expect(readStamp(packages())).toBe(currentStamp(root, LINUX));
  });

  it.each<[string, () => void]>([
    ['another lock', () => lock('{"lockfileVersion":3,"packages":{}}')],
    ['another Node version', () => pin('24.22.0')],
  ])('no longer fits after %s', (_change, change) => {
    writeStamp(packages(), currentStamp(root, LINUX));
    change();
    expect(readStamp(packages())).not.toBe(currentStamp(root, LINUX));
  });

  it('does not fit another platform, for compiled packages differ', () => {
    expect(currentStamp(root, LINUX)).not.toBe(currentStamp(root, { platform: 'darwin', arch: 'arm64' }));
    expect(currentStamp(root, LINUX)).not.toBe(currentStamp(root, { platform: 'linux', arch: 'arm64' }));
  });
});

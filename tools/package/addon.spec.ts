import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unfit } from './addon.ts';
import { targetFor } from './targets.ts';

/** The attributes of a program for ARM, as `readelf -A` prints them; a stand-in for it lies first in PATH. */
describe('whether an addon is for the processor that it says', () => {
  let folder: string;
  const searchPath = process.env['PATH'] ?? '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'psa-ev-readelf-'));
    process.env['PATH'] = `${folder}:${searchPath}`;
  });
  afterEach(() => {
    process.env['PATH'] = searchPath;
    rmSync(folder, { recursive: true, force: true });
  });
  const readelfSays = (...attributes: readonly string[]) => {
    const lines = ['Attribute Section: aeabi', 'File Attributes', ...attributes.map((line) => `  ${line}`)];
    writeFileSync(join(folder, 'readelf'), `#!/bin/sh\ncat <<'EOF'\n${lines.join('\n')}\nEOF\n`, { mode: 0o755 });
  };

  it('refuses ARMv7, which Debian makes by itself, for armhf', async () => {
    readelfSays('Tag_CPU_name: "7-A"', 'Tag_CPU_arch: v7', 'Tag_FP_arch: VFPv3-D16', 'Tag_ABI_VFP_args: VFP registers');
    expect(await unfit(targetFor('armhf'), 'any')).toBe('Tag_CPU_arch is v7, not v6; Tag_FP_arch is VFPv3-D16, not VFPv2');
  });

  it('refuses soft floating point for armhf', async () => {
    readelfSays('Tag_CPU_arch: v6', 'Tag_FP_arch: VFPv2');
    expect(await unfit(targetFor('armhf'), 'any')).toBe('Tag_ABI_VFP_args is not said, not VFP registers');
  });

  it('takes ARMv6 with VFPv2', async () => {
    readelfSays('Tag_CPU_name: "6"', 'Tag_CPU_arch: v6', 'Tag_FP_arch: VFPv2', 'Tag_ABI_VFP_args: VFP registers');
    expect(await unfit(targetFor('armhf'), 'any')).toBeNull();
  });

  it('asks nothing of architectures without generations', async () => {
    writeFileSync(join(folder, 'readelf'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect(await unfit(targetFor('arm64'), 'any')).toBeNull();
  });
});

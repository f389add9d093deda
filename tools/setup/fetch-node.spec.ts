import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetchNode } from './fetch-node.mjs';

describe('fetching the pinned Node', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  /** A program that says it is Node of this version. */
  const aNode = (name: string, version: string) => {
    writeFileSync(at(name), `#!/bin/sh\necho v${version}\n`);
    chmodSync(at(name), 0o755);
    return at(name);
  };
  /** Stands in for npm: does the one thing with the cache that everybody uses, the other with one of its own. */
  const anNpm = (withTheCache: string, withAnother: string) => {
    const source = `require('node:fs').appendFileSync(${JSON.stringify(at('asked'))}, process.argv.slice(2).join(' ') + '\\n');
      if (process.argv.includes(${JSON.stringify(at('spare'))})) { ${withAnother} } else { ${withTheCache} }`;
    writeFileSync(at('npm-cli.cjs'), source);
    return at('npm-cli.cjs');
  };
  const prints = (path: string) => `console.log('a warning'); console.log(${JSON.stringify(path)})`;
  const fails = `console.error('npm error ENOTEMPTY'); process.exit(1)`;
  const asked = () => readFileSync(at('asked'), 'utf8').trim().split('\n');

  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'fetch-node-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('fails with the words of npm where it cannot be had', async () => {
    const npm = anNpm(fails, `console.error('npm error ENOTFOUND'); process.exit(1)`);
    await expect(fetchNode(npm, '99.1.2', at('spare'))).rejects.toThrow(/npm error ENOTFOUND[^]*Node 99\.1\.2 could not be fetched/);
  });

  it('does not take the Node of the machine for it', async () => {
    const npm = anNpm(prints(aNode('old', '20.1.0')), prints(aNode('old', '20.1.0')));
    await expect(fetchNode(npm, '99.1.2', at('spare'))).rejects.toThrow('could not be fetched');
  });

  it.each([
    ['npm fails on it', () => fails],
    ['npm finds the Node of the machine instead', () => prints(aNode('old', '20.1.0'))],
    ['what npm finds is no program', () => prints(at('not-there'))],
  ])('is done again with an empty cache where an interruption has left half of it, and %s', async (_what, withTheCache) => {
    const node = aNode('node', '99.1.2');
    expect(await fetchNode(anNpm(withTheCache(), prints(node)), '99.1.2', at('spare'))).toBe(node);
  });

  it('takes what is there', async () => {
    const node = aNode('node', '99.1.2');
    expect(await fetchNode(anNpm(prints(node), fails), '99.1.2', at('spare'))).toBe(node);
    expect(asked()).toEqual(['exec --yes --package=node@99.1.2 -- node -p process.execPath']);
  });
});

import { readFlags } from './flags.ts';

describe('the flags of npm run deploy', () => {
  it.each([['My Car'], ['a'], ['-x-y-z'], ['x;rm -rf']])('refuse the project %s, and say what an id looks like', (project) => {
    expect(() => readFlags([`--project=${project}`])).toThrow('for example my-car-1a2b3');
  });

  it('refuse what they do not know, and say what there is', () => {
    expect(() => readFlags(['--force'])).toThrow('Usage: npm run deploy -- [--project id] [--dry-run] [--yes]');
  });

  it('ask for the project and before deploying, unless told otherwise', () => {
    expect(readFlags([])).toEqual({ project: null, dryRun: false, yes: false });
    expect(readFlags(['--project', 'my-car-1a2b3', '--dry-run', '--yes'])).toEqual({ project: 'my-car-1a2b3', dryRun: true, yes: true });
  });
});

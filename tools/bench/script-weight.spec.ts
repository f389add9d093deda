import { type Visit, visitLines, weightKb } from './script-weight.ts';

const visit: Visit = {
  name: 'first visit',
  scripts: [
    { name: 'main.js', bytes: 30_000, arrivedMs: 100 },
    { name: 'page.js', bytes: 5_000, arrivedMs: 200 },
    { name: 'firebase.js', bytes: 110_000, arrivedMs: 900 },
    { name: 'afterwards.js', bytes: 2_000, arrivedMs: 1_190 },
  ],
  drawn: { 'sign-in': 240, 'live data': 1_180 },
  painted: { 'sign-in': 250, 'live data': 1_200 },
};

describe('the weight of a visit', () => {
  it('cannot be told of what was never shown', () => {
    expect(() => weightKb(visit, 'dashboard')).toThrow('the first visit never showed: dashboard');
  });

  it('counts what had arrived when something was drawn, and nothing later', () => {
    expect(weightKb(visit, 'sign-in')).toBe(35);
    expect(weightKb(visit, 'live data')).toBe(145);
  });

  it('is told file by file, in the order in which things happened', () => {
    expect(
      visitLines(visit).map((line) =>
        line
          .trim()
          .split(/\s{2,}/)
          .at(-1),
      ),
    ).toEqual([
      'first visit, on a slow mobile network (1.6 Mbit/s, 150 ms):',
      'main.js',
      'page.js',
      '-- sign-in on the screen',
      'firebase.js',
      'afterwards.js',
      '-- live data on the screen',
    ]);
  });
});

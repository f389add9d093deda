import { parseArgs } from 'node:util';
import { surroundings } from '@psa-ev/tools/bench/surroundings.ts';
import { isWithin, verdictTable } from '@psa-ev/tools/bench/verdict.ts';
import { NO_FAULTS, someFaults } from './faults.js';
import { holdAgainstTruth, holdFaultsAgainstTruth, type Verdict } from './hold-against-truth.js';
import { live } from './lived.js';
import { type Life, LIVES } from './lives.js';

const MOST_MISSES_SHOWN = 3;
const say = (...lines: readonly string[]) => lines.forEach((line) => process.stdout.write(`${line}\n`));

/** Lets people live with their cars for a year, and holds the journal against the truth. Returns the exit code: 1 when a bound is missed. */
function main(args: readonly string[]): number {
  const { values: flags } = parseArgs({
    args: [...args],
    options: {
      seeds: { type: 'string', default: '1,2' },
      days: { type: 'string', default: '365' },
      /** Names, with commas between; default: all. */
      lives: { type: 'string', default: LIVES.map(({ name }) => name).join() },
    },
  });
  const names = flags.lives.split(',');
  const seeds = flags.seeds.split(',').map(Number);
  const days = Number(flags.days);
  say(...surroundings(null), '', `${days} days of each life, seeds ${seeds.join(', ')}`, '');
  const verdicts = LIVES.filter(({ name }) => names.includes(name)).flatMap((life) => verdictsOf(life, seeds, days));
  say('', verdictTable(verdicts.flatMap(({ measurements }) => measurements)));
  return verdicts.every(({ measurements }) => measurements.every(isWithin)) ? 0 : 1;
}

function verdictsOf(life: Life, seeds: readonly number[], days: number): readonly Verdict[] {
  const well = seeds.map((seed) => live(life, seed, days, () => NO_FAULTS));
  const faulty = seeds.map((seed) => live(life, seed, days, (from) => someFaults(seed, from, days)));
  const facts = well.reduce((sum, lived) => sum + lived.facts, 0);
  say(
    `${life.name} in ${life.timeZone}: ${facts} stored readings, ${well.map(({ sessions }) => sessions.length).join(' and ')} charging sessions`,
  );
  const verdicts = [holdAgainstTruth(life, well), holdFaultsAgainstTruth(life, faulty)];
  for (const { misses, limits } of verdicts) {
    say(...misses.slice(0, MOST_MISSES_SHOWN).map((words) => `  ${words}`));
    if (misses.length > MOST_MISSES_SHOWN) say(`  and ${misses.length - MOST_MISSES_SHOWN} more`);
    say(...limits.map((words) => `  nobody can tell: ${words}`));
  }
  return verdicts;
}

process.exitCode = main(process.argv.slice(2));

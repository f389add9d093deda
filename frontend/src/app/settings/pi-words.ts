import { type SettingInForce, type SettingProblem } from '@psa-ev/domain';
import { type SettingView } from '../data/setting-store';
import { standingOf } from '../saving/setting-standing';
import { type Named, type Say } from './voice';

/** What the Pi makes of what is set: nothing to say where it applies it. `wordFor` gives the words for a problem that is known. */
export function tellPi(
  view: SettingView<readonly Named[]>,
  inForce: SettingInForce | undefined,
  say: Say,
  wordFor: (problem: string) => string | null,
): readonly string[] {
  if (view.kind !== 'ready') return [];
  const standing = standingOf(view.setAt, inForce);
  switch (standing.kind) {
    case 'in-force':
      return [];
    case 'pending':
      return [say('pi.pending')];
    case 'refused':
      return [say('pi.refused'), ...standing.problems.map((problem) => tellProblem(problem, view.value, say, wordFor))];
  }
}

function tellProblem({ problem, id }: SettingProblem, items: readonly Named[], say: Say, wordFor: (problem: string) => string | null) {
  const words = wordFor(problem) ?? ofAList(problem, say);
  const item = items.find((known) => known.id === id);
  return item ? say('pi.refusedOf', { name: item.name, problem: words }) : words;
}

function ofAList(problem: string, say: Say): string {
  switch (problem) {
    case 'unreadable':
    case 'too-many':
    case 'same-id':
      return say(`pi.list.${problem}`);
    default:
      return say('pi.unknown');
  }
}

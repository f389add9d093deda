import { type ControlView } from '../data/control-state';
import { type SettingView } from '../data/setting-store';
import { standingOf } from '../saving/setting-standing';
import { type ChargeLimitProblem, type ChargingPlanProblem, type SettingInForce, type SettingProblem } from '@psa-ev/domain';
import { type ControlVoice } from './voice';

/** What the Pi may say is wrong with a setting: what a newer one says besides is not known here. */
const PROBLEMS: readonly (ChargeLimitProblem | ChargingPlanProblem)[] = [
  'limit-too-low',
  'limit-too-high',
  'limit-not-whole',
  'no-date',
  'no-time',
  'too-many-departures',
  'no-id',
  'same-id',
  'no-weekday',
  'no-target',
];

/** Why nothing is known of what the Pi does; null: it is known, or being fetched. */
export function tellControlAbsence(view: ControlView, { say }: ControlVoice): string | null {
  switch (view.kind) {
    case 'missing':
      return say('absence.missing');
    case 'failed':
      return say(`absence.${view.problem}`);
    case 'loading':
    case 'ready':
      return null;
  }
}

/** Why nothing is known of what is set, or what the Pi makes of it; empty where it applies it. `inForce`: null while nothing is known of the Pi. */
export function tellStanding(
  view: SettingView<object>,
  inForce: { readonly of: SettingInForce | undefined } | null,
  { say }: ControlVoice,
): string | null {
  switch (view.kind) {
    case 'loading':
      return null;
    case 'failed':
      return say(SETTING_ABSENCE[view.problem]);
    case 'ready': {
      const standing = inForce && standingOf(view.setAt, inForce.of);
      if (!standing || standing.kind === 'in-force') return null;
      const told = say(`standing.${standing.kind}`);
      return standing.kind === 'refused' ? [...tellProblems(standing.problems, say), told].join(' ') : told;
    }
  }
}

function tellProblems(problems: readonly SettingProblem[], say: ControlVoice['say']): readonly string[] {
  return PROBLEMS.filter((known) => problems.some(({ problem }) => problem === known)).map((known) => say(`problem.${known}`));
}

const SETTING_ABSENCE = {
  denied: 'absence.settingDenied',
  unavailable: 'absence.settingUnavailable',
  unreadable: 'absence.settingUnreadable',
} as const;

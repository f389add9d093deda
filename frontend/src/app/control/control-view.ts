import { type ControlView } from '../data/control-state';
import { type SettingView } from '../data/setting-store';
import { standingOf } from '../saving/setting-standing';
import { type SettingInForce } from '@psa-ev/domain';
import { type ControlVoice } from './voice';

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
      return !standing || standing.kind === 'in-force' ? null : say(`standing.${standing.kind}`);
    }
  }
}

const SETTING_ABSENCE = {
  denied: 'absence.settingDenied',
  unavailable: 'absence.settingUnavailable',
  unreadable: 'absence.settingUnreadable',
} as const;

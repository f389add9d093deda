import type { NotificationAction, NotificationKind } from '@psa-ev/domain';
import { spokenTo } from './languages/spoken.js';

/** What stands on a message's button. `language` is BCP 47. */
export function actionTitle(action: NotificationAction, language: string): string {
  return spokenTo(language).words.actions[action];
}

/** A kind's short name, for settings and filters. `language` is BCP 47. */
export function kindTitle(kind: NotificationKind, language: string): string {
  return spokenTo(language).words.kinds[kind].title;
}

/** What a kind means, in one sentence. `language` is BCP 47. */
export function kindHint(kind: NotificationKind, language: string): string {
  return spokenTo(language).words.kinds[kind].hint;
}

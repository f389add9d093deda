import { Injectable } from '@angular/core';
import { fromNotificationRulesDocument, paths, toNotificationRulesDocument } from '@psa-ev/contract';
import { DEFAULT_NOTIFICATION_RULES, type NotificationRules } from '@psa-ev/domain';
import { SettingFields } from './setting-fields';

/** What the signed-in person wants to be told, live. Watches as long as its page is there, which provides it. */
@Injectable()
export class NotificationRulesStore extends SettingFields<NotificationRules> {
  constructor() {
    super({
      path: paths.notificationRules,
      untouched: DEFAULT_NOTIFICATION_RULES,
      read: (document) => ({ value: fromNotificationRulesDocument(document), setAt: null }),
      write: (rules, { setAt }) => toNotificationRulesDocument(rules, setAt),
    });
  }
}

import { EnvironmentInjector, Injectable, effect, inject, untracked } from '@angular/core';
import { Language } from '../i18n/language';
import { Fleet } from './fleet';
import { NotificationClicks } from './notification-clicks';
import { NotificationCloud } from './notification-cloud';
import { PushRegistration } from './push-registration';
import { UnreadCounter } from './unread-counter';

/** What goes on for notifications behind every page. A chunk of its own: it begins when the page has what it waits for. */
@Injectable({ providedIn: 'root' })
export class NotificationBackground {
  private readonly injector = inject(EnvironmentInjector);
  private readonly fleet = inject(Fleet);

  constructor() {
    inject(NotificationClicks);
    const registration = inject(PushRegistration);
    const { reach } = inject(NotificationCloud);
    const language = inject(Language);
    effect(() => {
      // The language of the messages is that of the app.
      language.locale();
      if (reach()) untracked(() => void registration.confirm());
    });
    const counting = effect(() => {
      const view = this.fleet.view();
      if (view.kind === 'loading' || (view.kind === 'ready' && view.source === 'device')) return;
      this.injector.get(UnreadCounter);
      counting.destroy();
    });
  }
}

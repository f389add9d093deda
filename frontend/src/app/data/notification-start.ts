import { EnvironmentInjector, Injectable, effect, inject } from '@angular/core';
import { EarlyPress } from './early-press';
import { NotificationCloud } from './notification-cloud';

/** The page itself comes first: what stands behind it is fetched so much later. */
const DELAY_MS = 3_000;

/** Begins what goes on for notifications behind every page, when somebody is signed in and the cloud is loaded. To be injected by the shell. */
@Injectable({ providedIn: 'root' })
export class NotificationStart {
  constructor() {
    const injector = inject(EnvironmentInjector);
    // Listens from here on.
    inject(EarlyPress);
    const { reach } = inject(NotificationCloud);
    effect((onCleanup) => {
      if (!reach()) return;
      const start = setTimeout(() => {
        // A chunk that cannot be fetched now, without a network, is fetched at the next start.
        void import('./notification-background').then(
          ({ NotificationBackground }) => injector.get(NotificationBackground),
          () => undefined,
        );
      }, DELAY_MS);
      onCleanup(() => clearTimeout(start));
    });
  }
}

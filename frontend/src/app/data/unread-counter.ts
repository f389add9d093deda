import { Injectable, computed, effect, inject, untracked } from '@angular/core';
import { Fleet } from './fleet';
import { NotificationFeed, lastToldAt } from './notification-feed';
import { NotificationSeen } from './notification-seen';
import { Unread } from './unread';

/** Counts the lines of the selected car's feed that were told after the last visit. */
@Injectable({ providedIn: 'root' })
export class UnreadCounter {
  private readonly fleet = inject(Fleet);
  private readonly feed = inject(NotificationFeed);
  private readonly seen = inject(NotificationSeen);

  private readonly count = computed(() => {
    const vehicleId = this.fleet.selectedId();
    const view = this.feed.view();
    const until = vehicleId && this.seen.seenUntil(vehicleId);
    if (view.kind !== 'ready' || !until) return 0;
    return view.items.filter(({ toldAt }) => toldAt > until).length;
  });

  constructor() {
    const unread = inject(Unread);
    effect(() => unread.set(this.count()));
    // On a device that is new to a car, what happened before is history, not news.
    effect(() => {
      const vehicleId = this.fleet.selectedId();
      const view = this.feed.view();
      if (vehicleId && view.kind === 'ready' && !this.seen.seenUntil(vehicleId)) {
        untracked(() => this.seen.mark(vehicleId, lastToldAt(view.items) ?? new Date()));
      }
    });
  }
}

import { effect, inject, PendingTasks, type Signal, signal, untracked } from '@angular/core';
import { Words } from '../i18n/words';
import { TickingClock } from '../ui/ticking-clock';
import { type Telling } from './telling';

/**
 * What tells a trouble or an absence, fetched once there is one to tell: on most days nobody needs it. Null until it is here; where the network
 * does not give it, it is asked for again with the next tick of the clock. To be called where `inject()` works.
 */
export function tellingWhenNeeded(isNeeded: () => boolean): Signal<Telling | null> {
  const [words, tasks] = [inject(Words), inject(PendingTasks)];
  const { now } = inject(TickingClock);
  const telling = signal<Telling | null>(null);
  let isFetching = false;

  const fetchIt = async () => {
    isFetching = true;
    try {
      const { learnTelling } = await import('./telling');
      telling.set(learnTelling(words));
    } catch {
      // Neither network nor cache has it; the page shows the ages of what it knows meanwhile.
    } finally {
      isFetching = false;
    }
  };
  effect(() => {
    if (telling() || !isNeeded()) return;
    now();
    untracked(() => {
      if (!isFetching) void tasks.run(fetchIt);
    });
  });
  return telling.asReadonly();
}

import { notAfter } from '../moment.js';
import type { InstallationSituation, StorageProblem } from '../situation.js';
import type { KindTraits, Topic, Urgency } from '../topic.js';
import { isAgo, markNow } from '../wait.js';

export interface StorageEvent {
  readonly kind: 'storage-trouble';
  readonly happenedAt: Date;
  readonly problem: StorageProblem;
}

export const STORAGE_TRAITS: Readonly<Record<StorageEvent['kind'], KindTraits>> = {
  // Of the worst of them: see urgencyOfStorage.
  'storage-trouble': {
    urgency: 'urgent',
    lifetimeMinutes: 48 * 60,
    tag: 'storage',
    wantedByDefault: true,
    actions: ['remind-later'],
    page: 'diagnosis',
  },
};

/** A disk that is nearly full still keeps everything: nobody need be woken. */
export function urgencyOfStorage({ problem }: StorageEvent): Urgency {
  return problem === 'disk-nearly-full' ? 'news' : STORAGE_TRAITS['storage-trouble'].urgency;
}

const DAY_MS = 24 * 3_600_000;

/**
 * The Pi's disk or database does not keep what it is given. What is full now and then is told once a day; another trouble is another matter.
 * Marks: `<problem>Ms` and `<problem>Elapsed`, when each was told.
 */
export const storage: Topic<InstallationSituation, StorageEvent> = {
  name: 'storage',
  observe({ marks, isFirst, after }) {
    if (isFirst || !after.storage) return { marks, events: [] };
    const { problem } = after.storage;
    const since = notAfter(after.at, after.storage.since);
    const toldMs = marks[`${problem}Ms`];
    const isTold = toldMs !== undefined && (since.getTime() <= toldMs || !isAgo(DAY_MS, problem, marks, after));
    if (isTold) return { marks, events: [] };
    return {
      marks: { ...marks, ...markNow(problem, after) },
      events: [{ kind: 'storage-trouble', happenedAt: since, problem }],
    };
  },
};

import type { InstallationSituation, StorageProblem } from '../situation.js';
import { type KindTraits, type Topic } from '../topic.js';

export interface StorageEvent {
  readonly kind: 'storage-trouble';
  readonly happenedAt: Date;
  readonly problem: StorageProblem;
}

export const STORAGE_TRAITS: Readonly<Record<StorageEvent['kind'], KindTraits>> = {
  'storage-trouble': {
    urgency: 'urgent',
    lifetimeMinutes: 48 * 60,
    tag: 'storage',
    wantedByDefault: true,
    actions: ['remind-later'],
    page: 'diagnosis',
  },
};

const DAY_MS = 24 * 3_600_000;

/** The Pi's disk or database does not keep what it is given. Marks: `toldMs` of the trouble, for a day, so that a disk that is full now and then is told once. */
export const storage: Topic<InstallationSituation, StorageEvent> = {
  name: 'storage',
  observe({ marks, after }) {
    const { toldMs } = marks;
    const silentMs = after.at.getTime() - (toldMs ?? -Infinity);
    const isQuiet = toldMs !== undefined && silentMs >= 0 && silentMs < DAY_MS;
    if (!after.storage) return { marks: isQuiet ? marks : {}, events: [] };
    if (toldMs !== undefined && isQuiet) return { marks, events: [] };
    const { problem, since } = after.storage;
    return { marks: { toldMs: after.at.getTime() }, events: [{ kind: 'storage-trouble', happenedAt: since, problem }] };
  },
};

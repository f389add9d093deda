import type { ClimateFailure } from '../../snapshot.js';
import { happenedAt } from '../moment.js';
import type { VehicleSituation } from '../situation.js';
import { type KindTraits, type Observation, type Topic } from '../topic.js';

export type ClimateEvent =
  | { readonly kind: 'climate-started'; readonly happenedAt: Date; readonly outsideTemperatureCelsius: number | null }
  | { readonly kind: 'climate-ended'; readonly happenedAt: Date; readonly minutes: number }
  | { readonly kind: 'climate-failed'; readonly happenedAt: Date; readonly failure: ClimateFailure | null };

export const CLIMATE_TRAITS: Readonly<Record<ClimateEvent['kind'], KindTraits>> = {
  'climate-started': { urgency: 'aside', lifetimeMinutes: 15, tag: 'climate', wantedByDefault: false, actions: [], page: 'home' },
  'climate-ended': { urgency: 'aside', lifetimeMinutes: 15, tag: 'climate', wantedByDefault: false, actions: [], page: 'home' },
  'climate-failed': { urgency: 'news', lifetimeMinutes: 60, tag: 'climate', wantedByDefault: true, actions: [], page: 'home' },
};

/** Warming up or cooling down before a drive. Marks: `onMs` while it runs, `failed` after a failure. */
export const climate: Topic<VehicleSituation, ClimateEvent> = {
  name: 'climate',
  observe({ marks, before, after }): Observation<ClimateEvent> {
    const now = after.snapshot;
    if (!now) return { marks, events: [] };
    const at = before?.snapshot ? happenedAt('climate', before.snapshot, now) : now.polledAt;
    const onMs = marks['onMs'];
    const known = before?.snapshot;
    switch (now.climate.status) {
      case 'enabled': {
        if (onMs !== undefined) return { marks, events: [] };
        const { outsideTemperatureCelsius } = now;
        return {
          marks: { onMs: at.getTime() },
          events: known ? [{ kind: 'climate-started', happenedAt: at, outsideTemperatureCelsius }] : [],
        };
      }
      case 'failed':
        if (marks['failed'] !== undefined) return { marks, events: [] };
        return { marks: { failed: 1 }, events: known ? [{ kind: 'climate-failed', happenedAt: at, failure: now.climate.failure }] : [] };
      case 'disabled':
      case 'finished': {
        if (onMs === undefined) return { marks: {}, events: [] };
        const minutes = Math.max(0, Math.round((at.getTime() - onMs) / 60_000));
        return { marks: {}, events: [{ kind: 'climate-ended', happenedAt: at, minutes }] };
      }
      case 'unknown':
      case null:
        return { marks, events: [] };
    }
  },
};

import type { ClimateFailure } from '../../snapshot.js';
import { happenedAt } from '../moment.js';
import { readingTopic } from '../reading-topic.js';
import type { KindTraits, Observation } from '../topic.js';

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
export const climate = readingTopic<ClimateEvent>('climate', ({ marks, isFirst, before, now }): Observation<ClimateEvent> => {
  const at = happenedAt('climate', before, now);
  const { onMs, failed } = marks;
  switch (now.climate.status) {
    case 'enabled': {
      if (onMs !== undefined) return { marks, events: [] };
      const { outsideTemperatureCelsius } = now;
      return {
        marks: { onMs: at.getTime() },
        events: isFirst ? [] : [{ kind: 'climate-started', happenedAt: at, outsideTemperatureCelsius }],
      };
    }
    case 'failed':
      if (failed !== undefined) return { marks, events: [] };
      return { marks: { failed: 1 }, events: isFirst ? [] : [{ kind: 'climate-failed', happenedAt: at, failure: now.climate.failure }] };
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
});

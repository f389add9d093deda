import type { EndedRestart, InstallationSituation } from '../situation.js';
import { type KindTraits, type Topic } from '../topic.js';

export interface ServiceRestartEvent {
  readonly kind: 'service-restarted';
  readonly happenedAt: Date;
  readonly outcome: EndedRestart['outcome'];
  readonly reason: EndedRestart['reason'];
}

export const SERVICE_RESTART_TRAITS: Readonly<Record<ServiceRestartEvent['kind'], KindTraits>> = {
  'service-restarted': { urgency: 'news', lifetimeMinutes: 6 * 60, tag: 'service', wantedByDefault: true, actions: [], page: 'diagnosis' },
};

/** The Pi has restarted psacc, or tried to. Marks: `endedMs` of the last one seen. */
export const serviceRestart: Topic<InstallationSituation, ServiceRestartEvent> = {
  name: 'service-restart',
  observe({ marks, before, after }) {
    if (!after.restart) return { marks, events: [] };
    const { endedAt, outcome, reason } = after.restart;
    if (marks['endedMs'] === endedAt.getTime()) return { marks, events: [] };
    return {
      marks: { endedMs: endedAt.getTime() },
      events: before ? [{ kind: 'service-restarted', happenedAt: endedAt, outcome, reason }] : [],
    };
  },
};

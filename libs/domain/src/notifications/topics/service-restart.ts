import { notAfter } from '../moment.js';
import type { EndedRestart, InstallationSituation } from '../situation.js';
import type { KindTraits, Topic } from '../topic.js';

export interface ServiceRestartEvent {
  readonly kind: 'service-restarted';
  readonly happenedAt: Date;
  readonly outcome: EndedRestart['outcome'];
  readonly reason: EndedRestart['reason'];
}

export const SERVICE_RESTART_TRAITS: Readonly<Record<ServiceRestartEvent['kind'], KindTraits>> = {
  'service-restarted': { urgency: 'news', lifetimeMinutes: 6 * 60, tag: 'service', wantedByDefault: true, actions: [], page: 'diagnosis' },
};

/** The Pi has restarted psacc, or tried to. Marks: `ended`, when the last one seen did, which is its name: never moved with the clock. */
export const serviceRestart: Topic<InstallationSituation, ServiceRestartEvent> = {
  name: 'service-restart',
  observe({ marks, isFirst, after }) {
    if (!after.restart || marks['ended'] === after.restart.endedAt.getTime()) return { marks, events: [] };
    const { endedAt, outcome, reason } = after.restart;
    const event = { kind: 'service-restarted', happenedAt: notAfter(after.at, endedAt), outcome, reason } as const;
    return { marks: { ended: endedAt.getTime() }, events: isFirst ? [] : [event] };
  },
};

import type { Energy } from '../../journal/energy.js';
import type { ChargingMode, TimeOfDay } from '../../snapshot.js';
import type { KindTraits } from '../topic.js';

interface At<Kind extends string> {
  readonly kind: Kind;
  readonly happenedAt: Date;
  readonly percent: number | null;
}

/** What charging has brought since the plug was put in; null where its beginning, or for the minutes its end, was not seen. */
export interface Gain {
  readonly gainedPercent: number | null;
  readonly minutes: number | null;
}

/** `currency` by ISO 4217. */
export interface Cost {
  readonly amount: number;
  readonly currency: string;
}

/** What went into the battery since the plug was put in, as the journal has it; null where it is not known, or nothing did. */
export interface Charged {
  readonly energy: Energy | null;
  readonly cost: Cost | null;
}

export type ChargingEvent =
  | (At<'plugged-in'> & {
      readonly scheduledStart: TimeOfDay | null;
      /** No energy flows yet, though some is wanted. */ readonly waits: boolean;
    })
  | (At<'charging-started'> & { readonly mode: ChargingMode | null; readonly remainingMinutes: number | null })
  | (At<'battery-reached'> & { readonly levelPercent: number; readonly remainingMinutes: number | null })
  | (At<'charging-interrupted'> & Gain & Charged & { readonly scheduledStart: TimeOfDay | null })
  | At<'charging-failed'>
  | (At<'charging-finished'> & Gain & Charged)
  | (At<'unplugged'> & Gain & Charged);

const charge = (urgency: KindTraits['urgency'], lifetimeMinutes: number, ...actions: KindTraits['actions']): KindTraits => ({
  urgency,
  lifetimeMinutes,
  tag: 'charge',
  wantedByDefault: true,
  actions,
  page: 'home',
});

export const CHARGING_TRAITS: Readonly<Record<ChargingEvent['kind'], KindTraits>> = {
  'plugged-in': charge('aside', 20),
  'charging-started': charge('aside', 30, 'stop-charging'),
  'battery-reached': charge('news', 20, 'stop-charging'),
  'charging-interrupted': charge('news', 12 * 60, 'start-charging', 'remind-later'),
  'charging-failed': charge('news', 12 * 60),
  'charging-finished': charge('news', 12 * 60),
  unplugged: { ...charge('aside', 20), wantedByDefault: false },
};

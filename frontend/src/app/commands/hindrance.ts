import type { VehicleState } from '@psa-ev/domain';
import type { Condition } from '../trouble/condition';

/** Why nobody would carry out what is asked now. */
export type Hindrance = 'offline' | 'asking' | 'piSilent' | 'noWayToCar' | 'noRemoteControl';

/** Null: nothing known stands in the way. Where a failure may have ended since, the Pi is asked, and says so itself. */
export function hindranceOf({ kind }: Condition, { diagnosis }: VehicleState): Hindrance | null {
  switch (kind) {
    case 'offline':
      return 'offline';
    case 'kept':
    case 'unanswered':
      return 'asking';
    case 'pi-silent':
      return 'piSilent';
    case 'hindered':
      return diagnosis.kind === 'readings-rejected' ? null : 'noWayToCar';
    case 'whole':
    case 'starting':
    case 'car-old':
    case 'car-asleep':
      return diagnosis.kind === 'remote-control-not-set-up' ? 'noRemoteControl' : null;
  }
}

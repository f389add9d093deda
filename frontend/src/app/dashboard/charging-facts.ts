import { estimateChargingPowerKw, type Snapshot, type SnapshotPart } from '@psa-ev/domain';
import { timeInWords, timeOfDay } from '../ui/moment';
import { duration, speed, kilowatts, percent } from '../ui/quantity';
import { chargingEndAhead } from './charging-end';
import { newestSeenAt, ownAge, type Fact } from './fact';
import { type Voice } from './voice';

/** The parts of a snapshot that the charging card shows. */
export const CHARGING_PARTS: readonly SnapshotPart[] = ['charging', 'battery'];

const MINUTE_MS = 60_000;

/** The large figures of a running charge; none while the car does not charge. */
export function chargeFigures(snapshot: Snapshot, capacityKwh: number | null, now: Date, voice: Voice): readonly Fact[] {
  const { charging, battery } = snapshot;
  if (charging.status !== 'charging') return [];
  const { say, locale } = voice;
  const powerKw = estimateChargingPowerKw(battery, charging, capacityKwh);
  const end = chargingEndAhead(snapshot, now);
  return [
    { label: say('charging.power'), value: powerKw === null ? null : kilowatts(powerKw, locale), seenAt: null },
    { label: say('charging.timeLeft'), value: end && duration((end.getTime() - now.getTime()) / MINUTE_MS, locale), seenAt: null },
    {
      label: say('charging.rate'),
      value: charging.rateKmPerHour === null ? null : speed(charging.rateKmPerHour, locale),
      seenAt: null,
    },
    { label: say('charging.ends'), value: end && timeOfDay(end, voice), seenAt: null },
  ];
}

/** The rows of the charging card. */
export function chargingFacts(snapshot: Snapshot, voice: Voice): readonly Fact[] {
  const { say, locale } = voice;
  const { status, mode, plugged, scheduledStart } = snapshot.charging;
  const { stateOfHealthPercent } = snapshot.battery;
  const cardSeenAt = newestSeenAt(snapshot, CHARGING_PARTS);
  const seenAt = ownAge(snapshot, 'charging', cardSeenAt);
  const state: Fact = {
    label: say('charging.state'),
    value: status && say(`charging.status.${status}`),
    doubtful: status === 'failed',
    seenAt,
  };
  const current: Fact = { label: say('charging.mode'), value: mode && say(`charging.modes.${mode}`), seenAt };
  const start: Fact = { label: say('charging.scheduledStart'), value: scheduledStart && timeInWords(scheduledStart, locale), seenAt: null };
  return [
    state,
    ...(status === 'disconnected' || mode === 'none' ? [] : [current]),
    ...(plugged === true && status !== 'charging' ? [start] : []),
    {
      label: say('charging.health'),
      value: stateOfHealthPercent === null ? null : percent(stateOfHealthPercent, locale),
      seenAt: ownAge(snapshot, 'battery', cardSeenAt),
    },
  ];
}

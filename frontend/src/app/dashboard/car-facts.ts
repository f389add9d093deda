import { isDriving, type Climate, type Doors, type Snapshot, type SnapshotPart } from '@psa-ev/domain';
import { temperature, plainDistance, speed, percent } from '../ui/quantity';
import { newestSeenAt, ownAge, type Fact } from './fact';
import { type Voice } from './voice';

/** The parts of a snapshot that the car's card shows. */
export const CAR_PARTS: readonly SnapshotPart[] = ['odometer', 'driving', 'doors', 'climate', 'environment'];

/** The rows of the car's card. What a car of this kind cannot have is left out; what it does not report is said so. */
export function carFacts(snapshot: Snapshot, voice: Voice): readonly Fact[] {
  const { say, locale } = voice;
  const cardSeenAt = newestSeenAt(snapshot, CAR_PARTS);
  const age = (part: SnapshotPart) => ownAge(snapshot, part, cardSeenAt);
  const { odometerKm, outsideTemperatureCelsius, auxiliaryBatteryPercent, doors, climate } = snapshot;
  return [
    { label: say('car.odometer'), value: odometerKm === null ? null : plainDistance(odometerKm, locale), seenAt: age('odometer') },
    { ...motion(snapshot, voice), seenAt: age('driving') },
    { label: say('car.doors'), value: doorWords(doors, voice), doubtful: wantsALook(doors, isDriving(snapshot)), seenAt: age('doors') },
    { label: say('car.climate'), value: climateWords(climate, voice), doubtful: climate.status === 'failed', seenAt: age('climate') },
    {
      label: say('car.outside'),
      value: outsideTemperatureCelsius === null ? null : temperature(outsideTemperatureCelsius, locale),
      seenAt: age('environment'),
    },
    {
      label: say('car.auxiliaryBattery'),
      value: auxiliaryBatteryPercent === null ? null : percent(auxiliaryBatteryPercent, locale),
      seenAt: age('environment'),
    },
    ...fuelFacts(snapshot, voice),
    ...privacyFacts(snapshot, voice),
  ];
}

function motion({ moving, speedKmh, ignition }: Snapshot, { say, locale }: Voice): Pick<Fact, 'label' | 'value'> {
  if (moving || speedKmh) return { label: say('car.driving'), value: speedKmh ? speed(speedKmh, locale) : say('car.speedAbsent') };
  return { label: say('car.ignition'), value: ignition && say(`car.ignitionState.${ignition}`) };
}

function doorWords({ lock, open }: Doors, { say }: Voice): string | null {
  const locked = lock && say(`car.lock.${lock}`);
  if (!open) return locked;
  if (open.length === 0) return locked ? say('car.lockAndClosed', { lock: locked }) : say('car.allClosed');
  const standing = say('car.open', { openings: open.map((opening) => say(`car.openings.${opening}`)).join(', ') });
  return locked ? say('car.lockAndOpen', { lock: locked, open: standing }) : standing;
}

// Whoever drives knows that the doors are not locked, but perhaps not that one stands open.
function wantsALook({ lock, open }: Doors, driving: boolean): boolean {
  return (open !== null && open.length > 0) || (!driving && (lock === 'unlocked' || lock === 'partlyUnlocked'));
}

function climateWords({ status, failure }: Climate, { say }: Voice): string | null {
  if (status === 'failed' && failure) return say('car.climateFailed', { reason: say(`car.climateFailure.${failure}`) });
  return status && say(`car.climateStatus.${status}`);
}

function fuelFacts({ powertrain, fuel }: Snapshot, { say, locale }: Voice): readonly Fact[] {
  if (powertrain !== 'hybrid' && !fuel) return [];
  const level = fuel?.percent ?? null;
  const rangeKm = fuel?.rangeKm ?? null;
  return [
    { label: say('car.fuel'), value: level === null ? null : percent(level, locale), seenAt: null },
    { label: say('car.fuelRange'), value: rangeKm === null ? null : plainDistance(rangeKm, locale), seenAt: null },
  ];
}

function privacyFacts({ privacy }: Snapshot, { say }: Voice): readonly Fact[] {
  if (privacy === null || privacy === 'none') return [];
  return [{ label: say('car.privacy'), value: say(`car.privacyState.${privacy}`), seenAt: null }];
}

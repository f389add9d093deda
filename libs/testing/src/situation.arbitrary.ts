import {
  addDays,
  CHARGING_STATUSES,
  CLIMATE_STATUSES,
  dayOf,
  type Diagnosis,
  DIAGNOSIS_KINDS,
  type DiagnosisKind,
  type InstallationSituation,
  type JournalFacts,
  monthOf,
  NO_STATISTICS,
  NOTIFICATION_KINDS,
  type NotificationRules,
  OPENINGS,
  parseCalendarDay,
  STORAGE_PROBLEMS,
  type VehicleSituation,
  weekOf,
} from '@psa-ev/domain';
import fc from 'fast-check';
import { aSnapshot, at } from './snapshot.builder.js';

const MINUTE_MS = 60_000;
const FARTHEST_SET_MINUTES = 525_600;
const START: Diagnosis = { kind: 'starting', since: at('18:00') };
const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 4 });

/** Around every threshold, so that a few looks often cross one. */
const anyCar = fc.record({
  percent: orNull(fc.constantFrom(9, 10, 11, 19, 20, 21, 26, 59, 69, 70, 71, 79, 80, 99, 100)),
  auxiliaryPercent: orNull(fc.constantFrom(50, 59, 60, 61, 66, 91)),
  charging: orNull(fc.constantFrom(...CHARGING_STATUSES)),
  plugged: orNull(fc.boolean()),
  drives: fc.boolean(),
  odometerKm: fc.constantFrom(100, 100.05, 120, 150),
  latitude: orNull(fc.constantFrom(48.85, 48.8505, 48.87)),
  open: orNull(fc.uniqueArray(fc.constantFrom(...OPENINGS), { maxLength: 2 })),
  climate: orNull(fc.constantFrom(...CLIMATE_STATUSES)),
});

const ZONE = 'Europe/Sofia';

const TRIPS = [
  { startedAt: at('16:00'), endedAt: at('16:20'), to: 'Home', estimated: false },
  { startedAt: at('17:00'), endedAt: at('17:30'), to: null, estimated: false },
  { startedAt: at('17:30'), endedAt: at('17:59'), to: 'Work', estimated: true },
] as const;

const anySession = orNull(
  fc.record({
    energy: orNull(fc.constantFrom({ kwh: 19.5, errorKwh: 0.5 }, { kwh: 0, errorKwh: 0 })),
    cost: orNull(fc.constantFrom({ amount: 4.12, currency: 'EUR' })),
  }),
);

const anyJournal = fc.record({
  runningTrip: orNull(fc.constantFrom({ startedAt: at('16:00'), from: 'Work' }, { startedAt: at('17:00'), from: null })),
  lastTrip: orNull(fc.constantFrom(...TRIPS)),
  session: anySession,
  endedSession: anySession,
  drivenKm: fc.constantFrom(0, 412.3),
  medianHealthPercent: orNull(fc.constantFrom(90, 91, 91.5, 93)),
  allowance: orNull(
    fc.record({
      firstDay: fc.constantFrom(parseCalendarDay('2026-01-01'), parseCalendarDay('2026-11-01')),
      limitKm: fc.constantFrom(1000, 10_000),
      drivenKm: fc.constantFrom(899, 900, 9000),
      overKm: orNull(fc.constantFrom(-5, 20, 21, 201)),
    }),
  ),
});
type DrawnJournal = typeof anyJournal extends fc.Arbitrary<infer Drawn> ? Drawn : never;

function toJournal(
  { runningTrip, lastTrip, session, endedSession, drivenKm, medianHealthPercent, allowance }: DrawnJournal,
  now: Date,
): JournalFacts {
  const today = dayOf(now, ZONE);
  const statistics = { ...NO_STATISTICS, distanceKm: drivenKm, trips: drivenKm > 0 ? 18 : 0 };
  return {
    runningTrip,
    lastTrip,
    session,
    endedSession,
    medianHealthPercent,
    allowance,
    lastWeek: { period: weekOf(addDays(weekOf(today).first, -1)), statistics },
    lastMonth: { period: monthOf(addDays(monthOf(today).first, -1)), statistics },
  };
}

/** Null: as before. */
const anyFinding = fc.option(fc.oneof({ weight: 2, arbitrary: fc.constant('ok' as const) }, fc.constantFrom(...DIAGNOSIS_KINDS)), {
  nil: null,
  freq: 2,
});

/** What holds after a finding: something new holds since the look before it. */
function found(kind: DiagnosisKind | null, known: Diagnosis, lastLook: Date): Diagnosis {
  return kind === null || kind === known.kind ? known : { kind, since: lastLook };
}

const minutesLater = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(1, 2, 3, 5, 10, 15) },
  { weight: 1, arbitrary: fc.integer({ min: 16, max: 3 * 24 * 60 }) },
);
/** Also by a clock that is put back, by minutes or by years. */
const minutesLaterOrEarlier = fc.oneof(
  { weight: 6, arbitrary: minutesLater },
  { weight: 1, arbitrary: fc.constantFrom(-1, -60, -1440, -FARTHEST_SET_MINUTES, FARTHEST_SET_MINUTES) },
);

/** What has truly gone by: a clock that is put back, or far ahead, is so within a minute. */
function trueMs(minutesByTheClock: number): number {
  return (minutesByTheClock > 0 && minutesByTheClock < FARTHEST_SET_MINUTES ? minutesByTheClock : 1) * MINUTE_MS;
}

interface Steadiness {
  /** Whether the clock only goes on. */
  readonly clockGoesOn?: boolean;
}

/** What a car, its maker's cloud and our clock may give from look to look, at the edges of everything that is told. */
export function anyVehicleSituations({ clockGoesOn = false }: Steadiness = {}): fc.Arbitrary<VehicleSituation[]> {
  const step = fc.record({
    minutesLater: clockGoesOn ? minutesLater : minutesLaterOrEarlier,
    /** Null: nothing has changed. */
    car: fc.option(anyCar, { nil: null, freq: 3 }),
    reportedMinutesAgo: orNull(fc.constantFrom(0, 1, 30)),
    journal: fc.option(anyJournal, { nil: null, freq: 3 }),
    diagnosis: anyFinding,
    installation: anyFinding,
  });
  return fc.tuple(anyCar, anyJournal, fc.array(step, { minLength: 1, maxLength: 40 })).map(([firstCar, firstJournal, steps]) => {
    let atMs = at('18:00').getTime();
    let elapsedMs = 0;
    let car = firstCar;
    let journal = firstJournal;
    let diagnosis = START;
    let installation = START;
    return steps.map((step) => {
      diagnosis = found(step.diagnosis, diagnosis, new Date(atMs));
      installation = found(step.installation, installation, new Date(atMs));
      atMs += step.minutesLater * MINUTE_MS;
      elapsedMs += trueMs(step.minutesLater);
      car = step.car ?? car;
      journal = step.journal ?? journal;
      const ago = (minutes: number) => new Date(atMs - minutes * MINUTE_MS);
      const snapshot = aSnapshot({
        at: ago(0).toISOString(),
        changedAt: at('06:00'),
        reportedAt: step.reportedMinutesAgo === null ? null : ago(step.reportedMinutesAgo),
        battery: { percent: car.percent },
        charging: { status: car.charging, plugged: car.plugged },
        auxiliaryBatteryPercent: car.auxiliaryPercent,
        moving: car.drives,
        odometerKm: car.odometerKm,
        position: car.latitude === null ? null : { latitude: car.latitude, longitude: 2.35, altitudeMetres: null, headingDegrees: null },
        doors: { open: car.open },
        climate: { status: car.climate },
      });
      return { at: ago(0), elapsedMs, timeZone: ZONE, snapshot, diagnosis, installation, journal: toJournal(journal, ago(0)) };
    });
  });
}

/** What may be found of the Pi from look to look. */
export function anyInstallationSituations({ clockGoesOn = false }: Steadiness = {}): fc.Arbitrary<InstallationSituation[]> {
  const step = fc.record({
    minutesLater: clockGoesOn ? minutesLater : minutesLaterOrEarlier,
    diagnosis: anyFinding,
    /** Null: psacc was not restarted since the look before. */
    restarted: orNull(fc.constantFrom(...(['helped', 'failed', 'impossible'] as const))),
    storage: orNull(fc.record({ problem: fc.constantFrom(...STORAGE_PROBLEMS), sinceMinutesAgo: fc.constantFrom(0, 1, 30) })),
  });
  return fc.array(step, { minLength: 1, maxLength: 40 }).map((steps) => {
    let atMs = at('18:00').getTime();
    let elapsedMs = 0;
    let restart: InstallationSituation['restart'] = null;
    let diagnosis = START;
    return steps.map(({ minutesLater, diagnosis: kind, restarted, storage }) => {
      diagnosis = found(kind, diagnosis, new Date(atMs));
      atMs += minutesLater * MINUTE_MS;
      elapsedMs += trueMs(minutesLater);
      const ago = (minutes: number) => new Date(atMs - minutes * MINUTE_MS);
      restart = restarted ? { reason: 'psacc-down', endedAt: ago(0), outcome: restarted } : restart;
      return {
        at: ago(0),
        elapsedMs,
        timeZone: ZONE,
        diagnosis,
        restart,
        storage: storage && { problem: storage.problem, since: ago(storage.sinceMinutesAgo) },
      };
    });
  });
}

/** Whatever rules a person may choose. */
export function anyNotificationRules(): fc.Arbitrary<NotificationRules> {
  const timeOfDay = fc.record({ hour: fc.nat(23), minute: fc.nat(59) }, { noNullPrototype: true });
  const percent = fc.nat(100);
  const minutes = fc.constantFrom(0, 1, 10, 15, 60);
  const hours = orNull(fc.record({ from: timeOfDay, to: timeOfDay }, { noNullPrototype: true }));
  return fc.record(
    {
      wanted: fc
        .array(fc.tuple(fc.constantFrom(...NOTIFICATION_KINDS), fc.boolean()))
        .map((choices) => Object.fromEntries(choices) as NotificationRules['wanted']),
      chargedToPercents: fc.uniqueArray(percent, { maxLength: 10 }),
      lowBatteryPercents: fc.uniqueArray(percent, { maxLength: 5 }),
      plugInBy: orNull(timeOfDay),
      plugInBelowPercent: percent,
      lowAuxiliaryBatteryPercent: percent,
      leftOpenMinutes: minutes,
      connectionLostMinutes: minutes,
      guardHours: hours,
      quietHours: hours,
      mostPerHour: fc.integer({ min: 1, max: 60 }),
    },
    { noNullPrototype: true },
  );
}

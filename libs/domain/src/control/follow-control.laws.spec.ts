import { at, type ControlledDay, type ControlLook, type Deed, liveControlledDay } from '@psa-ev/testing';
import fc from 'fast-check';
import { type ChargeLimitSetting, suspendedUntil } from '../charge-limit/index.js';
import { type ChargingPlanSetting, NO_CHARGING_PLAN } from '../charging-plan/index.js';
import { minutesSince } from '../notifications/time-of-day.js';
import { isPlugged } from '../snapshot.js';
import { followControl } from './follow-control.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const BEGINS_AT = at('2026-11-20T21:00:00.000Z');
const MINUTES = 10 * 60;
const DEPARTS_AT = at('2026-11-21T06:00:00.000Z');
/** A day on which all goes wrong: what psacc refuses is asked for each minute for as long as a car is patient, by the limit for two reasons, and by its hour. */
const MOST_WISHES_AN_HOUR = 60;
const MOST_WISHES_AN_HOUR_UNREFUSED = 20;

const hourOfDay = fc.record({ hour: fc.constantFrom(0, 2, 4, 21, 22, 23), minute: fc.constantFrom(0, 30) });
const chargeLimit: fc.Arbitrary<ChargeLimitSetting> = fc.record({
  limitPercent: fc.constantFrom(null, 60, 70, 80, 90, 100),
  fullOnceUntil: fc.constantFrom(
    null,
    null,
    null,
    new Date(BEGINS_AT.getTime() + 4 * HOUR_MS),
    new Date(BEGINS_AT.getTime() + 40 * HOUR_MS),
  ),
  stopAt: fc.option(hourOfDay, { freq: 1 }),
});
const chargingPlan: fc.Arbitrary<ChargingPlanSetting> = fc
  .record({ isOn: fc.boolean(), targetPercent: fc.constantFrom(60, 80, 100) })
  .map(({ isOn, targetPercent }) => ({ ...NO_CHARGING_PLAN, isOn, once: { departAt: DEPARTS_AT, targetPercent } }));
const asked = fc.constantFrom('startCharging', 'stopCharging', 'chargeToFull', 'setScheduledStart');
const setsLimit: fc.Arbitrary<Deed> = fc.record({ kind: fc.constant('sets-limit'), chargeLimit });
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('asks'), for: asked }),
  setsLimit,
  fc.record({ kind: fc.constant('sets-plan'), chargingPlan }),
  fc.record({ kind: fc.constantFrom('plugs', 'plugs', 'unplugs', 'restarts') }),
  fc.record({ kind: fc.constantFrom('reads-nothing', 'refuses'), minutes: fc.constantFrom(2, 5, 20, 45, 300) }),
);
const jump = fc.record({ kind: fc.constant('jumps'), minutes: fc.constantFrom(-600, -45, -3, 3, 29, 45, 600) });

function days(deeds: fc.Arbitrary<Deed>): fc.Arbitrary<ControlledDay> {
  const anyDeed = fc.record({ minute: fc.nat(MINUTES - 1), deed: deeds });
  return fc
    .record({
      percent: fc.integer({ min: 40, max: 95 }),
      capacityKwh: fc.integer({ min: 30, max: 90 }),
      powerKw: fc.constantFrom(1.8, 3.7, 7.4, 11, 22, 50, 100),
      reportMinutes: fc.integer({ min: 1, max: 15 }),
      pollMinutes: fc.constantFrom(1, 1, 2, 5),
      hour: fc.option(hourOfDay),
      chargeLimit,
      chargingPlan,
      plugsIn: fc.nat(20),
      behindStop: fc.array(fc.oneof(setsLimit, deeds), { maxLength: 3 }),
      deeds: fc.array(anyDeed, { maxLength: 14 }),
    })
    .map(({ plugsIn, ...day }) => ({
      ...day,
      beginsAt: BEGINS_AT,
      minutes: MINUTES,
      deeds: [{ minute: plugsIn, deed: { kind: 'plugs' } }, ...day.deeds],
    }));
}

type Law = (looks: readonly ControlLook[], day: ControlledDay) => readonly unknown[];

function lawful(stories: fc.Arbitrary<ControlledDay>, numRuns: number, laws: Readonly<Record<string, Law>>) {
  const none = Object.fromEntries(Object.keys(laws).map((name) => [name, []]));
  const property = fc.property(stories, (day) => {
    const looks = liveControlledDay(day);
    expect(Object.fromEntries(Object.entries(laws).map(([name, breaches]) => [name, breaches(looks, day)]))).toEqual(none);
  });
  fc.assert(property, { numRuns });
}

/** The limit and the hour stop what is shown to charge, at the limit or above, or at the hour; the plan what it may steer. */
const nothingIsStoppedThatShouldRun: Law = (looks) =>
  looks.filter(
    (look) => asksFor(look, 'stopCharging') && !(isCharging(look) && (isAtLimit(look) || isAtStopHour(look) || isPlanned(look))),
  );
const nothingIsStoppedThatIsToBeFull: Law = (looks) =>
  looks.filter((look) => asksFor(look, 'stopCharging', 'charge-limit') && isWantedFull(look));
/** Each start of the limit's own makes up for one stop, and takes nothing beyond the limit. */
const theLimitStartsOnlyWhatItHasStopped: Law = (looks) => {
  let owed = 0;
  return looks.filter((look) => {
    const isStart = asksFor(look, 'startCharging', 'charge-limit');
    const isBreach = isStart && (owed === 0 || isCharging(look) || isAtLimit(look, 0) || !look.situation.snapshot?.charging.plugged);
    for (const { kind, asker } of look.taken)
      if (asker === 'charge-limit' && kind !== 'setScheduledStart') owed = kind === 'stopCharging' ? 1 : 0;
    return isBreach;
  });
};
/** By the plan until the cable is seen out, or the departure has passed; by the limit, which starts what it has stopped itself, never. */
const thePersonsHandIsNotUndone: Law = (looks) => {
  let [decidedMs, hasStopped] = [Infinity, false];
  return looks.filter((look) => {
    const { snapshot, now } = look.situation;
    const last = look.hand.filter((kind) => kind !== 'setScheduledStart').at(-1);
    if (last) [decidedMs, hasStopped] = [now.getTime(), last === 'stopCharging'];
    if (snapshot && isPlugged(snapshot) === false && snapshot.polledAt.getTime() >= decidedMs) decidedMs = Infinity;
    const byPlan = look.step.wishes.some(({ kind, asker }) => asker === 'charging-plan' && kind !== 'setScheduledStart');
    const byLimit = hasStopped && asksFor(look, 'startCharging', 'charge-limit');
    // What the car has begun by itself since, the limit may stop and start.
    if (asksFor(look, 'stopCharging', 'charge-limit')) hasStopped = false;
    return (decidedMs <= now.getTime() && byPlan && now < DEPARTS_AT) || byLimit;
  });
};
const noStormOfWishes: Law = (looks, { deeds, behindStop }) => {
  const isRefused = [...deeds.map((one) => one.deed), ...behindStop].some(({ kind }) => kind === 'refuses');
  const most = isRefused ? MOST_WISHES_AN_HOUR : MOST_WISHES_AN_HOUR_UNREFUSED;
  const askedMs = looks.flatMap(({ step, situation: { now } }) => step.wishes.map(() => now.getTime()));
  return askedMs.filter((ms, index) => ms - (askedMs[index - most] ?? -Infinity) < HOUR_MS);
};
const oneWishAboutTheChargeInALook: Law = (looks) =>
  looks.filter(({ step: { wishes } }) => wishes.filter(({ kind }) => kind === 'startCharging' || kind === 'stopCharging').length > 1);
/** In a charge, as far as it is known to be the same, and as long as nothing is set. */
const eachThingIsToldOnce: Law = (looks) => {
  const told = new Set<string>();
  return looks.flatMap(({ before, step, isNewlySet }) => {
    const { charge } = before.limit;
    if (isNewlySet) told.clear();
    return step.events.flatMap((event) => {
      const isOfPlan = 'departure' in event;
      const subject = isOfPlan ? event.departure.at.getTime() : charge?.seenSinceMs;
      const line = `${event.kind} ${String(subject)}`;
      const isAgain = told.has(line);
      told.add(line);
      return isAgain ? [line] : [];
    });
  });
};
const allIsRemembered: Law = (looks) =>
  looks.filter(({ before, situation, step }, index) => {
    // Where nothing is asked or told one look is much like the next.
    if (index % 7 > 0 && step.wishes.length === 0 && step.events.length === 0) return false;
    const again = followControl(JSON.parse(JSON.stringify(before)), situation);
    return JSON.stringify(again) !== JSON.stringify(step);
  });

describe('the control of a car', () => {
  it('keeps limit, hour, plan and what people decide apart, whatever happens', () => {
    lawful(days(deed), 20, {
      nothingIsStoppedThatShouldRun,
      nothingIsStoppedThatIsToBeFull,
      theLimitStartsOnlyWhatItHasStopped,
      thePersonsHandIsNotUndone,
      noStormOfWishes,
      oneWishAboutTheChargeInALook,
      eachThingIsToldOnce,
      allIsRemembered,
    });
  });

  it('goes on by a clock that jumps', () => {
    lawful(days(fc.oneof(deed, jump)), 10, { nothingIsStoppedThatIsToBeFull, oneWishAboutTheChargeInALook, allIsRemembered });
  });
});

function asksFor({ step }: ControlLook, kind: 'startCharging' | 'stopCharging', by?: 'charge-limit'): boolean {
  return step.wishes.some((wish) => wish.kind === kind && (by === undefined || wish.asker === by));
}

function isCharging({ situation: { snapshot } }: ControlLook): boolean {
  return snapshot?.charging.status === 'charging';
}

/** Or just below, where percents flicker. */
function isAtLimit({ situation: { snapshot }, step: { limitPercent } }: ControlLook, flickerPercent = 1): boolean {
  return limitPercent !== null && (snapshot?.battery.percent ?? 0) >= limitPercent - flickerPercent;
}

/** At it, or after it while the stop is pursued. */
function isAtStopHour({
  before,
  situation: {
    chargeLimit: { stopAt },
    now,
  },
}: ControlLook): boolean {
  return stopAt !== null && (before.limit.stops.hour !== null || minutesSince(stopAt, now, 'UTC') < 30);
}

function isPlanned({ step }: ControlLook): boolean {
  return step.wishes.some(({ asker, kind }) => asker === 'charging-plan' && kind === 'stopCharging');
}

function isWantedFull({ before, situation: { chargeLimit: setting, now, snapshot } }: ControlLook): boolean {
  const isThisTime = before.hand.fullMs !== null && snapshot !== null && isPlugged(snapshot) !== false;
  return isThisTime || suspendedUntil(setting, before.limit, now) !== null;
}

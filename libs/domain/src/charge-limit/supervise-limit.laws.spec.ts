import { at, type LimitedCharge, type LimitedChargeStory, type LimitLook, liveCharge } from '@psa-ev/testing';
import fc from 'fast-check';
import { minutesSince } from '../notifications/time-of-day.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Seventeen in the patience that a car has, then four, and as many for the stop hour. */
const MOST_STOPS_AN_HOUR = 40;
const NO_FAULTS = { lostPolls: 0, stalePolls: 0, lostStops: 0, lostHours: 0, refusals: 0, restarts: 0, psaccStops: 0 };
const hourOfDay = fc.record({ hour: fc.nat(23), minute: fc.nat(59) });

/** Cars from a household socket to a fast charger, that obey. */
const obedient: fc.Arbitrary<LimitedChargeStory> = fc
  .record({
    minutesLater: fc.nat(24 * 60),
    pluggedHours: fc.constantFrom(3, 8, 26),
    limitPercent: fc.integer({ min: 50, max: 90 }),
    percentBelow: fc.integer({ min: -4, max: 16 }),
    capacityKwh: fc.integer({ min: 30, max: 90 }),
    powerKw: fc.constantFrom(1.8, 2.3, 3.7, 7.4, 11, 22, 50, 100),
    hour: fc.option(hourOfDay),
    reportMinutes: fc.integer({ min: 1, max: 15 }),
    pollSeconds: fc.integer({ min: 30, max: 90 }),
    reportsRate: fc.boolean(),
    seed: fc.integer({ min: 1, max: 2_000_000_000 }),
  })
  .map(({ minutesLater, limitPercent, percentBelow, reportMinutes, pollSeconds, ...rest }) => ({
    ...rest,
    ...NO_FAULTS,
    beginsAt: new Date(at('00:00').getTime() + minutesLater * MINUTE_MS),
    timeZone: 'Europe/Paris',
    setting: { limitPercent, fullOnceUntil: null, stopAt: null },
    manualFull: false,
    percent: limitPercent - percentBelow,
    reportMs: reportMinutes * MINUTE_MS,
    pollMs: pollSeconds * 1000,
  }));

const share = fc.constantFrom(0, 0.1, 0.3);
const faults = fc.record({
  lostPolls: share,
  stalePolls: share,
  lostStops: share,
  lostHours: share,
  refusals: fc.constantFrom(0, 0.3, 1),
  restarts: fc.constantFrom(0, 0.02),
  psaccStops: share,
});
const troubled = fc.tuple(obedient, faults).map(([story, wrong]) => ({ ...story, ...wrong }));
const withStopHour = fc.tuple(troubled, hourOfDay).map(([story, stopAt]) => ({ ...story, setting: { ...story.setting, stopAt } }));
const suspended = fc.tuple(withStopHour, fc.constantFrom('off', 'full-once', 'this-time', 'full')).map(([story, by]) => ({
  ...story,
  manualFull: by === 'this-time',
  setting: {
    limitPercent: by === 'off' ? null : by === 'full' ? 100 : story.setting.limitPercent,
    fullOnceUntil: by === 'full-once' ? new Date(story.beginsAt.getTime() + 40 * HOUR_MS) : null,
    stopAt: by === 'off' || by === 'full' ? null : story.setting.stopAt,
  },
}));

type Law = (charge: LimitedCharge, story: LimitedChargeStory) => readonly unknown[];

/** Lives through stories, and finds nothing in any of them that breaks one of the laws. */
function lawful(stories: fc.Arbitrary<LimitedChargeStory>, numRuns: number, laws: Readonly<Record<string, Law>>) {
  const none = Object.fromEntries(Object.keys(laws).map((name) => [name, []]));
  const property = fc.property(stories, (story) => {
    const charge = liveCharge(story);
    expect(Object.fromEntries(Object.entries(laws).map(([name, breaches]) => [name, breaches(charge, story)]))).toEqual(none);
  });
  fc.assert(property, { numRuns });
}

const theStopIsCommandedAtTheFirstReading: Law = ({ looks }) =>
  looks.filter(
    (look) => isAtLimit(look) && (look.memory.stops.limit === null || (look.before.stops.limit === null && stopsIn(look) !== 1)),
  );
const nothingBelowTheLimitIsStopped: Law = ({ looks }) => looks.filter((look) => stopsIn(look, 'limit') > 0 && !isAtLimit(look));
const twoStopsAtMost: Law = (charge) =>
  byCharge(charge).filter(
    (looks) => sumOf(looks, (look) => stopsOutIn(look, 'limit')) > 2 || sumOf(looks, (look) => stopsOutIn(look, 'stop-hour')) > 2,
  );
/** What psacc does not take it is asked for each minute, and after the alarm each quarter of an hour. */
const noStormOfStops: Law = ({ looks }) => {
  const sentMs = looks.filter((look) => stopsIn(look) > 0).map(({ situation: { now } }) => now.getTime());
  return sentMs.filter((ms, index) => ms - (sentMs[index - MOST_STOPS_AN_HOUR] ?? -Infinity) < HOUR_MS);
};
const eachThingIsToldOnce: Law = (charge) =>
  byCharge(charge)
    .map(kindsOf)
    .filter((kinds) => new Set(kinds).size < kinds.length);
const noAlarmForACarThatHasStopped: Law = ({ looks, deeds }) =>
  looks.filter(({ events, situation, before }) => {
    const sentAtMs = before.stops.limit?.sentAtMs ?? 0;
    // One that has begun again since, unseen, charges.
    const last = deeds.filter(({ at: when }) => when < situation.now).at(-1);
    const hasEnded = last?.kind === 'ended' && last.at.getTime() > sentAtMs;
    return hasEnded && events.some(({ kind }) => kind === 'limit-not-kept');
  });
const theOwnHourIsGivenBack: Law = ({ hour }, story) =>
  // What is commanded twice and lost both times is tried again after six hours: later than the story ends.
  story.lostHours > 0 || story.refusals > 0 || story.restarts > 0 || JSON.stringify(hour) === JSON.stringify(story.hour) ? [] : [hour];
const aStopAtTheHourIsForTheHour: Law = ({ looks }, { setting: { stopAt }, timeZone }) =>
  looks.filter((look) => {
    const isFirst = stopsIn(look, 'stop-hour') > 0 && look.before.stops.hour === null;
    return isFirst && (stopAt === null || minutesSince(stopAt, look.situation.now, timeZone) >= 30);
  });
const noCommandAtAll: Law = ({ looks }) => looks.filter(({ actions }) => actions.length > 0);
const noFartherThanPredicted: Law = ({ looks, deeds }, { setting, beginsAt }) =>
  deeds.filter((deed, index) => {
    if (deed.kind !== 'ended' || deed.by !== 'pi') return false;
    const began = deeds[index - 1]?.at ?? beginsAt;
    const views = looks.filter(({ situation: { now } }) => now > began && now <= deed.at).map(({ view }) => view);
    const predicted = views.flatMap(({ state, overshootPercent }) => (state === 'watching' ? (overshootPercent ?? []) : [])).at(-1);
    return predicted !== undefined && deed.truePercent - (setting.limitPercent ?? 100) > predicted;
  });
/** Where a reading has shown in time that it has stopped, and has room left: what reports 100 % has at most half a percent to fill. */
const noStartAtTheHour: Law = ({ looks, deeds }) =>
  deeds.filter((deed, index) => {
    const ended = deeds[index - 1];
    if (deed.kind !== 'started' || !ended) return false;
    return looks.some(({ situation: { now, snapshot } }) => {
      const isSeen = snapshot?.charging.status === 'stopped' && (snapshot.battery.percent ?? 0) < 100 && now > ended.at;
      return isSeen && deed.at.getTime() - now.getTime() > 2 * MINUTE_MS;
    });
  });
const toldAsStoppedWithoutAlarm: Law = ({ looks }) => {
  const commands = sumOf(looks, (look) => stopsIn(look));
  // Unless the cable is pulled in the same minute, or nobody has looked for an hour.
  const isSeen = looks.some(({ before, memory, situation: { snapshot } }) => {
    const isEnd = before.charge !== null && memory.charge === null && snapshot?.charging.plugged === true;
    return isEnd && snapshot.polledAt.getTime() - (before.judgedAtMs ?? 0) <= HOUR_MS;
  });
  const kinds = kindsOf(looks);
  const isTold = kinds.length === 1 || (kinds.length === 0 && (commands === 0 || !isSeen));
  return isTold && kinds.every((kind) => kind === 'limit-reached-and-stopped') ? [] : [kinds];
};

describe('a charging limit', () => {
  it('is kept as well as can be, whatever goes wrong', () => {
    lawful(troubled, 90, {
      theStopIsCommandedAtTheFirstReading,
      nothingBelowTheLimitIsStopped,
      twoStopsAtMost,
      noStormOfStops,
      eachThingIsToldOnce,
      noAlarmForACarThatHasStopped,
      theOwnHourIsGivenBack,
    });
  });

  it('goes along with a stop hour', () => {
    lawful(withStopHour, 40, {
      theStopIsCommandedAtTheFirstReading,
      nothingBelowTheLimitIsStopped,
      twoStopsAtMost,
      noStormOfStops,
      eachThingIsToldOnce,
      aStopAtTheHourIsForTheHour,
    });
  });

  it('stops nothing, and moves no hour, while it is off or suspended', () => {
    lawful(suspended, 20, { noCommandAtAll });
  });

  it('is kept within the prediction by a car that obeys, though readings be missing', () => {
    lawful(
      fc.tuple(obedient, fc.record({ lostPolls: share, stalePolls: share })).map(([story, wrong]) => ({ ...story, ...wrong })),
      80,
      {
        noFartherThanPredicted,
        noStartAtTheHour,
        toldAsStoppedWithoutAlarm,
      },
    );
  });
});

/** A reading that is judged, and shows a charge at or above the limit. */
function isAtLimit({ before, memory, situation: { snapshot, setting } }: LimitLook): boolean {
  const isJudged = memory.judgedAtMs !== before.judgedAtMs;
  return isJudged && snapshot?.charging.status === 'charging' && (snapshot.battery.percent ?? 0) >= (setting.limitPercent ?? 101);
}

function stopsIn({ actions }: LimitLook, why?: 'limit' | 'stop-hour'): number {
  return actions.filter((action) => action.kind === 'stopCharging' && (why === undefined || action.why === why)).length;
}

/** Those that psacc took. */
function stopsOutIn(look: LimitLook, why: 'limit' | 'stop-hour'): number {
  return look.isRefused ? 0 : stopsIn(look, why);
}

function sumOf(looks: readonly LimitLook[], count: (look: LimitLook) => number): number {
  return looks.reduce((sum, look) => sum + count(look), 0);
}

function kindsOf(looks: readonly LimitLook[]): readonly string[] {
  return looks.flatMap(({ events }) => events.map(({ kind }) => kind));
}

/** The looks of each charge as the Pi sees them: until a reading shows it ended, that one included. */
function byCharge({ looks }: LimitedCharge): readonly (readonly LimitLook[])[] {
  const charges: LimitLook[][] = [[]];
  for (const look of looks) {
    charges.at(-1)?.push(look);
    if (look.before.charge && !look.memory.charge) charges.push([]);
  }
  return charges;
}

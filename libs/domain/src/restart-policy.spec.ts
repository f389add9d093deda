import { at } from '@psa-ev/testing';
import fc from 'fast-check';
import { DIAGNOSIS_KINDS, type DiagnosisKind } from './diagnosis.js';
import {
  NOTHING_TO_REMEMBER,
  RESTART_REASONS,
  type RestartMemory,
  type RestartReason,
  type RestartWatch,
  resumeWatch,
  watchFinding,
} from './restart-policy.js';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A Pi with two clocks: one that can be set, and one that cannot and begins anew with our program. */
class Story {
  readonly requests: { readonly reason: RestartReason; readonly realMs: number }[] = [];
  /** What truly passed, whatever the clocks say. */
  private realMs = 0;
  private startedRealMs = 0;
  private clockErrorMs = 0;
  private watch: RestartWatch;

  constructor(memory: RestartMemory = NOTHING_TO_REMEMBER) {
    this.watch = resumeWatch(memory, 0);
  }

  finds(kind: DiagnosisKind, times = 1, everyMs = MINUTE_MS): this {
    for (let count = 0; count < times; count += 1) {
      const moment = { at: new Date(at('08:00').getTime() + this.realMs + this.clockErrorMs), elapsedMs: this.realMs - this.startedRealMs };
      const step = watchFinding(this.watch, kind, moment);
      this.watch = step.watch;
      if (step.request) this.requests.push({ reason: step.request, realMs: this.realMs });
      this.passes(everyMs);
    }
    return this;
  }

  passes(ms: number): this {
    this.realMs += ms;
    return this;
  }

  setsTheClockBy(ms: number): this {
    this.clockErrorMs += ms;
    return this;
  }

  startsAgain(): this {
    this.watch = resumeWatch(this.watch.memory, 0);
    this.startedRealMs = this.realMs;
    return this;
  }

  get minutes(): readonly number[] {
    return this.requests.map(({ realMs }) => realMs / MINUTE_MS);
  }
}

describe('a restart of psacc', () => {
  const unmendable = DIAGNOSIS_KINDS.filter((kind) => !RESTART_REASONS.some((reason) => reason === kind));

  it.each(unmendable)('is never requested for %s', (kind) => {
    expect(new Story().finds(kind, 600).requests).toEqual([]);
  });

  it('is not requested for two hiccups', () => {
    expect(new Story().finds('psacc-down', 2).finds('ok').finds('psacc-down', 2).requests).toEqual([]);
  });

  it('is requested at the third finding in a row that psacc is down or blocked', () => {
    expect(new Story().finds('psacc-blocked', 2).finds('psacc-down', 1).requests).toEqual([
      { reason: 'psacc-down', realMs: 2 * MINUTE_MS },
    ]);
  });

  it('is not requested for one round in which the listing and two cars find the same: psacc may be about to start', () => {
    const second = 1_000;
    expect(new Story().finds('psacc-down', 3, second).passes(MINUTE_MS).finds('ok', 10).requests).toEqual([]);
  });

  it('is requested once the fault has lasted two minutes, however often it was found meanwhile', () => {
    expect(new Story().finds('psacc-down', 200, 1_000).minutes).toEqual([2]);
  });

  it('is not requested before the third finding, however long the fault has lasted', () => {
    expect(new Story().finds('psacc-down', 3, 10 * MINUTE_MS).minutes).toEqual([20]);
  });

  it('is not counted on across a finding that shows psacc alive', () => {
    expect(new Story().finds('psacc-down', 2).finds('cloud-failing').finds('psacc-down', 2).requests).toEqual([]);
  });

  it('that does not help is repeated after 30 minutes, then after one hour, two, up to a day', () => {
    const { minutes } = new Story().finds('psacc-down', 5 * 24 * 60);
    const pauses = minutes.slice(1).map((minute, index) => minute - (minutes[index] ?? 0));
    expect(pauses.slice(0, 8)).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440]);
  });

  it('is a new matter once psacc has answered for an hour', () => {
    const story = new Story().finds('psacc-down', 40).finds('cloud-failing', 62).finds('psacc-down', 3);
    expect(story.minutes).toEqual([2, 32, 104]);
  });

  it('waits out its pause when psacc is lost again before that', () => {
    const story = new Story().finds('psacc-down', 40).finds('ok', 20).finds('psacc-down', 60);
    expect(story.minutes).toEqual([2, 32, 92]);
  });
});

describe('the pause between two restarts', () => {
  const afterOne = () => new Story().finds('psacc-down', 3);

  it('is not cut short by a clock that is set forward by years', () => {
    expect(
      afterOne()
        .setsTheClockBy(50_000 * HOUR_MS)
        .finds('psacc-down', 29).minutes,
    ).toEqual([2]);
  });

  it('is not drawn out by a clock that is set back', () => {
    expect(
      afterOne()
        .setsTheClockBy(-50_000 * HOUR_MS)
        .finds('psacc-down', 40).minutes,
    ).toEqual([2, 32]);
  });

  it('outlives our own restart', () => {
    expect(afterOne().startsAgain().finds('psacc-down', 27).minutes).toEqual([2]);
  });

  it('is at least half an hour of our own after a restart of ours, for the date alone proves nothing', () => {
    expect(
      afterOne()
        .setsTheClockBy(10 * HOUR_MS)
        .startsAgain()
        .finds('psacc-down', 29).minutes,
    ).toEqual([2]);
  });

  it('has passed while we were away, when the date says so and half an hour agrees', () => {
    const twice = () => new Story().finds('psacc-down', 33);
    expect(
      twice()
        .passes(3 * HOUR_MS)
        .startsAgain()
        .finds('psacc-down', 40).minutes,
    ).toEqual([2, 32, 243]);
    expect(
      twice()
        .passes(3 * HOUR_MS)
        .setsTheClockBy(-5 * HOUR_MS)
        .startsAgain()
        .finds('psacc-down', 70).minutes,
    ).toEqual([2, 32, 273]);
  });

  it('is over with what was forgotten before our restart', () => {
    expect(afterOne().finds('ok', 62).startsAgain().finds('psacc-down', 3).minutes).toEqual([2, 67]);
  });
});

describe('remote control that is not set up', () => {
  it('gets one restart, when it has lasted a quarter of an hour, and no other', () => {
    expect(new Story().finds('remote-control-not-set-up', 3000).requests).toEqual([
      { reason: 'remote-control-not-set-up', realMs: 15 * MINUTE_MS },
    ]);
  });

  it('does not get one for a psacc that has just been started', () => {
    expect(new Story().finds('remote-control-not-set-up', 14).finds('ok').finds('remote-control-not-set-up', 14).requests).toEqual([]);
  });

  it('gets no other after our own restart', () => {
    const story = new Story().finds('remote-control-not-set-up', 20).startsAgain().finds('remote-control-not-set-up', 3000);
    expect(story.minutes).toEqual([15]);
  });

  it('gets another in another episode: after an hour in which all was well', () => {
    const story = new Story().finds('remote-control-not-set-up', 20).finds('ok', 62).finds('remote-control-not-set-up', 20);
    expect(story.minutes).toEqual([15, 97]);
  });

  it('gets no other within an episode that a well moment interrupts', () => {
    const story = new Story().finds('remote-control-not-set-up', 20);
    for (let hour = 0; hour < 24; hour += 1) story.finds('ok', 30).finds('remote-control-not-set-up', 30);
    expect(story.minutes).toEqual([15]);
  });
});

describe('the laws of restarting', () => {
  type Event = (story: Story) => void;
  const kind = fc.constantFrom(...DIAGNOSIS_KINDS);
  const minutesUpTo = (most: number) => fc.integer({ min: 0, max: most }).map((minutes) => minutes * MINUTE_MS);
  const event: fc.Arbitrary<Event> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(kind, fc.integer({ min: 1, max: 5 }), minutesUpTo(20)).map(
        ([found, times, ms]) =>
          (story: Story) =>
            void story.finds(found, times, ms),
      ),
    },
    { weight: 6, arbitrary: fc.integer({ min: 3, max: 40 }).map((times) => (story: Story) => void story.finds('psacc-down', times)) },
    {
      weight: 2,
      arbitrary: fc.integer({ min: -5000, max: 5000 }).map((hours) => (story: Story) => void story.setsTheClockBy(hours * HOUR_MS)),
    },
    { weight: 2, arbitrary: fc.constant((story: Story) => void story.startsAgain()) },
    { weight: 2, arbitrary: minutesUpTo(3000).map((ms) => (story: Story) => void story.passes(ms)) },
  );
  const anyStory = fc.array(event, { maxLength: 40 }).map((events) => {
    const story = new Story();
    for (const happens of events) happens(story);
    return story;
  });

  it('never two within 30 minutes, whatever is found, however the clock is set, however often we are restarted', () => {
    fc.assert(
      fc.property(anyStory, ({ minutes }) => {
        minutes.slice(1).forEach((minute, index) => expect(minute - (minutes[index] ?? 0)).toBeGreaterThanOrEqual(30));
      }),
      { numRuns: 500 },
    );
  });

  it('never for what a restart cannot mend', () => {
    fc.assert(
      fc.property(anyStory, ({ requests }) => {
        for (const { reason } of requests) expect(RESTART_REASONS).toContain(reason);
      }),
    );
  });

  it('never for a fault of less than two minutes, however many cars find it', () => {
    const round = fc.constantFrom<DiagnosisKind>('psacc-down', 'psacc-blocked');
    const gaps = fc.array(fc.tuple(round, fc.integer({ min: 0, max: 10_000 })), { maxLength: 11 });
    fc.assert(
      fc.property(anyStory, gaps, (story, findings) => {
        const before = story.requests.length;
        story.finds('ok');
        for (const [found, ms] of findings) story.finds(found, 1, ms);
        expect(story.requests).toHaveLength(before);
      }),
    );
  });

  it('at most six on a day on which psacc never comes back', () => {
    const gone = fc.constantFrom<DiagnosisKind>('psacc-down', 'psacc-blocked');
    fc.assert(
      fc.property(fc.array(gone, { minLength: 1440, maxLength: 1440 }), (findings) => {
        const story = new Story();
        for (const found of findings) story.finds(found);
        expect(story.requests.length).toBeLessThanOrEqual(6);
      }),
      { numRuns: 20 },
    );
  });

  // After each restart 30 minutes must pass, after every other one an hour: either of pause or of psacc being well.
  it('at most 33 on any day', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, fc.integer({ min: 1, max: 70 })), { maxLength: 400 }), (runs) => {
        const story = new Story();
        for (const [found, times] of runs) story.finds(found, times);
        for (const first of story.minutes) {
          expect(story.minutes.filter((minute) => minute >= first && minute < first + 24 * 60).length).toBeLessThanOrEqual(33);
        }
      }),
    );
  });
});

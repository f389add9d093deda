import { Logger } from '@nestjs/common';
import { NOTIFICATION_KINDS, type NotificationKind } from '@psa-ev/domain';
import { holdAgainstTruth } from '../../test/month/hold-against-truth.js';
import { liveThrough } from '../../test/month/live-through.js';
import { daysOfTrouble, theMonth } from '../../test/month/stories.js';

/** What is asked for, takes longer than a month, or is told by the control, which has stories of its own. */
const TOLD_ELSEWHERE: ReadonlySet<NotificationKind> = new Set([
  'limit-reached',
  'limit-not-kept',
  'stopped-at-hour',
  'stopped-at-last',
  'full-once-over',
  'hour-not-given-back',
  'plan-not-met',
  'plug-in-for-plan',
  'climate-skipped',
  'command-failed',
  'test',
  'month-summary',
  'arrived-or-left',
  'allowance-short',
  'battery-health-changed',
]);

/** No measure: a month of readings through the whole backend takes a minute or two, and several on a small machine that does more. */
const PATIENCE_MS = 900_000;

describe('what a household is told, held against what has happened', () => {
  beforeAll(() => Logger.overrideLogger(false));

  it(
    'in a month in which everything happens that can be told: each once, none invented, none late',
    async () => {
      const lived = await liveThrough(theMonth(), 30);
      const { problems, lines, excuses } = holdAgainstTruth(lived);
      expect(problems).toEqual([]);
      expect(lived.household.undone).toBe(0);
      expect(NOTIFICATION_KINDS.filter((kind) => !TOLD_ELSEWHERE.has(kind) && !lines.has(kind))).toEqual([]);
      expect(excuses.get('was one too many')).toBeGreaterThan(0);
      expect(lived.delivered.length).toBeGreaterThan(300);
    },
    PATIENCE_MS,
  );

  it.each([2, 3, 4])(
    'in ten days of trouble at any hour, told by the seed %d',
    async (seed) => {
      const days = 10;
      const lived = await liveThrough(daysOfTrouble(seed, days), days);
      const { problems, lines } = holdAgainstTruth(lived);
      expect(problems).toEqual([]);
      expect(lines.size).toBeGreaterThan(8);
    },
    PATIENCE_MS,
  );
});

import fc from 'fast-check';
import { DEFAULT_NOTIFICATION_RULES, NOTIFICATION_KINDS } from '@psa-ev/domain';
import { withChosen } from '../ui/with-chosen';
import { LEVEL_STEPS, everyPercent, stepOf, toggled } from './percent-levels';
import { changeFor, isChanged, isKindChanged, isTold } from './rule-choices';
import { REMINDER_CHOICES, isMorningToday, reminderAt } from './reminder-times';
import { TOPIC_GROUPS, groupOf } from './topic-group';

const percents = fc.uniqueArray(fc.integer({ min: 1, max: 100 }));

describe('levels in percent', () => {
  it('are recognised as every so many percent, in any order', () => {
    for (const step of LEVEL_STEPS) expect(stepOf([...everyPercent(step)].reverse())).toBe(step);
    expect(stepOf(DEFAULT_NOTIFICATION_RULES.chargedToPercents)).toBe(10);
    expect(stepOf([80])).toBeNull();
  });

  it('are the same after a level was chosen and given up again', () => {
    fc.assert(
      fc.property(percents, fc.integer({ min: 1, max: 100 }), (levels, level) => {
        expect(new Set(toggled(toggled(levels, level), level))).toEqual(new Set(levels));
      }),
    );
  });

  it('are all offered, also those chosen elsewhere', () => {
    fc.assert(
      fc.property(percents, (chosen) => {
        const offered = withChosen([20, 40], chosen);
        expect(offered).toEqual([...offered].sort((a, b) => a - b));
        expect(offered).toEqual(expect.arrayContaining([20, 40, ...chosen]));
      }),
    );
  });
});

describe('a kind turned on or off', () => {
  it.each(NOTIFICATION_KINDS)('%s is told or not, as it was turned', (kind) => {
    for (const on of [true, false]) {
      const rules = { ...DEFAULT_NOTIFICATION_RULES, ...changeFor(kind, on, DEFAULT_NOTIFICATION_RULES) };
      expect(isTold(kind, rules)).toBe(on);
    }
    expect(isKindChanged(kind, DEFAULT_NOTIFICATION_RULES)).toBe(false);
  });

  it('needs an hour to look for the plug, and keeps the one that was chosen', () => {
    expect(isTold('not-plugged-in', DEFAULT_NOTIFICATION_RULES)).toBe(false);
    expect(changeFor('not-plugged-in', true, DEFAULT_NOTIFICATION_RULES).plugInBy).toEqual({ hour: 21, minute: 0 });
    const chosen = { ...DEFAULT_NOTIFICATION_RULES, plugInBy: { hour: 18, minute: 30 } };
    expect(changeFor('not-plugged-in', true, chosen)).not.toHaveProperty('plugInBy');
    expect(isKindChanged('not-plugged-in', chosen)).toBe(true);
  });

  it('is changed where one of its limits is, but only as long as it is told', () => {
    const patient = { ...DEFAULT_NOTIFICATION_RULES, leftOpenMinutes: 30 };
    expect(isKindChanged('left-open', patient)).toBe(true);
    expect(isKindChanged('battery-low', patient)).toBe(false);
    const looked = { ...DEFAULT_NOTIFICATION_RULES, plugInBelowPercent: 50 };
    expect(isKindChanged('not-plugged-in', looked)).toBe(false);
  });

  it('is not changed by the order in which levels were chosen', () => {
    const { lowBatteryPercents, quietHours } = DEFAULT_NOTIFICATION_RULES;
    const reversed = { ...DEFAULT_NOTIFICATION_RULES, lowBatteryPercents: [...lowBatteryPercents].reverse() };
    expect(isKindChanged('battery-low', reversed)).toBe(false);
    const turned = quietHours && { ...DEFAULT_NOTIFICATION_RULES, quietHours: { to: quietHours.to, from: quietHours.from } };
    expect(turned && isChanged('quietHours', turned)).toBe(false);
    expect(isChanged('quietHours', { ...DEFAULT_NOTIFICATION_RULES, quietHours: null })).toBe(true);
  });

  it('is found in one of the groups', () => {
    for (const kind of NOTIFICATION_KINDS) expect(TOPIC_GROUPS).toContain(groupOf(kind));
  });
});

describe('when somebody is reminded', () => {
  const zone = 'Europe/Sofia';

  it('is the next eight o’clock where the car is', () => {
    expect(reminderAt('inTheMorning', new Date('2026-11-20T19:12:34Z'), zone)).toEqual(new Date('2026-11-21T06:00:00Z'));
    expect(reminderAt('inTheMorning', new Date('2026-11-20T04:00:00Z'), zone)).toEqual(new Date('2026-11-20T06:00:00Z'));
    expect(isMorningToday(new Date('2026-11-20T04:00:00Z'), zone)).toBe(true);
    expect(isMorningToday(new Date('2026-11-20T19:00:00Z'), zone)).toBe(false);
  });

  it('is never in the past, and never farther than the rules allow, also when the clocks are changed', () => {
    const moments = fc.date({ min: new Date('2026-10-20'), max: new Date('2027-04-05'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.constantFrom(...REMINDER_CHOICES), (now, choice) => {
        const hours = (reminderAt(choice, now, zone).getTime() - now.getTime()) / 3_600_000;
        expect(hours).toBeGreaterThan(0);
        expect(hours).toBeLessThanOrEqual(24);
      }),
    );
  });
});

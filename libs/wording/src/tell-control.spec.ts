import type { NotificationEvent } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import fc from 'fast-check';
import { anyEventOf } from './notification-event.arbitrary.js';
import type { Reader } from './reader.js';
import { tellEvent } from './tell-event.js';
import { teachAllLanguages } from './teach-all.js';

teachAllLanguages();

const READER: Reader = { language: 'en-GB', units: 'metric', timeZone: 'Europe/Sofia', detail: 'full' };
/** Friday, 20 November 2026, 14:10 in the zone of the car. */
const NOW = at('12:10');
const happenedAt = at('12:05');

const told = (event: NotificationEvent, reader: Partial<Reader> = {}): string => {
  const { title, body } = tellEvent(event, { label: 'e-208', brand: null }, { ...READER, ...reader }, NOW);
  return `${title} | ${body}`.replaceAll('\u00a0', ' ');
};
const inBothLanguages = (event: NotificationEvent) => [told(event), told(event, { language: 'bg' })];

describe('a limit', () => {
  const reached = {
    kind: 'limit-reached',
    happenedAt,
    percent: 81,
    limitPercent: 80,
    isAgain: false,
    gainedPercent: 39,
    minutes: 250,
    energy: { kwh: 19.5, errorKwh: 0.5 },
    cost: { amount: 4.12, currency: 'EUR' },
  } as const;

  it('that has stopped the charge says where it was, and what it brought', () => {
    expect(inBothLanguages(reached)).toEqual([
      'e-208: charging stopped at 81 % | At your limit of 80 %, 39 % more in 4 h 10 min, 19.5 ± 0.5 kWh, €4.12, at 14:05.',
      'e-208: зареждането спря на 81 % | На лимита от 80 %, с 39 % повече за 4 ч 10 мин, 19,5 ± 0,5 kWh, 4,12 €, в 14:05.',
    ]);
    expect(told(reached, { detail: 'discreet' })).not.toContain('€');
  });

  it('that stops it again says why', () => {
    expect(told({ ...reached, isAgain: true })).toContain('At your limit of 80 %, it had begun again by itself, at 14:05.');
  });

  it('that is not kept says what to do', () => {
    expect(inBothLanguages({ kind: 'limit-not-kept', happenedAt, percent: 84, limitPercent: 80 })).toEqual([
      'e-208: does not stop charging | 84 %, the limit is 80 %. It could not be stopped from here. Stop it at the charge point, or pull the cable.',
      'e-208: не спира да се зарежда | 84 %, лимитът е 80 %. Не можа да бъде спрян оттук. Спрете го от зарядното или извадете кабела.',
    ]);
    expect(told({ kind: 'limit-not-kept', happenedAt, percent: null, limitPercent: null })).toContain('Its stop hour is over.');
  });
});

describe('a plan', () => {
  const departAt = at('2026-11-21T05:30:00.000Z');

  it('that is not met says which percent is reached by when', () => {
    const short = { kind: 'plan-not-met', happenedAt, why: 'too-little-time', departAt, targetPercent: 80, reachesPercent: 62 } as const;
    expect(inBothLanguages(short)).toEqual([
      'e-208: will not be charged in time | 62 % instead of 80 % tomorrow at 07:30. It charges without a pause.',
      'e-208: няма да се зареди навреме | 62 % вместо 80 % утре в 07:30. Зарежда се без прекъсване.',
    ]);
  });

  it('reminds of the cable', () => {
    expect(inBothLanguages({ kind: 'plug-in-for-plan', happenedAt, departAt, targetPercent: 80, percent: 42 })).toEqual([
      'e-208: not plugged in, 42 % | It is to have 80 % tomorrow at 07:30.',
      'e-208: не е включен в зарядно, 42 % | Трябва да има 80 % утре в 07:30.',
    ]);
  });

  it('for the climate says why the car is not warm', () => {
    expect(inBothLanguages({ kind: 'climate-skipped', happenedAt, readyAt: at('12:30'), why: 'not-plugged', failure: null })).toEqual([
      'e-208: climate control stayed off | It was to be ready at 14:30. It was not plugged in.',
      'e-208: климатикът не се включи | Трябваше да е готов в 14:30. Не беше включен в зарядно.',
    ]);
  });
});

describe('a wish that came to nothing', () => {
  it('is told with what was asked, and why not', () => {
    expect(inBothLanguages({ kind: 'command-failed', happenedAt, command: 'startCharging', why: 'service-down' })).toEqual([
      'e-208: not done: start charging | The Pi’s way to the car is interrupted. Ask again in a few minutes.',
      'e-208: неизпълнено: начало на зареждането | Пътят на Pi до автомобила е прекъснат. Опитайте след няколко минути.',
    ]);
    expect(told({ kind: 'command-failed', happenedAt, command: 'flashLights', why: 'unconfirmed' })).toContain(
      'not confirmed: flash the lights',
    );
  });
});

describe('a screen that others can see', () => {
  const discreet = (event: NotificationEvent, now: Date) => tellEvent(event, null, { ...READER, detail: 'discreet' }, now);

  it('does not say when somebody leaves', () => {
    const hours = fc.integer({ min: 1, max: 72 }).map((count) => new Date(happenedAt.getTime() + count * 3_600_000));
    fc.assert(
      fc.property(
        anyEventOf('plan-not-met'),
        anyEventOf('plug-in-for-plan'),
        anyEventOf('climate-skipped'),
        hours,
        (one, two, three, other) => {
          for (const { event, now } of [one, two]) expect(discreet({ ...event, departAt: other }, now)).toEqual(discreet(event, now));
          expect(discreet({ ...three.event, readyAt: other }, three.now)).toEqual(discreet(three.event, three.now));
        },
      ),
    );
  });

  it('does not say whether the doors are locked', () => {
    const wish = { kind: 'command-failed', happenedAt, why: 'unconfirmed' } as const;
    expect(discreet({ ...wish, command: 'lockDoors' }, NOW)).toEqual(discreet({ ...wish, command: 'unlockDoors', why: 'expired' }, NOW));
    expect(discreet({ kind: 'climate-skipped', happenedAt, readyAt: NOW, why: 'not-locked', failure: null }, NOW).body).toBe(
      'Open the app to see more.',
    );
  });
});

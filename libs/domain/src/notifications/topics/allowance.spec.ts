import { aVehicleSituation, decideInTurn, eventsOf } from '@psa-ev/testing';
import { parseCalendarDay } from '../../journal/statistics/calendar-day.js';
import type { AllowanceFacts } from '../journal-facts.js';

const look = (time: string, changes: Partial<AllowanceFacts> | null) =>
  aVehicleSituation({
    at: time,
    journal: {
      allowance: changes && { firstDay: parseCalendarDay('2026-01-01'), limitKm: 10_000, drivenKm: 5000, overKm: 0, ...changes },
    },
  });
const told = (...looks: ReturnType<typeof look>[]) =>
  eventsOf(decideInTurn(looks)).map((event) => ('why' in event ? [event.why, event.happenedAt.toISOString().slice(11, 16)] : [event.kind]));

describe('an allowance', () => {
  it('is told once when its forecast is over by more than two percent, however that flickers', () => {
    expect(
      told(
        look('08:00', {}),
        look('09:00', { overKm: 200 }),
        look('10:00', { overKm: 201 }),
        look('11:00', {}),
        look('12:00', { overKm: 999 }),
      ),
    ).toEqual([['forecast', '10:00']]);
  });

  it('is told once when nine tenths of it are driven, also after the forecast and after an outage of the journal', () => {
    expect(
      told(
        look('08:00', {}),
        look('09:00', { overKm: 500 }),
        look('10:00', null),
        look('11:00', { drivenKm: 9000 }),
        look('12:00', { drivenKm: 9500 }),
      ),
    ).toEqual([
      ['forecast', '09:00'],
      ['used', '11:00'],
    ]);
  });

  it('is no news where it holds as it is set, or set anew', () => {
    const over = { overKm: 500, drivenKm: 9500 };
    expect(
      told(look('08:00', over), look('09:00', over), look('10:00', { ...over, limitKm: 9999 }), look('11:00', { ...over, limitKm: 9999 })),
    ).toEqual([]);
  });

  it('is told again in another period', () => {
    const next = { firstDay: parseCalendarDay('2026-11-01') };
    expect(told(look('08:00', {}), look('09:00', { overKm: 500 }), look('10:00', next), look('11:00', { ...next, overKm: 500 }))).toEqual([
      ['forecast', '09:00'],
      ['forecast', '11:00'],
    ]);
  });
});

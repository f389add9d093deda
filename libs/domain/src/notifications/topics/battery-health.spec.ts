import { aVehicleSituation, decideInTurn, eventsOf } from '@psa-ev/testing';

const look = (day: string, medianHealthPercent: number | null) =>
  aVehicleSituation({ at: `2026-${day}T08:00:00.000Z`, journal: { medianHealthPercent } });
const told = (...looks: ReturnType<typeof look>[]) =>
  eventsOf(decideInTurn(looks)).flatMap((event) =>
    event.kind === 'battery-health-changed' ? [[event.happenedAt.toISOString().slice(5, 10), event.beforePercent, event.percent]] : [],
  );

describe('the state of health', () => {
  it('is no news when it is first known, also after a while without', () => {
    expect(told(look('09-01', null), look('09-02', 93), look('09-03', null), look('09-04', 93))).toEqual([]);
  });

  it('is told when it has changed by a whole percent, up or down', () => {
    expect(told(look('09-01', 93), look('09-02', 92.5), look('09-03', 92), look('11-04', 93))).toEqual([
      ['09-03', 93, 92],
      ['11-04', 92, 93],
    ]);
  });

  it('is told once in thirty days, then with all that has changed', () => {
    expect(told(look('09-01', 93), look('09-03', 92), look('09-20', 91), look('10-02', 90), look('10-04', 90))).toEqual([
      ['09-03', 93, 92],
      ['10-04', 92, 90],
    ]);
  });
});

import { aVehicleSituation, at, decideInTurn, eventsOf, rulesToTellAll } from '@psa-ev/testing';
import type { ChargingStatus } from '../../snapshot.js';

function levelsOf(
  percents: readonly (number | null)[],
  lowBatteryPercents: readonly number[] = [20, 10],
  status: ChargingStatus = 'disconnected',
) {
  const looks = percents.map((percent, index) =>
    aVehicleSituation({
      at: `08:${String(index).padStart(2, '0')}`,
      car: { battery: { percent, rangeKm: 50 }, charging: { status, plugged: status !== 'disconnected' } },
    }),
  );
  return eventsOf(decideInTurn(looks, rulesToTellAll({ lowBatteryPercents, chargedToPercents: [] }))).flatMap((event) =>
    event.kind === 'battery-low' ? [event.levelPercent] : [],
  );
}

describe('batteryLow', () => {
  it('is no news at the first look', () => {
    expect(levelsOf([8, 8])).toEqual([]);
  });

  it('tells each level once on the way down', () => {
    expect(levelsOf([22, 21, 20, 19, 15, 11, 10, 9, 3])).toEqual([20, 10]);
  });

  it('does not tell a level again that only flickers', () => {
    expect(levelsOf([21, 20, 21, 20, 22, 19, 20, 21, 20])).toEqual([20]);
  });

  it('tells it again once the battery has been well above', () => {
    expect(levelsOf([21, 20, 26, 20])).toEqual([20, 20]);
  });

  it('tells only the lowest of those that were passed at once', () => {
    expect(levelsOf([45, 8])).toEqual([10]);
  });

  it('says nothing on the way up, and counts the levels passed on the way anew', () => {
    expect(levelsOf([25, 8, 12, 16, 22, 30, 20])).toEqual([10, 20]);
  });

  it('says nothing while the car charges', () => {
    expect(levelsOf([21, 20], [20], 'charging')).toEqual([]);
  });

  it('remembers what it told over readings without a percent', () => {
    expect(levelsOf([21, 20, null, 20, null, 19])).toEqual([20]);
  });

  it('tells when and how far it still goes', () => {
    const looks = [aVehicleSituation({ at: '08:00' }), aVehicleSituation({ at: '08:05', car: { battery: { percent: 20, rangeKm: 61 } } })];
    expect(eventsOf(decideInTurn(looks))).toEqual([
      { kind: 'battery-low', happenedAt: at('08:05'), percent: 20, levelPercent: 20, rangeKm: 61 },
    ]);
  });
});

describe('batteryLow in the night', () => {
  const inSofia = (time: string) => new Date(`2026-11-${time}+02:00`);
  const quietNight = rulesToTellAll({ quietHours: { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } } });
  const look = (time: string, percent: number) => aVehicleSituation({ at: inSofia(time).toISOString(), car: { battery: { percent } } });

  it.each(['20T22:00', '20T23:00', '21T00:59'])('that falls at %s is delivered at seven', (time) => {
    const turns = decideInTurn([look('20T21:30', 21), look(time, 20)], quietNight);
    const messages = turns.flatMap(({ notifications }) => notifications.map(({ message }) => message));
    expect(messages).toMatchObject([{ deliverAt: inSofia('21T07:00') }]);
  });
});

describe('auxiliaryBattery', () => {
  const percentsOf = (percents: readonly (number | null)[], lowAuxiliaryBatteryPercent = 60) => {
    const looks = percents.map((auxiliaryBatteryPercent, index) =>
      aVehicleSituation({ at: `08:0${index}`, car: { auxiliaryBatteryPercent } }),
    );
    return eventsOf(decideInTurn(looks, rulesToTellAll({ lowAuxiliaryBatteryPercent }))).flatMap((event) =>
      event.kind === 'auxiliary-battery-low' ? [event.percent] : [],
    );
  };

  it('is no news at the first look', () => {
    expect(percentsOf([50, 49])).toEqual([]);
  });

  it('tells once that the 12 V battery is low, however it flickers', () => {
    expect(percentsOf([61, 60, 62, 59, 61, 60, null, 58])).toEqual([60]);
  });

  it('tells it again once the battery has recovered', () => {
    expect(percentsOf([61, 58, 90, 59])).toEqual([58, 59]);
  });
});

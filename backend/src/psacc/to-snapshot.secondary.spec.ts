import { type Snapshot } from '@psa-ev/domain';
import * as fc from 'fast-check';
import { readStatus } from '../../test/psacc-reading.js';

interface SecondaryValue {
  readonly what: string;
  readonly field: string;
  readonly status: (value: number) => object;
  readonly told: (snapshot: Snapshot) => number | null | undefined;
  readonly bounds: readonly [least: number, most: number];
  /** True where everything above the least is believed. */
  readonly unbounded?: true;
}

describe('a secondary value that cannot be true', () => {
  const electric = (fields: object) => ({ energy: [{ type: 'Electric', level: 64, ...fields }] });
  const ofFuel = (fields: object) => ({ energy: [{ type: 'Fuel', level: 50, autonomy: 400, ...fields }] });

  /** Where each stands in a snapshot and in a status, and the least and the most of it that is believed. */
  const SECONDARY: readonly SecondaryValue[] = [
    {
      what: '12 V battery',
      field: 'status.battery.voltage',
      status: (voltage) => ({ battery: { voltage } }),
      told: ({ auxiliaryBatteryPercent }) => auxiliaryBatteryPercent,
      bounds: [0, 100],
    },
    {
      what: 'fuel',
      field: 'status.energy[].level',
      status: (level) => ofFuel({ level }),
      told: ({ fuel }) => fuel?.percent,
      bounds: [0, 100],
    },
    {
      what: 'range on fuel',
      field: 'status.energy[].autonomy',
      status: (autonomy) => ofFuel({ autonomy }),
      told: ({ fuel }) => fuel?.rangeKm,
      bounds: [0, 2000],
    },
    {
      what: 'range',
      field: 'status.energy[].autonomy',
      status: (autonomy) => electric({ autonomy }),
      told: ({ battery }) => battery.rangeKm,
      bounds: [0, 2000],
    },
    {
      what: 'speed',
      field: 'status.kinetic.speed',
      status: (speed) => ({ kinetic: { speed } }),
      told: ({ speedKmh }) => speedKmh,
      bounds: [0, 300],
    },
    {
      what: 'outside temperature',
      field: 'status.environment.air.temp',
      status: (temp) => ({ environment: { air: { temp } } }),
      told: ({ outsideTemperatureCelsius }) => outsideTemperatureCelsius,
      bounds: [-60, 60],
    },
    {
      what: 'charging rate',
      field: 'status.energy[].charging.charging_rate',
      status: (charging_rate) => electric({ charging: { charging_rate } }),
      told: ({ charging }) => charging.rateKmPerHour,
      bounds: [0, 1e6],
      unbounded: true,
    },
  ];

  it.each(SECONDARY)('is not reported, and costs nothing else: $what', ({ field, status, told, bounds: [least, most], unbounded }) => {
    for (const value of [least - 0.5, ...(unbounded ? [] : [most + 0.5, 65_535])]) {
      const { snapshot, oddities } = readStatus({ ...status(value), timed_odometer: { mileage: 12 } });
      expect(told(snapshot)).toBeNull();
      expect(snapshot.odometerKm).toBe(12);
      expect(oddities.map((oddity) => oddity.split(' ')[0])).toEqual([field]);
    }
  });

  it.each(SECONDARY)('is told up to its bounds: $what', ({ status, told, bounds }) => {
    for (const value of bounds) {
      const { snapshot, oddities } = readStatus(status(value));
      expect(told(snapshot)).toBe(value);
      expect(oddities).toEqual([]);
    }
  });

  it.each([
    [-1, null],
    [0, 0],
    [93, 93],
    [100, 100],
    [104.5, 100],
    [110, 100],
    [110.5, null],
    [255, null],
  ])('is no health above the nominal that a new battery could have: %s percent is told as %p', (resistance, percent) => {
    const { snapshot, oddities } = readStatus(electric({ battery: { health: { resistance } } }));
    expect(snapshot.battery).toEqual({ percent: 64, rangeKm: null, stateOfHealthPercent: percent });
    expect(oddities).toHaveLength(percent === null ? 1 : 0);
  });

  it('leaves the percent of the traction battery and the odometer as they came: the reading is refused for them', () => {
    const { snapshot } = readStatus({ ...electric({ level: 255 }), timed_odometer: { mileage: -1 } });
    expect([snapshot.battery.percent, snapshot.odometerKm]).toEqual([255, -1]);
  });

  it('never is in a snapshot, whatever numbers come', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SECONDARY),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        ({ status, told, bounds: [least, most], unbounded }, value) => {
          const shown = told(readStatus(status(value)).snapshot) ?? null;
          const believable = value >= least && (unbounded === true || value <= most);
          expect(shown).toBe(believable ? value : null);
        },
      ),
    );
  });
});

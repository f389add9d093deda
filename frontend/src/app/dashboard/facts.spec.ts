import { type Snapshot } from '@psa-ev/domain';
import { aChargingSnapshot, aSnapshot, at } from '@psa-ev/testing';
import { quantityText } from '../ui/quantity';
import { carFacts } from './car-facts';
import { chargeFigures, chargingFacts } from './charging-facts';
import { type Fact } from './fact';
import { bulgarian, english, plain } from './testing/voices';

const told = (facts: readonly Fact[]) =>
  Object.fromEntries(
    facts.map(({ label, value }) => [label, value === null || typeof value === 'string' ? value : plain(quantityText(value))]),
  );

const nothing: Partial<Snapshot> = {
  odometerKm: null,
  ignition: null,
  moving: null,
  outsideTemperatureCelsius: null,
  auxiliaryBatteryPercent: null,
  privacy: null,
  powertrain: null,
};

describe('the card of the car', () => {
  it('says "not reported" of everything, and never zero, where the car says nothing', () => {
    const silent = aSnapshot({ ...nothing, doors: { lock: null, open: null }, climate: { status: null } });
    expect(new Set(carFacts(silent, english).map(({ value }) => value))).toEqual(new Set([null]));
  });

  it('tells a parked car in both languages', () => {
    expect(told(carFacts(aSnapshot(), english))).toEqual({
      Odometer: '28,418 km',
      Ignition: 'Off',
      Doors: 'Locked, all closed',
      Climate: 'Off',
      Outside: '9.5 °C',
      '12 V battery': '91 %',
    });
    expect(told(carFacts(aSnapshot(), bulgarian))).toMatchObject({
      Километраж: '28 418 км',
      Навън: '9,5 °C',
      Врати: 'Заключени, затворени',
    });
  });

  it('names what stands open, and asks for a look', () => {
    const open = aSnapshot({ doors: { lock: 'unlocked', open: ['trunk', 'rearLeft'] } });
    const doors = carFacts(open, english).find(({ label }) => label === 'Doors');
    expect(doors).toMatchObject({ value: 'Unlocked, open: boot, left rear door', doubtful: true });
  });

  it('finds unlocked doors normal while someone drives', () => {
    const driving = carFacts(aSnapshot({ moving: true, speedKmh: 50, doors: { lock: 'unlocked' } }), english);
    expect(driving.find(({ label }) => label === 'Doors')?.doubtful).toBe(false);
    expect(told(driving)).toMatchObject({ Driving: '50 km/h' });
  });

  it('asks for a look at what stands open while someone drives', () => {
    const driving = carFacts(aSnapshot({ moving: true, doors: { lock: 'unlocked', open: ['trunk'] } }), english);
    expect(driving.find(({ label }) => label === 'Doors')?.doubtful).toBe(true);
  });

  it('tells a car that is switched on from one that moves, at whatever speed', () => {
    expect(told(carFacts(aSnapshot({ moving: false, ignition: 'start' }), bulgarian))).toMatchObject({ Запалване: 'Включено' });
    expect(told(carFacts(aSnapshot({ moving: true, speedKmh: null }), english))).toMatchObject({ Driving: 'Speed not reported' });
  });

  it('says why the climate failed', () => {
    expect(told(carFacts(aSnapshot({ climate: { status: 'failed', failure: 'windowsOrRoofOpened' } }), english))).toMatchObject({
      Climate: 'Failed: a window or the roof is open',
    });
  });

  it('shows the tank of a plug-in hybrid only, and its silence too', () => {
    expect(told(carFacts(aSnapshot({ powertrain: 'hybrid', fuel: { percent: 62, rangeKm: 410 } }), english))).toMatchObject({
      Fuel: '62 %',
      'Range on fuel': '410 km',
    });
    expect(told(carFacts(aSnapshot({ powertrain: 'hybrid', fuel: null }), english))).toMatchObject({ Fuel: null });
    expect(told(carFacts(aSnapshot(), english))).not.toHaveProperty('Fuel');
  });

  it('explains a privacy mode that hides something', () => {
    expect(told(carFacts(aSnapshot({ privacy: 'geolocation' }), english))).toMatchObject({ 'Privacy mode': 'Position hidden' });
  });

  it('dates a value that is well older than the rest of its card', () => {
    const snapshot = aSnapshot();
    const parts = { ...snapshot.parts, environment: { changedAt: at('05:00'), reportedAt: null } };
    const dated = carFacts({ ...snapshot, parts }, english).filter(({ seenAt }) => seenAt !== null);
    expect(dated.map(({ label, seenAt }) => [label, seenAt])).toEqual([
      ['Outside', at('05:00')],
      ['12 V battery', at('05:00')],
    ]);
  });
});

describe('the charging card', () => {
  const charging = aChargingSnapshot({ battery: { percent: 64, rangeKm: 268 }, charging: { rateKmPerHour: 64, remainingMinutes: 113 } });

  it('counts down what the car said', () => {
    expect(told(chargeFigures(charging, 46, at('08:04'), english))).toEqual({
      'Power, about': '7 kW',
      'Time left': '1 h 49 min',
      'Range gained per hour': '64 km/h',
      'Full at': '11:53',
    });
  });

  it('keeps the figures but knows none where the car gives none', () => {
    const silent = aChargingSnapshot({ charging: { rateKmPerHour: null, remainingMinutes: null } });
    expect(new Set(chargeFigures(silent, 46, at('08:04'), english).map(({ value }) => value))).toEqual(new Set([null]));
  });

  it('has no figures while the car does not charge', () => {
    expect(chargeFigures(aSnapshot(), 46, at('08:04'), english)).toEqual([]);
  });

  it('tells the plan of a car that waits on the plug, and of no other', () => {
    const waiting = aSnapshot({ charging: { status: 'plugged', plugged: true, scheduledStart: { hour: 22, minute: 30 } } });
    expect(told(chargingFacts(waiting, english))).toMatchObject({ 'Planned start': '22:30' });
    expect(told(chargingFacts(charging, english))).not.toHaveProperty('Planned start');
    expect(told(chargingFacts(aSnapshot(), english))).not.toHaveProperty('Planned start');
  });

  it('tells socket and health', () => {
    expect(told(chargingFacts(charging, english))).toEqual({
      State: 'Charging',
      Current: 'AC',
      'Battery health': '93 %',
    });
    expect(told(chargingFacts(aSnapshot(), bulgarian))).toEqual({
      Състояние: 'Не е включен в зарядно',
      'Здраве на батерията': '93 %',
    });
  });

  it('marks a failed charge', () => {
    const [state] = chargingFacts(aSnapshot({ charging: { status: 'failed', mode: 'ac' } }), english);
    expect(state).toMatchObject({ value: 'Failed', doubtful: true });
  });
});

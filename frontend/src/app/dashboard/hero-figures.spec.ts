import { aChargingSnapshot, aSnapshot, at } from '@psa-ev/testing';
import { heroFigures } from './hero-figures';
import { bulgarian, english, plain } from './testing/voices';

const charging = aChargingSnapshot({ battery: { percent: 64, rangeKm: 268 }, charging: { rateKmPerHour: 84, remainingMinutes: 113 } });
const NOW = at('08:10');

describe('the large figures', () => {
  it('are none before the first reading', () => {
    expect(new Set(Object.values(heroFigures(null, false, NOW, english)))).toEqual(new Set([null]));
  });

  it('say nothing of what the car does not report, but when that was', () => {
    const silent = aSnapshot({ battery: { percent: null, rangeKm: null } });
    expect(heroFigures(silent, false, NOW, english)).toEqual({ percent: null, estimate: null, range: null, asOf: '10:00', gain: null });
  });

  it('predict nothing from a state that is in doubt', () => {
    expect(heroFigures(charging, true, NOW, english)).toMatchObject({ percent: { amount: '64', unit: '%' }, estimate: null, gain: null });
  });

  it('tell what a charge has probably brought, and what it still brings', () => {
    const { estimate, range, gain } = heroFigures(charging, false, NOW, english);
    expect([estimate, range, gain?.km, gain?.time].map((text) => plain(text ?? ''))).toEqual(['67 %', '268 km', '+151 km', '11:53']);
    expect(plain(heroFigures(charging, false, NOW, bulgarian).gain?.km ?? '')).toBe('+151 км');
  });

  it('promise no gain to a full battery, to a parked car, or of an end that has gone by', () => {
    const full = aChargingSnapshot({ battery: { percent: 100, rangeKm: 317 }, charging: { remainingMinutes: 5 } });
    expect(heroFigures(full, false, at('08:04'), english).gain).toBeNull();
    expect(heroFigures(aSnapshot(), false, NOW, english).gain).toBeNull();
    expect(heroFigures(charging, false, at('11:00'), english).gain).toBeNull();
  });
});

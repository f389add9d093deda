import { aChargingSnapshot, aSnapshot, at } from '@psa-ev/testing';
import { drawRuler, kmPerPercent } from './ruler-drawing';
import { bulgarian, english, plain } from './testing/voices';

const charging = aChargingSnapshot({ battery: { percent: 64, rangeKm: 268 }, charging: { rateKmPerHour: 84, remainingMinutes: 113 } });
const linesOf = ({ marks }: ReturnType<typeof drawRuler>) => marks.map(({ lines }) => lines.map(plain));

describe('what the slide rule shows', () => {
  it('draws an empty battery and says so where the charge is not reported', () => {
    const drawing = drawRuler(aSnapshot({ battery: { percent: null } }), false, at('08:04'), english);
    expect(drawing).toEqual({ segments: [], marks: [], distancePerPercent: null, label: 'Battery: the charge is not reported.' });
    expect(drawRuler(null, false, at('08:04'), bulgarian).label).toBe('Батерия: няма данни за заряда.');
  });

  it('shows a parked car’s charge as reported, with its time', () => {
    const drawing = drawRuler(aSnapshot(), false, at('08:04'), english);
    expect(drawing.segments).toEqual([{ kind: 'held', fromPercent: 0, toPercent: 64 }]);
    expect(linesOf(drawing)).toEqual([['64 %', '10:00']]);
    expect(plain(drawing.label)).toBe('Battery 64 %, reported at 10:00. Range 203 km.');
  });

  it('tells what a charge has probably brought from what it is expected to bring', () => {
    const drawing = drawRuler(charging, false, at('08:10'), english);
    expect(drawing.segments).toEqual([
      { kind: 'held', fromPercent: 0, toPercent: 64 },
      { kind: 'expected', fromPercent: 64, toPercent: 100 },
      { kind: 'estimated', fromPercent: 64, toPercent: 67 },
    ]);
    expect(linesOf(drawing)).toEqual([
      ['64 %', '10:00', 'reported'],
      ['100 %', '11:53', 'full'],
    ]);
    expect(plain(drawing.label)).toBe('Battery 64 %, reported at 10:00. Range 268 km. Probably 67 % by now. 100 % expected at 11:53.');
  });

  it('predicts nothing from a state that is in doubt', () => {
    const drawing = drawRuler(charging, true, at('08:40'), english);
    expect(drawing.segments).toEqual([{ kind: 'held-old', fromPercent: 0, toPercent: 64 }]);
    expect(drawing.marks.map(({ tone }) => tone)).toEqual(['doubt']);
  });

  it('expects nothing more of a full battery', () => {
    const full = aChargingSnapshot({ battery: { percent: 100, rangeKm: 317 }, charging: { remainingMinutes: 5 } });
    expect(drawRuler(full, false, at('08:04'), english).segments).toEqual([{ kind: 'held', fromPercent: 0, toPercent: 100 }]);
  });

  it('knows no distance for an empty battery', () => {
    expect(kmPerPercent(aSnapshot({ battery: { percent: 0, rangeKm: 0 } }))).toBeNull();
    expect(kmPerPercent(aSnapshot({ battery: { percent: 50, rangeKm: 150 } }))).toBe(3);
  });
});

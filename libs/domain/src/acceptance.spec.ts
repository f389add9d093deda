import { acceptInTurn, aChargingSnapshot, aSnapshot, at } from '@psa-ev/testing';
import { accept, type Acceptance, type RejectionReason } from './acceptance.js';
import { freshness } from './freshness.js';
import { SNAPSHOT_PARTS, type Snapshot } from './snapshot.js';

/** The snapshot that is known after all readings. */
function knownAfter(...readings: Snapshot[]): Snapshot {
  const known = acceptInTurn(readings).flatMap(({ acceptance }) => (acceptance.kind === 'rejected' ? [] : [acceptance.snapshot]));
  const last = known.at(-1);
  if (!last) throw new Error('every reading of this story was rejected');
  return last;
}

function reasonsOf(acceptance: Acceptance): readonly RejectionReason[] {
  return acceptance.kind === 'rejected' ? acceptance.reasons : [];
}

describe('accept', () => {
  describe('does not believe a reading', () => {
    it('that says nothing, as psacc answers before it has any status', () => {
      const reading = aSnapshot({ battery: { percent: null }, odometerKm: null, charging: { status: null }, position: null });
      expect(reasonsOf(accept(null, reading))).toEqual(['nothing-reported']);
    });

    it.each([0, -3])('with an odometer of %s, even the first ever', (odometerKm) => {
      expect(reasonsOf(accept(null, aSnapshot({ odometerKm })))).toEqual(['odometer-zero']);
    });

    it.each([2_000_000.1, 429_496_729.5])('with an odometer of %s, more than any car has driven, even the first ever', (odometerKm) => {
      expect(reasonsOf(accept(null, aSnapshot({ odometerKm })))).toEqual(['odometer-impossible']);
    });

    it.each([-1, 100.5, 255])('with a battery at %s percent', (percent) => {
      expect(reasonsOf(accept(null, aSnapshot({ battery: { percent } })))).toEqual(['impossible-percent']);
    });

    it('with a battery that is empty from one reading to the next, as no car uses it up', () => {
      const known = aSnapshot({ at: '08:00', battery: { percent: 47 }, odometerKm: 100 });
      expect(reasonsOf(accept(known, aSnapshot({ at: '08:03', battery: { percent: 0 }, odometerKm: 101 })))).toEqual([
        'impossible-percent',
      ]);
      expect(reasonsOf(accept(known, aSnapshot({ at: '08:03', battery: { percent: 0 }, odometerKm: 106 })))).toEqual([]);
      expect(reasonsOf(accept(known, aSnapshot({ at: '08:44', battery: { percent: 0 }, odometerKm: 100 })))).toEqual([]);
    });

    it('that the maker itself dates before the last one', () => {
      const known = aSnapshot({ at: '08:00', reportedAt: at('07:50') });
      const stale = aSnapshot({ at: '08:02', reportedAt: at('07:20'), battery: { percent: 71 } });
      expect(reasonsOf(accept(known, stale))).toEqual(['older-reading']);
    });

    it('of which one part is dated earlier, and none later', () => {
      const known = aSnapshot({ at: '08:00', reportedAt: at('07:50') });
      const stale = aSnapshot({ at: '08:02', reportedAt: at('07:50'), parts: { battery: { reportedAt: at('07:20') } } });
      expect(reasonsOf(accept(known, stale))).toEqual(['older-reading']);
    });

    it('from the past that follows one without dates', () => {
      const known = knownAfter(aSnapshot({ at: '08:00', reportedAt: at('07:50') }), aSnapshot({ at: '08:02', reportedAt: null }));
      expect(reasonsOf(accept(known, aSnapshot({ at: '08:04', reportedAt: at('07:20') })))).toEqual(['older-reading']);
    });

    it('whose odometer runs back by the least that it shows', () => {
      expect(reasonsOf(accept(aSnapshot({ odometerKm: 100.1 }), aSnapshot({ odometerKm: 100 })))).toEqual(['odometer-decreased']);
    });

    it('whose odometer runs back while a reading between them left it out', () => {
      const known = knownAfter(aSnapshot({ at: '08:00', odometerKm: 100 }), aSnapshot({ at: '08:02', odometerKm: null }));
      expect(reasonsOf(accept(known, aSnapshot({ at: '08:04', odometerKm: 50 })))).toEqual(['odometer-decreased']);
    });

    it('for several reasons at once, and names them all', () => {
      const known = aSnapshot({ at: '08:00', reportedAt: at('07:50'), odometerKm: 100 });
      const reading = aSnapshot({ at: '08:02', reportedAt: at('07:20'), odometerKm: 99, battery: { percent: 255 } });
      expect(reasonsOf(accept(known, reading))).toEqual(['impossible-percent', 'older-reading', 'odometer-decreased']);
    });

    it('with odometer zero, without calling that a decrease as well', () => {
      expect(reasonsOf(accept(aSnapshot(), aSnapshot({ odometerKm: 0 })))).toEqual(['odometer-zero']);
    });

    it('whose odometer overflowed, without calling that a jump as well', () => {
      expect(reasonsOf(accept(aSnapshot(), aSnapshot({ odometerKm: 429_496_729.5 })))).toEqual(['odometer-impossible']);
    });
  });

  describe('believes', () => {
    it('the first reading ever: all of it is new', () => {
      const reading = aSnapshot({ at: '08:00', changedAt: at('06:00'), reportedAt: at('07:55') });
      expect(accept(null, reading)).toEqual({ kind: 'changed', snapshot: aSnapshot({ at: '08:00', reportedAt: at('07:55') }) });
    });

    it('a first reading that knows no more than a position', () => {
      const reading = aSnapshot({ battery: { percent: null }, odometerKm: null, charging: { status: null } });
      expect(accept(null, reading).kind).toBe('changed');
    });

    it.each([0, 100])('a battery at %s percent', (percent) => {
      expect(accept(null, aSnapshot({ battery: { percent } })).kind).toBe('changed');
    });

    it('an odometer of two million kilometres', () => {
      expect(accept(null, aSnapshot({ odometerKm: 2_000_000 })).kind).toBe('changed');
    });

    it('a car of which only something secondary is wrong', () => {
      const reading = aSnapshot({ auxiliaryBatteryPercent: 255, battery: { rangeKm: 65_535 }, fuel: { percent: 255, rangeKm: -1 } });
      expect(accept(null, reading).kind).toBe('changed');
    });

    it('a car that was silent on a journey and reports it in one step', () => {
      const known = aSnapshot({ at: '08:00', odometerKm: 1000 });
      expect(accept(known, aSnapshot({ at: '08:00', odometerKm: 2000 })).kind).toBe('changed');
      expect(reasonsOf(accept(known, aSnapshot({ at: '08:00', odometerKm: 2000.1 })))).toEqual(['odometer-jumped']);
    });

    it('a longer journey as soon as the time since the last accepted reading allows it', () => {
      const known = aSnapshot({ at: '08:00', odometerKm: 1000 });
      expect(reasonsOf(accept(known, aSnapshot({ at: '2026-11-20T11:59:59Z', odometerKm: 3000 })))).toEqual(['odometer-jumped']);
      expect(accept(known, aSnapshot({ at: '12:00', odometerKm: 3000 })).kind).toBe('changed');
    });

    it('a reading of which one part is dated earlier and another later: the parts report on their own', () => {
      const known = aSnapshot({ at: '08:00', reportedAt: at('07:50') });
      const parts = { battery: { reportedAt: at('07:40') }, position: { reportedAt: at('08:01') } };
      expect(accept(known, aSnapshot({ at: '08:02', reportedAt: at('07:50'), parts })).kind).toBe('unchanged');
    });

    it('a reading although the maker dated the last one in the future', () => {
      const known = knownAfter(aSnapshot({ at: '08:00', reportedAt: at('2027-01-01T00:00:00Z') }));
      expect(accept(known, aSnapshot({ at: '08:02', reportedAt: at('08:01') })).kind).toBe('unchanged');
    });
  });

  describe('after our clock was put back', () => {
    const IN_2030 = '2030-01-01T00:00:00Z';

    it('goes on, although the last reading was stamped in the future', () => {
      const known = knownAfter(aSnapshot({ at: IN_2030, reportedAt: at('07:50') }));
      expect(accept(known, aSnapshot({ at: '08:00', reportedAt: at('07:50') })).kind).toBe('unchanged');
      expect(accept(known, aSnapshot({ at: '08:00', reportedAt: at('07:58'), battery: { percent: 63 } })).kind).toBe('changed');
    });

    it('dates nothing that is known after the reading', () => {
      const known = knownAfter(aSnapshot({ at: IN_2030 }), aSnapshot({ at: '08:00', battery: { percent: 63 } }));
      expect(known).toEqual(aSnapshot({ at: '08:00', battery: { percent: 63 } }));
      expect(knownAfter(aSnapshot({ at: IN_2030 }), aSnapshot({ at: '08:00' }))).toEqual(aSnapshot({ at: '08:00' }));
    });

    it('sees a car fall asleep two days after the clock is right again', () => {
      const known = knownAfter(aSnapshot({ at: IN_2030 }), aSnapshot({ at: '08:00' }));
      expect(freshness(known, at('2026-11-22T08:00:00Z'))).toBe('current');
      expect(freshness(known, at('2026-11-22T08:00:00.001Z'))).toBe('asleep');
    });

    it('drops a date of the maker that was believed only by the wrong clock, and refuses nothing for it', () => {
      const readings = [
        aSnapshot({ at: IN_2030, reportedAt: at('2029-01-01T00:00:00Z') }),
        aSnapshot({ at: '08:00' }),
        aSnapshot({ at: '08:02', reportedAt: at('08:01') }),
      ];
      expect(knownAfter(...readings.slice(0, 2)).parts.battery.reportedAt).toBeNull();
      expect(acceptInTurn(readings).map(({ acceptance }) => acceptance.kind)).toEqual(['changed', 'unchanged', 'unchanged']);
    });

    it('still refuses what the maker itself dates earlier', () => {
      const known = knownAfter(aSnapshot({ at: IN_2030, reportedAt: at('07:50') }));
      expect(reasonsOf(accept(known, aSnapshot({ at: '08:00', reportedAt: at('07:20') })))).toEqual(['older-reading']);
    });

    it('allows the odometer as much as if no time had passed', () => {
      const known = aSnapshot({ at: IN_2030, odometerKm: 1000 });
      expect(accept(known, aSnapshot({ odometerKm: 2000 })).kind).toBe('changed');
      expect(reasonsOf(accept(known, aSnapshot({ odometerKm: 2000.1 })))).toEqual(['odometer-jumped']);
    });

    it('goes on from 1970, where a Pi without the time begins, and again when it has the time', () => {
      const readings = [
        aSnapshot({ at: '08:00', reportedAt: at('07:50') }),
        aSnapshot({ at: '1970-01-01T00:00:20Z', reportedAt: at('07:50') }),
      ];
      const later = aSnapshot({ at: '08:04', reportedAt: at('07:50') });
      expect(acceptInTurn([...readings, later]).map(({ acceptance }) => acceptance.kind)).toEqual(['changed', 'unchanged', 'unchanged']);
      expect(freshness(knownAfter(...readings, later), at('08:04'))).toBe('current');
    });
  });

  describe('tells what is new', () => {
    it('dates the parts that changed now, and leaves the others as they were', () => {
      const known = aSnapshot({ at: '08:00' });
      const acceptance = accept(known, aChargingSnapshot({ at: '08:02' }));
      const charging = { changedAt: at('08:02') };
      const rest = Object.fromEntries(
        SNAPSHOT_PARTS.filter((part) => part !== 'charging').map((part) => [part, { changedAt: at('08:00') }]),
      );
      expect(acceptance).toEqual({ kind: 'changed', snapshot: aChargingSnapshot({ at: '08:02', parts: { ...rest, charging } }) });
    });

    it('remembers when a car that says nothing new was read and when it reported', () => {
      const known = aSnapshot({ at: '08:00', reportedAt: at('07:50') });
      expect(accept(known, aSnapshot({ at: '08:02', reportedAt: at('08:01') }))).toEqual({
        kind: 'unchanged',
        snapshot: aSnapshot({ at: '08:02', changedAt: at('08:00'), reportedAt: at('08:01') }),
      });
    });

    it('sees a slow drift in the end, because each reading is compared with what is stored', () => {
      const temperatures = [9.5, 10, 9.5, 10, 10.5];
      const cycles = acceptInTurn(temperatures.map((celsius, i) => aSnapshot({ at: `08:0${i}`, outsideTemperatureCelsius: celsius })));
      expect(cycles.map(({ acceptance }) => acceptance.kind)).toEqual(['changed', 'unchanged', 'unchanged', 'unchanged', 'changed']);
      expect(knownAfter(...cycles.slice(0, 4).map(({ reading }) => reading)).outsideTemperatureCelsius).toBe(9.5);
    });

    it('takes a value that is no longer reported for a change, and so its return', () => {
      const readings = [aSnapshot({ at: '08:00' }), aSnapshot({ at: '08:02', position: null }), aSnapshot({ at: '08:04' })];
      expect(acceptInTurn(readings).map(({ acceptance }) => acceptance.kind)).toEqual(['changed', 'changed', 'changed']);
    });

    it('keeps the odometer, its age and its date where a reading leaves it out', () => {
      const known = knownAfter(
        aSnapshot({ at: '08:00', odometerKm: 100, reportedAt: at('07:50') }),
        aSnapshot({ at: '08:02', odometerKm: null, reportedAt: at('08:01'), battery: { percent: 63 } }),
      );
      expect(known.odometerKm).toBe(100);
      expect(known.parts.odometer).toEqual({ changedAt: at('08:00'), reportedAt: at('07:50') });
    });

    it.each([
      ['is missing', null],
      ['lies in the future', at('09:00')],
    ])('keeps the last credible date of the maker where a new one %s', (_how, reportedAt) => {
      const known = knownAfter(aSnapshot({ at: '08:00', reportedAt: at('07:50') }), aSnapshot({ at: '08:02', reportedAt }));
      expect(known.parts.battery).toEqual({ changedAt: at('08:00'), reportedAt: at('07:50') });
    });

    it('keeps no date that could not be true when it was read', () => {
      expect(knownAfter(aSnapshot({ at: '08:00', reportedAt: at('09:00') })).parts.battery.reportedAt).toBeNull();
    });
  });
});

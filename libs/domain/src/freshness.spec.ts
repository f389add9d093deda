import { aChargingSnapshot, aSnapshot, at } from '@psa-ev/testing';
import { carSeenAt, credibleReportedAt, freshness, isPiSilent, partSeenAt } from './freshness.js';

describe('credibleReportedAt', () => {
  it('does not believe a missing date', () => {
    expect(credibleReportedAt(aSnapshot({ reportedAt: null }), 'battery')).toBeNull();
  });

  it('does not believe a date more than five minutes in the future of the reading', () => {
    expect(credibleReportedAt(aSnapshot({ at: '08:00', reportedAt: at('2026-11-20T08:05:00.001Z') }), 'battery')).toBeNull();
  });

  it('takes a date up to five minutes ahead for a clock that differs: reported just now', () => {
    expect(credibleReportedAt(aSnapshot({ at: '08:00', reportedAt: at('08:05') }), 'battery')).toEqual(at('08:00'));
  });

  it('believes a date of the past', () => {
    expect(credibleReportedAt(aSnapshot({ at: '08:00', reportedAt: at('07:10') }), 'battery')).toEqual(at('07:10'));
  });
});

describe('partSeenAt', () => {
  it('is when the value changed where the maker gives no credible date', () => {
    const snapshot = aSnapshot({ at: '08:00', changedAt: at('06:00'), reportedAt: at('2027-01-01T00:00:00Z') });
    expect(partSeenAt(snapshot, 'battery')).toEqual(at('06:00'));
  });

  it('is when the value changed where the maker dates it even earlier: we have seen it change', () => {
    expect(partSeenAt(aSnapshot({ at: '08:00', changedAt: at('06:00'), reportedAt: at('05:00') }), 'battery')).toEqual(at('06:00'));
  });

  it('is the date of the maker where that is later: the car repeated itself', () => {
    expect(partSeenAt(aSnapshot({ at: '08:00', changedAt: at('06:00'), reportedAt: at('07:50') }), 'battery')).toEqual(at('07:50'));
  });

  it('knows each part by its own dates', () => {
    const snapshot = aSnapshot({ at: '08:00', changedAt: at('06:00'), parts: { position: { reportedAt: at('07:30') } } });
    expect(partSeenAt(snapshot, 'battery')).toEqual(at('06:00'));
    expect(partSeenAt(snapshot, 'position')).toEqual(at('07:30'));
  });
});

describe('carSeenAt', () => {
  it('is when the part was seen that was seen last', () => {
    const parts = { doors: { changedAt: at('07:15') }, position: { reportedAt: at('07:30') } };
    expect(carSeenAt(aSnapshot({ at: '08:00', changedAt: at('06:00'), parts }))).toEqual(at('07:30'));
  });
});

describe('freshness', () => {
  const seenAtEight = { at: '08:00', reportedAt: at('08:00') };

  it.each([
    ['charging', aChargingSnapshot(seenAtEight)],
    ['moving', aSnapshot({ ...seenAtEight, moving: true })],
    ['waiting at a light', aSnapshot({ ...seenAtEight, moving: false, ignition: 'start' })],
  ])('calls a car that is %s old when it has not reported for more than 25 minutes', (_how, snapshot) => {
    expect(freshness(snapshot, at('08:25'))).toBe('current');
    expect(freshness(snapshot, at('2026-11-20T08:25:00.001Z'))).toBe('old');
  });

  it('does not call it current for being read: only the car can say that something is still so', () => {
    const repeated = aChargingSnapshot({ at: '09:00', changedAt: at('08:00') });
    expect(freshness(repeated, at('09:00'))).toBe('old');
  });

  it('calls a parked car asleep after two days without a word, and never old', () => {
    const parked = aSnapshot(seenAtEight);
    expect(freshness(parked, at('2026-11-22T08:00:00Z'))).toBe('current');
    expect(freshness(parked, at('2026-11-22T08:00:00.001Z'))).toBe('asleep');
  });

  it('stays calm in a browser whose clock is slow', () => {
    expect(freshness(aSnapshot(seenAtEight), at('07:00'))).toBe('current');
  });
});

describe('isPiSilent', () => {
  it('waits for two heartbeats of five minutes and a little more', () => {
    expect(isPiSilent(at('08:00'), at('08:12'))).toBe(false);
    expect(isPiSilent(at('08:00'), at('2026-11-20T08:12:00.001Z'))).toBe(true);
  });

  it('stays calm in a browser whose clock is slow', () => {
    expect(isPiSilent(at('08:00'), at('07:00'))).toBe(false);
  });
});

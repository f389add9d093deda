import { aChargingSnapshot, aSnapshot, at, aVehicleState } from '@psa-ev/testing';
import { noticeOf, trustLine } from './notice-words';
import { bulgarian, english, plain } from './testing/voices';

const state = aVehicleState({ snapshot: aSnapshot(), heartbeatAt: at('08:04') });
const whole = { kind: 'whole' } as const;

describe('the trust line', () => {
  it('says when the car reported and the Pi looked', () => {
    const now = at('2026-11-20T08:04:20Z');
    expect(trustLine(whole, state, now, english).parts.map(plain)).toEqual(['Car reported 4 min ago', 'Pi checked 20 s ago']);
    expect(trustLine(whole, state, now, bulgarian).parts.map(plain)).toEqual(['Автомобилът докладва преди 4 мин', 'Pi провери преди 20 с']);
  });

  it('counts a reading as a look of the Pi, where that is newer than its last sign of life', () => {
    const read = aVehicleState({ snapshot: aSnapshot({ at: '08:03' }), heartbeatAt: at('08:00') });
    expect(plain(trustLine(whole, read, at('08:05'), english).parts[1] ?? '')).toBe('Pi checked 2 min ago');
  });

  it('knows only the Pi before the first reading', () => {
    const waiting = aVehicleState({ snapshot: null, heartbeatAt: at('08:04') });
    expect(trustLine(whole, waiting, at('08:06'), english).parts.map(plain)).toEqual(['Pi checked 2 min ago']);
  });

  it('says that a state comes from this device, with its age, and leaves the chain open here', () => {
    const line = trustLine({ kind: 'kept' }, state, at('08:05'), english);
    expect(line.parts.map(plain)).toEqual(['From this device, at 10:00', 'asking for newer']);
    expect(line.broken).toBe('you');
  });

  it('promises nothing of the Pi to a reader who is offline', () => {
    const line = trustLine({ kind: 'offline' }, state, at('08:05'), english);
    expect(line.parts.map(plain)).toEqual(['Car reported 5 min ago', 'goes on when this device has a network']);
    expect(line.broken).toBe('you');
  });
});

describe('the amber notice', () => {
  const now = at('2026-11-23T10:00:00Z');
  const asleep = { kind: 'car-asleep', since: at('08:00') } as const;

  it('is silent where the trust line says enough', () => {
    expect(noticeOf(whole, state, false, now, english)).toBeNull();
    expect(noticeOf({ kind: 'kept' }, state, false, now, english)).toBeNull();
  });

  it('tells what to do when nobody answers, and names a sign of the Pi that is old', () => {
    const recent = noticeOf({ kind: 'unanswered' }, state, false, at('08:05'), english);
    expect(recent?.lead).toBe('The service that keeps the car’s data has not answered yet.');
    expect(recent?.text).toBe('What you see is from 10:00. Check this device’s network; nothing is lost.');
    expect(noticeOf({ kind: 'unanswered' }, state, true, at('09:00'), english)?.text).toContain('sign of the Pi known here is from 10:04.');
  });

  it('says since when the car sleeps, and by when to drive it', () => {
    const notice = noticeOf(asleep, state, true, now, english);
    expect(plain(notice?.lead ?? '')).toBe('The car has not reported for 3 days: it sleeps.');
    expect(notice?.text).toBe('Driving it 15 minutes before Friday keeps remote control alive.');
    expect(notice?.broken).toBe('car');
    expect(plain(noticeOf(asleep, state, true, now, bulgarian)?.lead ?? '')).toBe('Автомобилът не е изпращал данни от 3 дни: спи.');
  });

  it('names no deadline that has gone by', () => {
    expect(noticeOf(asleep, state, true, at('2026-11-29T10:00:00Z'), english)?.text).toContain('more than a week');
  });

  it('says how old the word of a charging car is', () => {
    const charging = aVehicleState({ snapshot: aChargingSnapshot() });
    const notice = noticeOf({ kind: 'car-old', since: at('08:00') }, charging, true, at('08:48'), english);
    expect(plain(notice?.text ?? '')).toContain('48 min ago');
  });
});

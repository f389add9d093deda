import { aChargingSnapshot, at, EIGHTY, superviseInTurn } from '@psa-ev/testing';

const charging = (time: string, percent: number) => aChargingSnapshot({ at: time, battery: { percent } });
const idle = (time: string, percent: number, reportedAt: Date | null = null) =>
  aChargingSnapshot({
    at: time,
    reportedAt,
    battery: { percent },
    charging: { status: 'stopped', rateKmPerHour: 0, scheduledStart: null },
  });

describe('a charge that has ended while nobody looked for long', () => {
  it.each([
    ['the car does not say when', idle('11:00', 81)],
    ['the car says when it was last seen charging, or earlier', idle('11:00', 81, at('08:00'))],
    ['it is longer ago than anybody waits for it', idle('20:00', 81, at('09:00'))],
    ['it must have been another charge', idle('11:00', 60, at('09:00'))],
  ])('is not told as reached where %s', (_why, snapshot) => {
    expect(superviseInTurn([charging('08:00', 79), snapshot]).told).toEqual([]);
    expect(superviseInTurn([charging('07:59', 79), charging('08:00', 80), snapshot]).told).toEqual([]);
  });

  it('is told with the time that the car says', () => {
    const { happened, view } = superviseInTurn([charging('08:00', 79), idle('11:00', 81, at('08:40'))]);
    expect(happened).toEqual(['08:40 limit-reached-and-stopped']);
    expect(view).toMatchObject({ state: 'stopped', stoppedAtPercent: 81 });
  });

  it('is told by the reading where that comes within the hour', () => {
    expect(superviseInTurn([charging('08:00', 79), idle('09:00', 81)]).happened).toEqual(['09:00 limit-reached-and-stopped']);
    expect(superviseInTurn([charging('08:00', 79), idle('09:01', 81)]).happened).toEqual([]);
    expect(superviseInTurn([charging('08:00', 85), idle('09:00', 83)]).happened).toEqual([]);
  });

  it('holds as stopped by the limit, told or not, unless it was another', () => {
    expect(superviseInTurn([charging('08:00', 80), idle('11:00', 81)]).view?.state).toBe('stopped');
    expect(superviseInTurn([charging('08:00', 80), idle('11:00', 60)]).view?.state).toBe('idle');
  });

  it('has not been ended by the stop hour at the hour at which somebody looks again', () => {
    const setting = { ...EIGHTY, limitPercent: null, stopAt: { hour: 8, minute: 0 } };
    const looks = [charging('07:50', 50), charging('08:00', 50)];
    expect(superviseInTurn([...looks, idle('11:00', 50)], { setting }).told).toEqual([]);
    expect(superviseInTurn([...looks, idle('11:00', 50, at('08:01'))], { setting }).happened).toEqual(['08:01 stopped-at-the-hour']);
  });

  it('is told when it was the one of an alarm: that it charges no more is true now', () => {
    const defiant = ['08:00', '08:01', '08:16', '08:17', '08:18', '08:34', '08:35'].map((time) => charging(time, 81));
    expect(superviseInTurn([...defiant, idle('20:00', 95)]).happened).toEqual(['08:34 limit-not-kept', '20:00 stopped-at-last']);
  });
});

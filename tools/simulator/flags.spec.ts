import { readFlags } from './flags.ts';

describe('the command line', () => {
  it.each([
    [{ speed: '0' }, '--speed must be a whole number from 1 to 1000'],
    [{ speed: '1001' }, '--speed must be'],
    [{ speed: '' }, '--speed must be'],
    [{ port: 'http' }, '--port must be'],
    [{ vehicles: '3' }, '--vehicles must be a whole number from 1 to 2'],
    [{ start: 'flying' }, '--start must be one of parked, driving, charging'],
    [{ agenda: 'month' }, '--agenda must be one of week, none'],
    [{ 'start-at': 'tomorrow' }, '--start-at must be a date'],
    [{ 'time-zone': 'Vienna' }, '--time-zone must be a name such as Europe/Vienna'],
  ])('refuses %j in one sentence', (values, sentence) => {
    expect(() => readFlags(values)).toThrow(sentence);
  });

  it('has psacc’s port and a day in 24 minutes by default', () => {
    expect(readFlags({})).toMatchObject({ port: 5000, controlPort: 5001, seed: 1, speed: 60, vehicles: 1, frozen: false });
  });

  it('reads what is given', () => {
    const values = {
      port: '0',
      vehicles: '2',
      start: 'charging',
      'start-at': '2026-11-20T17:20:00Z',
      'time-zone': 'Europe/Vienna',
      frozen: true,
    };
    expect(readFlags(values)).toMatchObject({
      port: 0,
      vehicles: 2,
      start: 'charging',
      startAt: new Date('2026-11-20T17:20:00Z'),
      timeZone: 'Europe/Vienna',
      frozen: true,
    });
  });
});

import { FlagInvalid, readFlags } from './flags.ts';

describe("the demo's command line", () => {
  it.each([
    [['--speed', '0'], '--speed must be a whole number from 1 to 1000, not "0".'],
    [['--speed', '1001'], '--speed must be a whole number from 1 to 1000, not "1001".'],
    [['--speed', 'fast'], '--speed must be a whole number from 1 to 1000, not "fast".'],
    [['--speed', '1.5'], '--speed must be a whole number from 1 to 1000, not "1.5".'],
    [['--speed', ''], '--speed must be a whole number from 1 to 1000, not "".'],
    [['--vehicles', '3'], '--vehicles must be a whole number from 1 to 2, not "3".'],
    [['--port', '65536'], '--port must be a whole number from 1 to 65535, not "65536".'],
    [['--seed=-1'], '--seed must be a whole number from 0 to 2147483647, not "-1".'],
  ])('refuses %j in one sentence', (args, sentence) => {
    expect(() => readFlags(args)).toThrow(new FlagInvalid(sentence));
  });

  it.each([[['--sped', '3']], [['fast']], [['--port']]])('refuses %j and shows what there is', (args) => {
    expect(() => readFlags(args)).toThrow(FlagInvalid);
    expect(() => readFlags(args)).toThrow(/Usage: npm start -- \[--port 4280\]/);
  });

  it('has a default for everything', () => {
    expect(readFlags([])).toEqual({ port: 4280, speed: 60, vehicles: 2, seed: 1 });
  });

  it('reads what is given', () => {
    expect(readFlags(['--port', '8080', '--speed=1000', '--vehicles', '1', '--seed', '7'])).toEqual({
      port: 8080,
      speed: 1000,
      vehicles: 1,
      seed: 7,
    });
  });
});

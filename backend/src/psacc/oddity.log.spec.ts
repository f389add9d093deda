import { Logger } from '@nestjs/common';
import { OddityLog } from './oddity.log.js';

describe('what psacc says unexpectedly', () => {
  let lines: string[];

  beforeEach(() => {
    lines = [];
    jest.spyOn(Logger.prototype, 'warn').mockImplementation((line: string) => lines.push(line));
  });
  afterEach(() => jest.restoreAllMocks());

  it('is logged once for each field and word', () => {
    const oddities = new OddityLog();
    for (let reading = 0; reading < 3; reading++) {
      oddities.unknownWord('status.ignition.type', 'Hover');
      oddities.unknownWord('status.ignition.type', 'Fly');
      oddities.unusable('status.energy[].level', 'of type number');
    }
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('"Hover" in status.ignition.type');
    expect(lines[2]).toContain('status.energy[].level');
  });

  it('never floods the log, even when every reading brings new words', () => {
    const oddities = new OddityLog();
    for (let reading = 0; reading < 1000; reading++) oddities.unknownWord('status.ignition.type', `Word${reading}`);
    expect(lines).toHaveLength(200);
  });

  it('shows no VIN that stands where a word should be', () => {
    new OddityLog().unknownWord('status.ignition.type', 'VR3UHZKXZLT000001');
    expect(lines.join()).not.toContain('VR3UHZKXZLT000001');
  });
});

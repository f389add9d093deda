import fc from 'fast-check';
import { admit, concernTheSame, isHindered } from './admission.js';
import { COMMAND_KINDS } from './command.js';

describe('a new command of a vehicle', () => {
  it.each(COMMAND_KINDS.filter((kind) => kind !== 'setScheduledStart'))('is refused while the same is under way: %s', (kind) => {
    expect(admit(kind, [kind])).toEqual({ kind: 'refuse', failure: { kind: 'refused', reason: 'already-under-way' } });
  });

  it('that sets another hour is the newer wish', () => {
    expect(admit('setScheduledStart', ['setScheduledStart'])).toEqual({ kind: 'begin', inPlaceOf: ['setScheduledStart'] });
  });

  it('takes the place of its contrary: the newer wish wins', () => {
    expect(admit('startCharging', ['stopCharging'])).toEqual({ kind: 'begin', inPlaceOf: ['stopCharging'] });
    expect(admit('stopClimate', ['lockDoors', 'startClimate'])).toEqual({ kind: 'begin', inPlaceOf: ['startClimate'] });
  });

  it('is begun beside one about something else', () => {
    expect(admit('flashLights', ['startCharging', 'lockDoors'])).toEqual({ kind: 'begin', inPlaceOf: [] });
  });

  it('is begun where nothing is under way', () => {
    expect(admit('stopCharging', [])).toEqual({ kind: 'begin', inPlaceOf: [] });
  });

  it('never leaves two about the same under way', () => {
    const kinds = fc.constantFrom(...COMMAND_KINDS);
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 20 }), (wishes) => {
        const underWay = wishes.reduce<readonly (typeof COMMAND_KINDS)[number][]>((before, kind) => {
          const admission = admit(kind, before);
          return admission.kind === 'refuse' ? before : [...before.filter((other) => !admission.inPlaceOf.includes(other)), kind];
        }, []);
        underWay.forEach((one, index) => expect(underWay.slice(index + 1).some((other) => concernTheSame(one, other))).toBe(false));
      }),
      { numRuns: 200 },
    );
  });
});

describe("a command of the Pi's own", () => {
  const stop = { kind: 'stopCharging', requestedBy: 'charge-limit' } as const;

  it('waits for what a person has asked for about the same', () => {
    expect(isHindered({ kind: 'startCharging', requestedBy: 'charging-plan' }, [{ kind: 'stopCharging', requestedBy: 'uid' }])).toBe(true);
    expect(isHindered(stop, [{ kind: 'startCharging', requestedBy: 'uid' }])).toBe(true);
    expect(isHindered(stop, [{ kind: 'chargeToFull', requestedBy: 'uid' }])).toBe(true);
  });

  it('waits for another of its own, but the stop of the limit for none', () => {
    const planned = { kind: 'startCharging', requestedBy: 'charging-plan' } as const;
    expect(isHindered({ kind: 'stopCharging', requestedBy: 'charging-plan' }, [planned])).toBe(true);
    expect(isHindered(stop, [planned])).toBe(false);
    expect(isHindered(stop, [{ kind: 'stopCharging', requestedBy: 'uid' }])).toBe(false);
  });

  it('is begun beside one about something else', () => {
    expect(isHindered(stop, [{ kind: 'startClimate', requestedBy: 'uid' }])).toBe(false);
  });
});

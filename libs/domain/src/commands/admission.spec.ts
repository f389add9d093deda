import fc from 'fast-check';
import { admit, concernTheSame, isHindered } from './admission.js';
import { COMMAND_KINDS, type CommandKind } from './command.js';

const wish = (kind: CommandKind) => ({ kind, scheduledStart: null });
const startAt = (hour: number, minute: number) => ({ kind: 'setScheduledStart', scheduledStart: { hour, minute } }) as const;
const REFUSED = { kind: 'refused', reason: 'already-under-way' };

describe('a new command of a vehicle', () => {
  it.each(COMMAND_KINDS)('is refused while the same is under way: %s', (kind) => {
    expect(admit(wish(kind), [wish('wakeUp'), wish(kind)])).toEqual(REFUSED);
  });

  it('that sets the same hour is refused, and one that sets another is the newer wish', () => {
    expect(admit(startAt(22, 30), [startAt(22, 30)])).toEqual(REFUSED);
    expect(admit(startAt(22, 30), [startAt(22, 45)])).toBeNull();
    expect(admit(startAt(22, 30), [startAt(23, 30)])).toBeNull();
  });

  it('is begun although its contrary is under way: the newer wish wins', () => {
    expect(admit(wish('startCharging'), [wish('stopCharging')])).toBeNull();
    expect(admit(wish('stopClimate'), [wish('lockDoors'), wish('startClimate')])).toBeNull();
  });

  it('is begun beside one about something else, and where nothing is under way', () => {
    expect(admit(wish('flashLights'), [wish('startCharging'), wish('lockDoors')])).toBeNull();
    expect(admit(wish('stopCharging'), [])).toBeNull();
  });

  it('leaves the newest wish about each thing under way, whatever was wished before', () => {
    const hours = fc.integer({ min: 0, max: 2 }).map((hour) => startAt(hour, 0));
    const wishes = fc.array(fc.oneof(fc.constantFrom(...COMMAND_KINDS).map(wish), hours), { maxLength: 20 });
    fc.assert(
      fc.property(wishes, (asked) => {
        const underWay = asked.reduce<typeof asked>(
          (before, newer) => (admit(newer, before) ? before : [...before.filter(({ kind }) => !concernTheSame(kind, newer.kind)), newer]),
          [],
        );
        for (const newest of asked) {
          const about = ({ kind }: { kind: CommandKind }) => concernTheSame(kind, newest.kind);
          expect(underWay.filter(about)).toEqual([asked.filter(about).at(-1)]);
        }
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

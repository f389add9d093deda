import { admit } from './admission.js';
import { COMMAND_KINDS } from './command.js';

describe('a new command of a vehicle', () => {
  it.each(COMMAND_KINDS.filter((kind) => kind !== 'startCharging' && kind !== 'stopCharging'))(
    'is refused where nobody carries it out: %s',
    (kind) => {
      expect(admit(kind, null)).toEqual({ kind: 'refuse', failure: { kind: 'refused', reason: 'not-supported' } });
    },
  );

  it.each(['startCharging', 'stopCharging'] as const)('is refused while the same is under way: %s', (kind) => {
    expect(admit(kind, kind)).toEqual({ kind: 'refuse', failure: { kind: 'refused', reason: 'already-under-way' } });
  });

  it('takes the place of its contrary: the newer wish wins', () => {
    expect(admit('startCharging', 'stopCharging')).toEqual({ kind: 'replace' });
    expect(admit('stopCharging', 'startCharging')).toEqual({ kind: 'replace' });
  });

  it('is begun where nothing is under way', () => {
    expect(admit('stopCharging', null)).toEqual({ kind: 'begin' });
  });
});

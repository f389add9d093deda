import { type ControlState } from '@psa-ev/domain';
import { aControlState, at } from '@psa-ev/testing';
import { anEnglishVoice, plain } from '../../testing/voices';
import { type CommandWords, commandsEn } from './i18n/en';
import { tellAhead } from './tell-ahead';

const voice = anEnglishVoice<CommandWords>(commandsEn);
const NOW = at('20:00');
const tell = (changes: Partial<ControlState>) => {
  const text = tellAhead({ ...aControlState(), ...changes }, NOW, voice);
  return text && plain(text);
};
const { limit } = aControlState();
const departure = { id: 'work', at: at('2026-11-21T05:00:00.000Z'), targetPercent: 80 };

describe('what lies ahead of a charge', () => {
  it('is not told where nothing is known of it', () => {
    expect(tell({})).toBeNull();
    expect(tell({ limit: { ...limit, limitPercent: 80, state: 'watching' } })).toBeNull();
    expect(tell({ plan: { state: 'waiting', departure, asked: null, plan: null } })).toBeNull();
  });

  it('is the limit that a running charge reaches', () => {
    const watching = { ...limit, limitPercent: 80, state: 'watching', reachesLimitAt: at('21:40') } as const;
    expect(tell({ limit: watching })).toBe('Until 80 %, about 23:40.');
  });

  it('is when the plan charges', () => {
    const plan = {
      departure,
      targetPercent: 80,
      isLimited: false,
      why: 'no-prices',
      slots: [{ from: at('23:00'), until: at('2026-11-21T02:15:00.000Z'), pricePerKwh: null }],
      holdsFrom: NOW,
      startsAt: at('23:00'),
      endsAt: at('2026-11-21T02:15:00.000Z'),
      neededKwh: null,
      isFeasible: true,
      reachesPercentByDeparture: 80,
      cost: null,
      powerKw: 7,
      isPowerAssumed: false,
      expected: [],
    } as const;
    expect(tell({ plan: { state: 'waiting', departure, asked: null, plan } })).toBe(
      'Charges Sat 01:00–04:15 for 80 % by Saturday at 07:00.',
    );
  });
});

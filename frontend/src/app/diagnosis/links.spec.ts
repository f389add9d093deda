import { type ReadingHindrance } from '@psa-ev/domain';
import { at, aVehicleState } from '@psa-ev/testing';
import { type Condition } from '../trouble/condition';
import { tellLinks } from './links';
import { bulgarian, english, plain } from './testing/voices';

const NOW = at('08:04');
const told = (condition: Condition, state = aVehicleState(), voice = english) => {
  const { broken, all } = tellLinks(condition, state, NOW, voice);
  return [broken, ...all.map((link) => plain(link.state))];
};
const hindered = (by: ReadingHindrance) => {
  const diagnosis = { kind: by, since: at('07:00') };
  return told({ kind: 'hindered', by, since: diagnosis.since }, aVehicleState({ diagnosis }));
};

describe('the links between the car and its reader', () => {
  it('are each told with their age while all is well', () => {
    expect(told({ kind: 'whole' })).toEqual(['none', 'reported 4 min ago', 'answered 4 min ago', 'checked 4 min ago', 'online']);
    expect(told({ kind: 'whole' }, aVehicleState(), bulgarian)).toEqual([
      'none',
      'докладва преди 4 мин',
      'отговори преди 4 мин',
      'провери преди 4 мин',
      'на линия',
    ]);
  });

  it('are in doubt at the cloud while the Pi lives on without an answer', () => {
    const state = aVehicleState({ heartbeatAt: at('08:10') });
    const words = tellLinks({ kind: 'whole' }, state, at('08:10'), english);
    expect([words.broken, ...words.all.map((link) => plain(link.state))]).toEqual([
      'cloud',
      'last reported at 10:00',
      'asked, no answer yet',
      'checked just now',
      'online',
    ]);
  });

  it('are known by their past alone behind a Pi that is silent', () => {
    expect(told({ kind: 'pi-silent', since: at('08:00') })).toEqual([
      'pi',
      'last reported at 10:00',
      'last answered at 10:00',
      'silent since 10:00',
      'online',
    ]);
  });

  it('are known by their past alone without a network', () => {
    expect(told({ kind: 'offline' })).toEqual([
      'you',
      'last reported at 10:00',
      'last answered at 10:00',
      'last sign at 10:00',
      'without a network',
    ]);
  });

  it.each<[ReadingHindrance, readonly string[]]>([
    ['psacc-down', ['service', 'last reported at 10:00', 'last answered at 10:00', 'works, but cannot ask', 'online']],
    ['psacc-not-configured', ['service', 'last reported at 10:00', 'last answered at 10:00', 'works, but knows no car', 'online']],
    ['login-expired', ['cloud', 'last reported at 10:00', 'does not accept the login', 'checked 4 min ago', 'online']],
    ['cloud-failing', ['cloud', 'last reported at 10:00', 'does not answer', 'checked 4 min ago', 'online']],
    ['readings-rejected', ['car', 'says what cannot be true', 'answers', 'checked 4 min ago', 'online']],
  ])('are open where it is broken: %s', (by, words) => {
    expect(hindered(by)).toEqual(words);
  });

  it.each<[Condition, string, string]>([
    [{ kind: 'car-old', since: at('08:00') }, 'car', 'overdue, reported 4 min ago'],
    [{ kind: 'car-asleep', since: at('08:00') }, 'car', 'asleep, reported 4 min ago'],
  ])('say of a car that owes a report: %j', (condition, broken, words) => {
    expect(told(condition).slice(0, 2)).toEqual([broken, words]);
  });

  it('are whole, but for commands, where remote control is not set up', () => {
    const state = aVehicleState({ diagnosis: { kind: 'remote-control-not-set-up', since: at('07:00') } });
    expect(told({ kind: 'whole' }, state)[3]).toBe('reads, but cannot command');
  });

  it('speak of no past that never was', () => {
    const state = aVehicleState({ snapshot: null });
    expect(told({ kind: 'starting' }, state)).toEqual(['none', 'not seen yet', 'not asked yet', 'has just started', 'online']);
    expect(told({ kind: 'unanswered' }, state).slice(1, 3)).toEqual(['not seen yet', 'not asked yet']);
  });
});

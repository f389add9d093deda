import { type DiagnosisHistory } from '@psa-ev/contract';
import { DIAGNOSIS_KINDS, hindersReadings } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import { type Trouble } from '../trouble/trouble-words';
import { tellSelfHelp } from './self-help';
import { aHistory, aRestart } from './testing/histories';
import { bulgarian, english, plain } from './testing/voices';

const DOWN: Trouble = { kind: 'hindered', by: 'psacc-down', since: at('07:00') };
const UNCOMMANDED: Trouble = { kind: 'uncommanded', since: at('07:00') };

const told = (trouble: Trouble | null, history: DiagnosisHistory, now = at('07:20')) =>
  plain(tellSelfHelp(trouble, history, now, english)?.text ?? 'nothing');

describe('what the Pi does by itself', () => {
  it('cannot be told of a Pi that is silent', () => {
    expect(told({ kind: 'pi-silent', since: at('07:00') }, aHistory())).toBe('nothing');
  });

  it('is no restart where that mends nothing', () => {
    const unmendable = DIAGNOSIS_KINDS.filter(hindersReadings).filter((by) => by !== 'psacc-down' && by !== 'psacc-blocked');
    const texts = unmendable.map((by) => told({ kind: 'hindered', by, since: at('07:00') }, aHistory({ restarter: 'missing' })));
    expect(new Set(texts)).toEqual(new Set(['It keeps asking. A restart cannot mend this, so it does none.']));
  });

  it('is a restart soon, when psacc has just stopped', () => {
    expect(told(DOWN, aHistory())).toBe('It restarts psa_car_controller within a few minutes.');
  });

  it('is a restart at this moment', () => {
    const history = aHistory({ restarts: [aRestart({ requestedAt: at('07:18'), outcome: 'running', endedAt: null })] });
    expect(told(DOWN, history)).toBe('It is restarting psa_car_controller now, since 09:18.');
  });

  it('is all that there is to wait for, where it speaks of a restart', () => {
    const advice = (trouble: Trouble, ...restarts: DiagnosisHistory['restarts']) =>
      tellSelfHelp(trouble, aHistory({ restarts }), at('07:20'), english)?.advice.kind;
    const running = aRestart({ requestedAt: at('07:18'), outcome: 'running', endedAt: null });
    expect(advice(DOWN)).toBe('after-waiting');
    expect(advice(DOWN, running)).toBe('after-waiting');
    expect(advice(UNCOMMANDED, running)).toBe('hold');
    expect(advice({ kind: 'hindered', by: 'cloud-failing', since: at('07:00') })).toBe('hold');
  });

  it('waits half an hour after a restart that did not help', () => {
    const history = aHistory({ restarts: [aRestart({ requestedAt: at('07:05'), outcome: 'failed' })] });
    expect(told(DOWN, history)).toBe('It restarted psa_car_controller at 09:05, which did not help. Next try not before 09:35.');
    expect(told(DOWN, history, at('07:36'))).toBe(
      'It restarted psa_car_controller at 09:05, which did not help. It tries again within a few minutes.',
    );
  });

  it('waits twice as long after each further restart of the same trouble', () => {
    const restarts = ['08:38', '07:36', '07:05'].map((time) => aRestart({ requestedAt: at(time), outcome: 'failed' }));
    expect(told(DOWN, aHistory({ restarts }), at('08:50'))).toContain('Next try not before 12:38.');
  });

  it('pauses also after a restart that helped, when the next trouble follows at once', () => {
    const history = aHistory({ restarts: [aRestart({ requestedAt: at('06:55') })] });
    expect(told(DOWN, history, at('07:02'))).toBe(
      'It restarts psa_car_controller again, but not before 09:25: the last time was at 08:55.',
    );
    expect(told(DOWN, history, at('07:26'))).toBe('It restarts psa_car_controller within a few minutes.');
  });

  describe('when psacc came back between two restarts', () => {
    const outage = (since: string, until: string) => ({ kind: 'psacc-down' as const, since: at(since), until: at(until) });
    const restarts = ['07:05', '06:20', '05:40'].map((time) => aRestart({ requestedAt: at(time) }));

    it('waits as long as after each restart that psacc did not outlive by an hour', () => {
      const outages = [outage('06:15', '06:22'), outage('05:35', '05:41')];
      expect(told(DOWN, aHistory({ outages, restarts }))).toContain('Next try not before 11:05.');
    });

    it('forgets what was before psacc answered for an hour', () => {
      const outages = [outage('06:15', '06:22'), outage('04:35', '04:41')];
      const long = [...restarts.slice(0, 2), aRestart({ requestedAt: at('04:40') })];
      expect(told(DOWN, aHistory({ outages, restarts: long }))).toContain('Next try not before 10:05.');
    });

    it('does not pause when psacc answered for an hour before this trouble', () => {
      const times = ['05:50', '05:10', '04:30'];
      const outages = times.map((time) => outage(time, time));
      const before = times.map((time) => aRestart({ requestedAt: at(time) }));
      expect(told(DOWN, aHistory({ outages, restarts: before }), at('07:02'))).toBe('It restarts psa_car_controller within a few minutes.');
    });

    it.each([
      ['within it', '07:05', /which did not help. After a pause it tries again\.$/],
      ['before it', '06:58', /^After a pause it restarts psa_car_controller again: the last time was at 08:58\.$/],
    ])('names no time where the history does not tell, after a restart %s', (_where, last, words) => {
      const untold = [last, '05:30', '05:00'].map((time) => aRestart({ requestedAt: at(time) }));
      expect(told(DOWN, aHistory({ restarts: untold }), at('07:10'))).toMatch(words);
    });

    it('tells of the next try soon where every pause that there may be is over', () => {
      const untold = ['07:05', '05:30'].map((time) => aRestart({ requestedAt: at(time) }));
      expect(told(DOWN, aHistory({ restarts: untold }), at('08:06'))).toContain('It tries again within a few minutes.');
    });
  });

  it('names the day of a try that is not today', () => {
    const restarts = Array.from({ length: 6 }, () => aRestart({ requestedAt: at('2026-11-20T20:00:00Z'), outcome: 'failed' }));
    expect(told(DOWN, aHistory({ restarts }), at('2026-11-20T20:30:00Z'))).toContain('Next try not before Saturday at 14:00.');
  });

  it('is one restart for commands that do not go, and then no other', () => {
    expect(told(UNCOMMANDED, aHistory())).toBe('If this lasts for a quarter of an hour, it restarts psa_car_controller once.');
    const tried = aHistory({ restarts: [aRestart({ reason: 'remote-control-not-set-up', outcome: 'failed' })] });
    expect(told(UNCOMMANDED, tried)).toContain('It restarted psa_car_controller at 09:10. That did not help,');
  });

  it.each([english, bulgarian])('is nothing without a restarter, and the steps say how to get one: $locale', (voice) => {
    const help = tellSelfHelp(DOWN, aHistory({ restarter: 'missing', service: 'psacc@car.service' }), at('07:20'), voice);
    const [byHand, install] = help?.advice.kind === 'replaced' ? help.advice.steps : [];
    expect(byHand?.text).toContain('sudo systemctl restart psacc@car.service');
    expect(install?.text).toContain('psa-ev-restart-psacc.path');
    expect(help?.text).toMatch(/cannot restart|Не може да рестартира/);
  });

  it('leaves the steps to the one-time password in place where nobody can restart', () => {
    expect(tellSelfHelp(UNCOMMANDED, aHistory({ restarter: 'missing' }), at('07:20'), english)?.advice.kind).toBe('hold');
  });

  it('is nothing to restart by hand while all is well, only something to set up', () => {
    const help = tellSelfHelp(null, aHistory({ restarter: 'missing' }), at('07:20'), english);
    const steps = help?.advice.kind === 'replaced' ? help.advice.steps : [];
    expect(steps.map(({ text }) => text).join()).toContain('psa-ev-restart-psacc.path');
    expect(steps).toHaveLength(1);
  });

  it('is promised while all is well, and so is its lack', () => {
    expect(told(null, aHistory())).toBe('If psa_car_controller stops or hangs, it restarts it.');
    expect(told(null, aHistory({ restarter: 'missing' }))).toContain('its restarter is not installed');
  });
});

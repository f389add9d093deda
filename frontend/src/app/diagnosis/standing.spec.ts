import { at, aVehicleState } from '@psa-ev/testing';
import { type Condition } from '../trouble/condition';
import * as trouble from '../trouble/testing/voices';
import { tellStanding } from './standing';
import * as diagnosis from './testing/voices';

const NOW = at('2026-11-20T08:04:20Z');
const told = (condition: Condition, state = aVehicleState()) => {
  const standing = tellStanding(condition, state, NOW, diagnosis.english, trouble.english);
  return { ...standing, title: diagnosis.plain(standing.title), means: diagnosis.plain(standing.means) };
};

describe('what holds now', () => {
  it('is well, since when, and when that was last seen', () => {
    expect(told({ kind: 'whole' })).toEqual({
      title: 'All is well',
      means: 'It has been since 08:00. Last checked 4 min ago.',
      steps: [],
      urgency: 'well',
    });
  });

  it('is not well while the Pi has waited for its answer for long, whatever it says of itself', () => {
    const hanging = told({ kind: 'whole' }, aVehicleState({ heartbeatAt: at('08:10') }));
    expect(hanging).toMatchObject({ title: 'The Pi waits for an answer', urgency: 'wait' });
    expect(hanging.means).toContain('What you see is as of 10:00.');
  });

  it('is a trouble with its steps', () => {
    const standing = told({ kind: 'hindered', by: 'psacc-foreign', since: at('07:00') });
    expect(standing).toMatchObject({ title: 'Something else answers the Pi since 09:00', urgency: 'act' });
    expect(standing.steps).toHaveLength(3);
  });

  it('is commands that do not go, though every reading comes', () => {
    const state = aVehicleState({ diagnosis: { kind: 'remote-control-not-set-up', since: at('07:00') } });
    expect(told({ kind: 'whole' }, state)).toMatchObject({ title: 'Commands have not reached the car since 09:00', urgency: 'act' });
  });

  it.each<[Condition, string]>([
    [{ kind: 'starting' }, 'The Pi has just started'],
    [{ kind: 'kept' }, 'Asking whether this still holds'],
    [{ kind: 'unanswered' }, 'The service that keeps the car’s data does not answer'],
    [{ kind: 'offline' }, 'You are offline'],
    [{ kind: 'car-old', since: at('07:30') }, 'The car should have reported by now'],
    [{ kind: 'car-asleep', since: at('2026-11-17T08:00:00Z') }, 'The car sleeps: no word for 3 days'],
    [{ kind: 'pi-silent', since: at('07:30') }, 'The Pi has been silent since 09:30'],
  ])('is told in words: %j', (condition, title) => {
    const standing = told(condition);
    expect(standing.title).toBe(title);
    expect(standing.means).not.toMatch(/\{\{|undefined|NaN/);
  });
});

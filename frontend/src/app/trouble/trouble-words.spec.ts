import { DIAGNOSIS_KINDS, hindersReadings } from '@psa-ev/domain';
import { at, aVehicleState } from '@psa-ev/testing';
import { bulgarian, english, plain } from './testing/voices';
import { tellTrouble, type Trouble } from './trouble-words';

const NOW = at('12:00');
const troubles: readonly Trouble[] = [
  { kind: 'pi-silent', since: at('07:10') },
  { kind: 'uncommanded', since: at('07:10') },
  ...DIAGNOSIS_KINDS.filter(hindersReadings).map((by): Trouble => ({ kind: 'hindered', by, since: at('07:10') })),
];
const cases = troubles.flatMap((trouble) =>
  [english, bulgarian].map((voice) => ({ trouble, voice, name: JSON.stringify(trouble), locale: voice.locale })),
);

describe('the words of a trouble', () => {
  it.each(cases)('say what it means, what is known and what to do: $name in $locale', ({ trouble, voice }) => {
    const told = tellTrouble(trouble, aVehicleState(), NOW, voice);
    const everything = [told.title, told.means, told.chainLabel, ...told.steps.flatMap(({ lead, text }) => [lead, text])];
    expect(everything.join(' ')).not.toMatch(/\{\{|undefined|null|NaN/);
    expect(plain(`${told.title} ${told.means}`)).toContain('09:10');
    if (trouble.kind !== 'uncommanded') expect(plain(told.means)).toContain('10:00');
    expect(told.steps).toHaveLength(3);
    expect(told.nodes).toHaveLength(4);
  });

  it.each(cases)('do without a reading that never came: $name in $locale', ({ trouble, voice }) => {
    const told = tellTrouble(trouble, aVehicleState({ snapshot: null }), NOW, voice);
    expect(told.means).not.toMatch(/\{\{|undefined|null|NaN/);
  });

  it.each(cases.filter(({ trouble }) => trouble.kind !== 'uncommanded'))(
    'name no program and no command at Home: $name in $locale',
    ({ trouble, voice }) => {
      for (const state of [aVehicleState(), aVehicleState({ snapshot: null })]) {
        const { title, means, firstStep } = tellTrouble(trouble, state, NOW, voice);
        expect(`${title} ${means} ${firstStep.lead} ${firstStep.text}`).not.toMatch(/psa|PSACC|sudo|journalctl|undefined|atHome/);
      }
    },
  );

  it('do not compare with a reading that never came', () => {
    const told = tellTrouble(
      { kind: 'hindered', by: 'readings-rejected', since: at('07:10') },
      aVehicleState({ snapshot: null }),
      NOW,
      english,
    );
    expect(told.title).toBe('The car has not reported yet');
    expect(told.steps.map(({ text }) => text).join(' ')).not.toContain('this app shows');
    expect(told.nodes[0]).toEqual({ name: 'Car', state: 'not seen yet', time: null });
  });

  it('draw the chain open at the Pi that is silent', () => {
    const told = tellTrouble({ kind: 'pi-silent', since: at('07:10') }, aVehicleState(), NOW, english);
    expect(plain(told.title)).toBe('The Pi has been silent since 09:10');
    expect(told.broken).toBe('pi');
    expect(told.nodes.map(({ time }) => time)).toEqual(['10:00', '10:00', null, null]);
    expect(plain(told.chainLabel)).toBe('The chain from the car to you: Car seen 10:00; Cloud seen 10:00; Pi silent; You online.');
  });

  it('ask for a new login where the old one has expired', () => {
    const told = tellTrouble({ kind: 'hindered', by: 'login-expired', since: at('12:02') }, aVehicleState(), at('12:10'), english);
    expect(plain(told.title)).toBe('The maker’s cloud has not accepted the login since 14:02');
    expect(told).toMatchObject({ broken: 'cloud', urgency: 'act' });
  });

  it.each(['psacc-down', 'psacc-blocked'] as const)('leave it to the Pi to restart a service that is %s', (by) => {
    const told = tellTrouble({ kind: 'hindered', by, since: at('12:02') }, aVehicleState(), at('12:10'), english);
    const [lead, condition] = ['Give it a few minutes.', 'Where the Pi can restart'];
    expect(told.steps[0]).toEqual({ lead, text: `${condition} psa_car_controller itself, it does so now.` });
    expect(told.firstStep).toEqual({ lead, text: `${condition} the service itself, it does so now; “More about this” tells.` });
    expect(told.urgency).toBe('wait');
  });

  it('tell how the one-time password is entered again where readings come but commands do not go', () => {
    const told = tellTrouble({ kind: 'uncommanded', since: at('12:02') }, aVehicleState(), at('12:10'), english);
    expect(plain(told.title)).toBe('Commands have not reached the car since 14:02');
    expect(told.steps.map(({ text }) => text).join(' ')).toContain('one-time password');
    expect(told).toMatchObject({ broken: 'none', urgency: 'act' });
    expect(told.nodes[2]).toEqual({ name: 'Pi', state: 'cannot command', time: null });
  });

  it('ask nobody to act while the maker’s cloud is away', () => {
    const told = tellTrouble({ kind: 'hindered', by: 'cloud-failing', since: at('12:02') }, aVehicleState(), at('12:10'), english);
    expect(plain(told.title)).toBe('The maker’s cloud has not answered since 14:02');
    expect(told).toMatchObject({ broken: 'cloud', urgency: 'wait' });
  });
});

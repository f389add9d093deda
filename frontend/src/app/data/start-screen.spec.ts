import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aChargingSnapshot, aSnapshot, aVehicle, aVehicleState, at } from '@psa-ev/testing';
import { toStartScreen } from './start-screen';

const INDEX = readFileSync(join(__dirname, '../../index.html'), 'utf8');
const HOSTING = readFileSync(join(__dirname, '../../../../firebase.json'), 'utf8');
const SCRIPT = /<script>([\s\S]*?)<\/script>/.exec(INDEX)?.[1] ?? '';

describe('what is kept for the start screen', () => {
  it('calls a busy car old after half an hour, and a parked one after days', () => {
    const staleAfterMinutes = (snapshot: ReturnType<typeof aSnapshot>) => {
      const { staleAt, seenAt } = toStartScreen(aVehicleState({ snapshot }), 'en-IE');
      return (Date.parse(staleAt ?? '') - Date.parse(seenAt ?? '')) / 60_000;
    };
    expect(staleAfterMinutes(aChargingSnapshot())).toBe(26);
    expect(staleAfterMinutes(aSnapshot())).toBe(2 * 24 * 60 + 1);
  });

  it('has nothing but the name of a car that was not read yet', () => {
    expect(toStartScreen(aVehicleState({ vehicle: aVehicle({ label: null, brand: null }), snapshot: null }), 'en-IE')).toEqual({
      label: '•••••••••••••0001',
      brand: '',
      percent: null,
      range: null,
      seenAt: null,
      staleAt: null,
    });
  });
});

describe('the start screen of index.html', () => {
  const text = (id: string) => document.getElementById(id)?.textContent;
  const isHidden = (id: string) => document.getElementById(id)?.hidden;

  function open(languages: readonly string[] = ['en-IE']) {
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(languages);
    document.body.innerHTML = /<body>([\s\S]*?)<script>/.exec(INDEX)?.[1] ?? '';
    document.head.innerHTML = INDEX.match(/<meta name="theme-color".*/g)?.join('') ?? '';
    delete document.documentElement.dataset['theme'];
    window.eval(SCRIPT);
  }
  const keep = (state = aVehicleState(), locale = 'en-IE') =>
    localStorage.setItem('psa-ev.start-screen', JSON.stringify(toStartScreen(state, locale)));

  beforeEach(() => {
    localStorage.clear();
    jest.useFakeTimers({ now: at('08:04') });
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    history.replaceState(null, '', '/');
  });

  it('is allowed to run by the content security policy', () => {
    const hash = createHash('sha256').update(SCRIPT).digest('base64');
    expect(HOSTING).toContain(`script-src 'self' 'sha256-${hash}'`);
  });

  it.each(['{"label":', 'null', '"text"'])('stays with the mark when what is kept is damaged: %s', (damaged) => {
    localStorage.setItem('psa-ev.start-screen', damaged);
    open();
    expect(isHidden('start-home')).toBe(true);
    expect(isHidden('start-brand')).toBe(false);
  });

  it('stays with the mark where nobody is remembered', () => {
    open();
    expect(isHidden('start-home')).toBe(true);
    expect(isHidden('start-brand')).toBe(false);
  });

  it('shows the last known state with its age', () => {
    keep();
    open();
    expect(isHidden('start-home')).toBe(false);
    expect([text('start-label'), text('start-brand-name'), text('start-percent'), text('start-range'), text('start-age')]).toEqual([
      'e-208',
      'Peugeot',
      '64',
      '203\u00a0km',
      'Car reported 4\u00a0min\u00a0ago',
    ]);
    expect(document.getElementById('start-store')?.style.width).toBe('64%');
    expect(document.documentElement.lang).toBe('en');
  });

  it('shows the range in the reader’s own unit', () => {
    keep(aVehicleState(), 'en-GB');
    open(['en-GB']);
    expect(text('start-range')).toBe('126\u00a0mi');
  });

  it('shows on another page no number that would have to go again', () => {
    keep();
    history.replaceState(null, '', '/diagnosis');
    open();
    expect(text('start-label')).toBe('e-208');
    expect(isHidden('start-hero')).toBe(true);
  });

  it('shows nothing of a car where the address asks for one, which may be another', () => {
    keep();
    history.replaceState(null, '', '/?car=bbbbbbbbbbbbbbbb');
    open();
    expect(isHidden('start-home')).toBe(true);
    expect(text('start-label')).toBe('');
  });

  it('speaks the chosen language', () => {
    localStorage.setItem('psa-ev.language', 'bg');
    keep();
    open(['en-IE', 'bg-BG']);
    expect(text('start-age')).toBe('Автомобилът докладва преди\u00a04\u00a0мин');
    expect(document.documentElement.lang).toBe('bg');
  });

  it('applies the chosen theme before the first paint', () => {
    localStorage.setItem('psa-ev.theme', 'dark');
    open();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    const metas = [...document.querySelectorAll('meta[name=theme-color]')];
    expect(metas.map((meta) => [meta.getAttribute('content'), meta.getAttribute('media')])).toEqual([
      ['#f4f9f8', 'not all'],
      ['#0c1314', 'all'],
    ]);
  });

  it.each([
    ['en', '08:00', 'just now'],
    ['en', '09:30', '1 h ago'],
    ['bg', '08:00', 'току-що'],
    ['bg', '18:00', 'преди 10 ч'],
    ['de', '08:00', 'gerade eben'],
    ['fr', '18:00', 'il y a 10 h'],
  ])('tells the age in %s as Home does, at %s: %s', (language, now, age) => {
    localStorage.setItem('psa-ev.language', language);
    keep();
    jest.setSystemTime(at(now));
    open();
    expect(text('start-age')?.replaceAll('\u00a0', ' ')).toMatch(new RegExp(` ${age}$`));
  });

  it('takes the colour from a state that is old', () => {
    keep();
    jest.setSystemTime(at('2026-11-22T20:00:00.000Z'));
    open();
    expect(document.getElementById('start-home')?.classList).toContain('start-old');
    expect(text('start-age')).toBe('Car reported 2\u00a0days\u00a0ago');
  });

  it('writes a dash for what was not reported', () => {
    keep(aVehicleState({ snapshot: aSnapshot({ battery: { percent: null, rangeKm: null } }) }));
    open();
    expect(text('start-percent')).toBe('–');
    expect(text('start-range')).toBe('');
  });
});

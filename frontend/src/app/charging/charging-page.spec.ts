import { type PricedSession, toSessionDocument, toSessionPriceDocument } from '@psa-ev/contract';
import { sessionId, type VehicleState } from '@psa-ev/domain';
import {
  A_VEHICLE_ID,
  aChargingSnapshot,
  aPoint,
  aSegment,
  aSession,
  aSnapshot,
  at,
  aVehicleState,
  type SessionChanges,
} from '@psa-ev/testing';
import { type CarPageOptions, visitCarPage } from '../../testing/car-page';
import { Download } from '../charts/download';
import { installIntersectionObserver } from '../ui/testing/intersection-observer';
import { installResizeObserver } from '../ui/testing/resize-observer';
import { ChargingPage } from './charging-page';
import { powerOverTime } from './power-over-time';

const SESSIONS = `vehicles/${A_VEHICLE_ID}/sessions`;
const HOME = { id: 'home', name: 'Home' };
const COST = { amount: 2.4, currency: 'EUR', sessionFee: 0, tariffs: [{ id: 'night', name: 'Night' }], isManual: false };

type Changes = SessionChanges & Partial<Pick<PricedSession, 'place' | 'cost' | 'usableCapacityKwh'>>;

function priced({ place = HOME, cost = COST, usableCapacityKwh = 46, ...changes }: Changes = {}): PricedSession {
  const session = aSession({ from: '00:00', to: '02:00', ...changes });
  const [start, end] = [aPoint({ at: changes.from ?? '00:00' }), aPoint({ at: changes.to ?? '02:00' })];
  return {
    ...session,
    segments: changes.segments ?? [
      aSegment([
        [changes.from ?? '00:00', 46],
        [changes.to ?? '02:00', 80],
      ]),
    ],
    start: { ...start, batteryPercent: 46 },
    end: { ...end, batteryPercent: 80 },
    energy: changes.energy === undefined ? { kwh: 15.6, errorKwh: 0.9 } : changes.energy,
    averagePowerKw: 7.2,
    peakPowerKw: 7.4,
    place,
    cost,
    usableCapacityKwh,
  };
}

function found(changes: Changes = {}) {
  const session = priced(changes);
  return { id: sessionId(session), document: toSessionDocument(session) };
}
const RUNNING = {
  id: 'running',
  startedAt: at('06:00'),
  place: HOME,
  mode: 'ac' as const,
  fromPercent: 46,
  energy: { kwh: 8.3, errorKwh: 0.9 },
  averagePowerKw: null,
  cost: null,
};
const tonight = found();
const fast = found({ from: '2026-11-15T10:00:00Z', to: '2026-11-15T10:29:00Z', mode: 'dc', place: null, cost: null });

async function open(address = '/charging', options: CarPageOptions = {}, state: Partial<VehicleState> = {}) {
  const page = await visitCarPage(ChargingPage, address, aVehicleState(state), options);
  const watcher = () => page.cloud.stretches.get(SESSIONS);
  const tell = async (...sessions: readonly { readonly id: string; readonly document: object }[]) => {
    watcher()?.documents(sessions, false);
    await page.settle();
  };
  const openFirst = async () => {
    page.all('.entry')[0]?.click();
    await page.settle();
  };
  return { ...page, watcher, tell, openFirst };
}

describe('the Charging page', () => {
  let restore: () => void;
  let view: ReturnType<typeof installIntersectionObserver>;
  beforeEach(() => {
    localStorage.clear();
    restore = installResizeObserver();
    view = installIntersectionObserver();
    jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IE', 'bg-BG']);
  });
  afterEach(() => {
    restore();
    view.restore();
    jest.restoreAllMocks();
    document.body.replaceChildren();
  });

  it('says why there is nothing, and what will appear', async () => {
    const { text, press, watcher, tell, settle } = await open();
    watcher()?.failed('denied');
    await settle();
    expect(text('app-absence-part h2')).toEqual(['You have no access to this car’s journal']);
    await press('Try again');
    await tell();
    expect(text('app-absence-part h2')).toEqual(['No charging this month yet']);
  });

  it('tells the month and each of its sessions', async () => {
    const { text, tell } = await open();
    await tell(tonight, fast);
    expect(text('app-month-sum p')).toEqual(['31.2kWh charged']);
    expect(text('app-month-sum dd')).toEqual(['2', '2.40 €, 1 not known']);
    expect(text('.when')).toEqual(['Fri 20 Nov, 02:00', 'Sun 15 Nov, 12:00']);
    expect(text('.what')).toEqual(['Home', 'somewhere']);
    expect(text('.pace')).toEqual(['7.2 kW · 2 h', '7.2 kW · 29 min']);
    expect(text('.much')).toEqual(['46 – 80 %', '46 – 80 %']);
    expect(text('.more')).toEqual(['15.6 kWh · 2.40 €', '15.6 kWh']);
  });

  it('tells what a kilowatt-hour cost on average, where all of the cost is known', async () => {
    const { text, tell } = await open();
    await tell(tonight);
    expect(text('app-month-sum dd')).toEqual(['1', '2.40 €', '0.154 €/kWh']);
  });

  it('shows the session that goes on above all', async () => {
    const { text, tell } = await open(
      '/charging',
      {},
      {
        runningSession: {
          id: tonight.id,
          startedAt: at('2026-11-19T20:00:00Z'),
          place: HOME,
          mode: 'ac',
          fromPercent: 46,
          energy: { kwh: 8.3, errorKwh: 0.9 },
          averagePowerKw: 7.2,
          cost: { amount: 1.3, currency: 'EUR' },
        },
      },
    );
    await tell(tonight);
    expect(text('.entry')).toEqual([]);
    expect(text('app-absence-part h2')).toEqual(['The first of this month']);
    expect(text('.running h2, .running .quiet')).toEqual(['Plugged in now', 'since Thursday at 22:00 · Home · AC']);
    expect(text('.running dd').slice(1)).toEqual(['7.2 kW', '8.3 kWh', '1.30 €']);
  });

  it('says of a plug that charged nothing just that, and counts it apart', async () => {
    const { text, tell } = await open();
    const unused = found({
      from: '2026-11-13T18:00:00Z',
      to: '2026-11-13T20:00:00Z',
      energy: { kwh: 0, errorKwh: 0 },
      cost: null,
      segments: [],
    });
    await tell(tonight, unused);
    expect(text('app-month-sum dd').slice(0, 2)).toEqual(['1, 1 only plugged in', '2.40 €']);
    expect(text('.pace')[1]).toBe('plugged in, did not charge');
    expect(text('.more')[1]).toBe('');
  });

  it('tells the power that Home tells where too little was read for a mean', async () => {
    const snapshot = aChargingSnapshot({ battery: { percent: 64, rangeKm: 268 }, charging: { rateKmPerHour: 64, remainingMinutes: 113 } });
    const { text } = await open('/charging', {}, { snapshot, runningSession: RUNNING });
    expect(text('.running dt')[1]).toBe('Power, about');
    expect(text('.running dd')[1]).toMatch(/^\d+ kW$/);
  });

  it('says that a charge stopped and when it starts again, as Home does', async () => {
    const charging = { status: 'stopped', plugged: true, scheduledStart: { hour: 22, minute: 30 } } as const;
    const snapshot = aSnapshot({ battery: { percent: 81 }, charging });
    const { text } = await open('/charging', {}, { snapshot, runningSession: RUNNING });
    expect(text('.standstill')).toEqual(['Stopped at 81 %; starts again at 22:30']);
  });

  it('opens one in full: its energy with the error, its curve, its cost, and how each stretch ended', async () => {
    const { all, text, tell, openFirst } = await open();
    const curve = (from: number, to: number, hour: string) =>
      Array.from(
        { length: (to - from) / 4 + 1 },
        (_, index) => [`${hour}:${String(index * 10).padStart(2, '0')}`, from + index * 4] as const,
      );
    await tell(
      found({
        segments: [
          aSegment(curve(46, 66, '00'), { endedBy: 'stopped' }),
          aSegment(curve(66, 80, '01').slice(0, 4), { endedBy: 'finished' }),
        ],
      }),
    );
    await openFirst();
    expect(text('app-session-detail dl dd')).toEqual([
      'Fri 20 Nov, 02:00 to 04:00',
      '1 h 30 min',
      'Home',
      'AC',
      '46 – 80 %',
      '15.6 ± 0.9 kWh',
      '7.2 kW',
      '7.4 kW',
      '2.40 €, by Night',
    ]);
    expect(text('app-session-detail ul li')).toEqual([
      '02:00 to 02:50, 46 – 66 %: stopped, by a limit or by hand',
      '03:00 to 03:30, 66 – 78 %: full, or as full as the car was told to',
    ]);
    expect(all('app-chart')).toHaveLength(1);
  });

  it('says what is missing where neither energy nor cost can be told', async () => {
    const { text, tell, openFirst } = await open();
    await tell(found({ energy: null, cost: null, usableCapacityKwh: null, estimated: true }));
    expect(text('.mark')).toEqual(['start not seen']);
    await openFirst();
    expect(text('.why')).toEqual([
      'The plug was in before anybody looked: it may have begun earlier.',
      'Without the capacity of the battery, energy and cost cannot be told.',
    ]);
    expect(text('app-session-detail .quiet')).toEqual(['Too little was read of this charge for a curve.']);
  });

  it('misses no tariff where nothing was charged', async () => {
    const { text, tell, openFirst } = await open();
    await tell(found({ energy: { kwh: 0, errorKwh: 0 }, segments: [], cost: null }));
    await openFirst();
    expect(text('.why')).toEqual([]);
  });

  describe('the price of a session', () => {
    const PRICE = `vehicles/${A_VEHICLE_ID}/sessionPrices/${tonight.id}`;
    async function pricing(options: CarPageOptions = {}) {
      const page = await open('/charging', options);
      await page.tell(tonight);
      await page.openFirst();
      page.cloud.documents.get(PRICE)?.missing(false);
      await page.settle();
      return { ...page, said: () => page.text('app-session-price [role="status"]')[0] };
    }

    it('is for owners to set', async () => {
      const { all } = await pricing({ role: 'driver' });
      expect(all('app-session-price')).toEqual([]);
    });

    it('is refused where it is none, in words', async () => {
      const { cloud, press, fill, said } = await pricing();
      await fill('What you paid', 'total');
      await fill('Amount', 'a lot');
      await press('Save');
      expect(said()).toBe('Enter a number from 0 to 100,000.');
      await fill('Amount', '12,5');
      await fill('Currency', 'euro');
      await press('Save');
      expect(said()).toBe('Enter the three letters of a currency, such as EUR.');
      expect(cloud.written).toEqual([]);
    });

    it('is asked for again where nobody pays so much, and what was saved before is not said beside it', async () => {
      const { cloud, press, fill, named, said } = await pricing();
      await fill('What you paid', 'total');
      await fill('Amount', '12,5');
      await press('Save');
      expect(named('Undo')).toBeDefined();
      await fill('What you paid', 'per-kwh');
      await fill('Amount', '150');
      await press('Save');
      expect(said()).toBe('This is more than 10 €/kWh: is there a slip in it, or was it the price in all?');
      expect(named('Undo')).toBeUndefined();
      expect(cloud.written).toHaveLength(1);
    });

    it('is saved, in all or for each kilowatt-hour, and taken back', async () => {
      const { cloud, press, fill, said } = await pricing();
      await fill('What you paid', 'total');
      await fill('Amount', '12,5');
      await press('Save');
      expect(cloud.written).toEqual([
        [PRICE, { kind: 'total', amount: 12.5, currency: 'EUR', setBy: 'uid-of-owner', setAt: expect.any(String) }],
      ]);
      expect(said()).toContain('Saved.');
      await press('Undo');
      expect(cloud.written.at(-1)).toEqual([PRICE, null]);
      await fill('What you paid', 'per-kwh');
      await fill('Amount', '0.39');
      await press('Save');
      expect(cloud.written.at(-1)?.[1]).toMatchObject({ kind: 'per-kwh', pricePerKwh: 0.39 });
    });

    it('says what it has become where it was entered, as soon as the Pi has reckoned with it', async () => {
      const { press, fill, said, tell } = await pricing();
      await fill('What you paid', 'total');
      await fill('Amount', '12,5');
      await press('Save');
      expect(said()).toBe('Saved. The Pi reckons anew and shows it here.');
      expect(document.activeElement?.getAttribute('role')).toBe('status');
      await tell(found({ cost: { ...COST, amount: 12.5, isManual: true } }));
      expect(said()).toBe('Saved: 12.50 €, set by hand.');
    });

    it('is not called saved where the server does not answer', async () => {
      const { cloud, press, fill, said } = await pricing();
      cloud.writeOutcome = 'waiting';
      await fill('What you paid', 'total');
      await fill('Amount', '3');
      await press('Save');
      expect(said()).toBe('Not saved. Check the network, then try again.');
    });

    it('shows what was set before, and goes back to the tariffs', async () => {
      const { cloud, all, press, fill, settle } = await pricing();
      const setAt = at('08:00');
      cloud.documents
        .get(PRICE)
        ?.document(toSessionPriceDocument({ kind: 'per-kwh', pricePerKwh: 0.31, currency: 'BGN', setBy: 'x', setAt }), false);
      await settle();
      expect(all('app-session-price input').map((field) => (field instanceof HTMLInputElement ? field.value : ''))).toEqual([
        '0.31',
        'BGN',
      ]);
      await fill('What you paid', 'tariffs');
      await press('Save');
      expect(cloud.written.at(-1)).toEqual([PRICE, null]);
    });
  });

  it('gives the month as a file', async () => {
    const given: (readonly [name: string, content: string])[] = [];
    jest.spyOn(Download.prototype, 'text').mockImplementation((...[name, content]) => void given.push([name, content]));
    const { press, tell } = await open();
    await tell(tonight, fast);
    await press('Download as CSV');
    expect(given[0]?.[0]).toBe('charging-e-208-2026-11.csv');
    expect(given[0]?.[1].split('\r\n').slice(1, 3)).toEqual([
      '2026-11-15 12:00,2026-11-15 12:29,somewhere,"DC, fast",46,80,15.6,0.9,7.2,7.4,,,,',
      '2026-11-20 02:00,2026-11-20 04:00,Home,AC,46,80,15.6,0.9,7.2,7.4,2.4,EUR,0,Night',
    ]);
  });

  it('speaks Bulgarian', async () => {
    const { text, tell } = await open('/charging', { language: 'bg' });
    await tell(tonight);
    expect(text('h1, h2, h3')).toEqual([
      'Зареждане',
      'Граница на зареждане',
      'Начало и край',
      'План',
      'Какво е поискано от автомобила',
      'Ноември 2026 г.',
      'Зареждания',
    ]);
    expect(text('.more')).toEqual(['15,6 kWh · 2,40 €']);
  });
});

describe('the small curve', () => {
  it('shortens a pause, and is level where nothing finer was read', () => {
    const session = {
      ...priced({
        segments: [
          aSegment([
            ['00:00', 40],
            ['01:00', 46],
          ]),
          aSegment([
            ['05:00', 46],
            ['06:00', 52],
          ]),
        ],
      }),
      id: 'x',
    };
    const { runs, minutes } = powerOverTime(session);
    expect(minutes).toBe(140);
    expect(runs.map((run) => run.map((point) => [point.minutes, Number(point.kw.toFixed(1))]))).toEqual([
      [
        [0, 2.8],
        [60, 2.8],
      ],
      [
        [80, 2.8],
        [140, 2.8],
      ],
    ]);
  });

  it('has no height where the capacity is not known', () => {
    expect(powerOverTime({ ...priced({ usableCapacityKwh: null }), id: 'x' }).runs).toEqual([]);
  });
});

import type { NotificationEvent } from '@psa-ev/domain';
import { at } from '@psa-ev/testing';
import type { Reader, SpokenCar } from './reader.js';
import { tellEvent } from './tell-event.js';
import { teachAllLanguages } from './teach-all.js';

teachAllLanguages();

const CAR: SpokenCar = { label: 'e-208', brand: 'Peugeot' };
const READER: Reader = { language: 'en-GB', units: 'metric', timeZone: 'Europe/Sofia', detail: 'full' };
const BULGARIAN: Reader = { ...READER, language: 'bg' };
/** Friday, 20 November 2026, 14:10 in the zone of the car. */
const NOW = at('12:10');

interface Told {
  readonly reader?: Partial<Reader>;
  readonly car?: SpokenCar | null;
  readonly now?: Date;
}

/** Title and body with plain spaces, to be read in a test. */
function told(event: NotificationEvent, { reader = {}, car = CAR, now = NOW }: Told = {}): string {
  const { title, body } = tellEvent(event, car, { ...READER, ...reader }, now);
  return `${title} | ${body}`.replaceAll('\u00a0', ' ');
}

/** Where the journal knows neither. */
const unpriced = { energy: null, cost: null };
const charged = { energy: { kwh: 19, errorKwh: 0.5 }, cost: { amount: 4.12, currency: 'EUR' } };

const inBothLanguages = (event: NotificationEvent, when: Told = {}) => [
  told(event, when),
  told(event, { ...when, reader: { ...when.reader, language: BULGARIAN.language } }),
];

describe('a week in numbers', () => {
  const week = {
    kind: 'week-summary',
    happenedAt: at('06:00'),
    distanceKm: 412.3,
    trips: 18,
    usedKwh: 71.4,
    chargedKwh: 64.2,
    costs: [
      { amount: 14.2, currency: 'EUR' },
      { amount: 3, currency: 'GBP' },
    ],
  } as const;

  it('tells how far, with how much energy and for how much', () => {
    expect(inBothLanguages(week)).toEqual([
      'e-208: the week in numbers | 412 km on 18 trips, 71.4 kWh used, 64.2 kWh charged, €14.20 + £3.00.',
      'e-208: седмицата в числа | 412 км с 18 пътувания, изразходвани 71,4 kWh, заредени 64,2 kWh, 14,20 € + 3,00 GBP.',
    ]);
    expect(told({ ...week, kind: 'month-summary', usedKwh: null, chargedKwh: null, costs: [] })).toBe(
      'e-208: the month in numbers | 412 km on 18 trips.',
    );
    expect(told(week, { reader: { units: 'imperial' } })).toContain('256 mi on 18 trips');
  });

  it('tells of charging alone in a week that brought no drive', () => {
    expect(inBothLanguages({ ...week, distanceKm: 0, trips: 0, usedKwh: null, costs: [{ amount: 14.2, currency: 'EUR' }] })).toEqual([
      'e-208: the week in numbers | 64.2 kWh charged, €14.20.',
      'e-208: седмицата в числа | Заредени 64,2 kWh, 14,20 €.',
    ]);
  });

  it('says nothing of it where others may read along', () => {
    expect(told(week, { reader: { detail: 'discreet' } })).toBe('e-208: the week in numbers | Open the app to see more.');
  });
});

describe('a place', () => {
  it('is told by its name, but not where others may read along', () => {
    const event = { kind: 'arrived-or-left', happenedAt: at('12:05'), how: 'arrived', place: 'Home' } as const;
    expect(inBothLanguages(event)).toEqual(['e-208: has arrived | Home, at 14:05.', 'e-208: пристигна | Home, в 14:05.']);
    expect(inBothLanguages({ ...event, how: 'left' })).toEqual(['e-208: has left | Home, at 14:05.', 'e-208: потегли | Home, в 14:05.']);
    expect(told(event, { reader: { detail: 'discreet' } })).toBe('e-208: has arrived | Open the app to see more.');
  });
});

describe('an allowance that runs short', () => {
  const short = {
    kind: 'allowance-short',
    happenedAt: at('12:05'),
    why: 'forecast',
    drivenKm: 8400,
    limitKm: 10_000,
    overKm: 1230,
  } as const;

  it('tells by how much at this pace, and how much is driven', () => {
    expect(inBothLanguages(short)).toEqual([
      'e-208: the allowance runs short | At this pace 1,230 km too many in the end. 8,400 km of 10,000 km are driven.',
      'e-208: лимитът за километри свършва | С това темпо накрая ще са с 1230 км повече. Изминати са 8400 км от 10 000 км.',
    ]);
    expect(told({ ...short, why: 'used', overKm: -300 })).toBe('e-208: the allowance runs short | 8,400 km of 10,000 km are driven.');
    expect(told(short, { reader: { detail: 'discreet' } })).toBe('e-208: the allowance runs short | Open the app to see more.');
  });
});

describe('the state of health', () => {
  it('tells what it was before', () => {
    expect(inBothLanguages({ kind: 'battery-health-changed', happenedAt: at('12:05'), percent: 91, beforePercent: 93 })).toEqual([
      'e-208: battery health 91 % | It was 93 % before. Each is what held for most of a month.',
      'e-208: състояние на батерията 91 % | Преди беше 93 %. И двете са от по-голямата част на един месец.',
    ]);
  });
});

describe('a charge', () => {
  it('begins with the plug, and by the car’s plan', () => {
    expect(
      inBothLanguages({ kind: 'plugged-in', happenedAt: at('12:05'), percent: 42, scheduledStart: { hour: 22, minute: 30 }, waits: true }),
    ).toEqual([
      'e-208: plugged in, 42 % | At 14:05. The car’s plan starts charging at 22:30.',
      'e-208: включен в зарядно, 42 % | В 14:05. По план зареждането започва в 22:30.',
    ]);
  });

  it('starts tomorrow where the plan’s hour is over for today', () => {
    const event = {
      kind: 'plugged-in',
      happenedAt: at('12:05'),
      percent: null,
      scheduledStart: { hour: 2, minute: 40 },
      waits: true,
    } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: plugged in | At 14:05. The car’s plan starts charging tomorrow at 02:40.',
      'e-208: включен в зарядно | В 14:05. По план зареждането започва утре в 02:40.',
    ]);
  });

  it('says that it waits where there is no plan, and nothing of it where energy flows at once', () => {
    const event = { kind: 'plugged-in', happenedAt: at('12:05'), percent: 42, scheduledStart: null, waits: true } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: plugged in, 42 % | At 14:05. It does not charge yet.',
      'e-208: включен в зарядно, 42 % | В 14:05. Още не се зарежда.',
    ]);
    expect(inBothLanguages({ ...event, happenedAt: at('08:00') })).toEqual([
      'e-208: plugged in, 42 % | At 10:00. It did not charge at once.',
      'e-208: включен в зарядно, 42 % | В 10:00. Зареждането не започна веднага.',
    ]);
    expect(told({ ...event, waits: false })).toBe('e-208: plugged in, 42 % | At 14:05.');
  });

  it('starts at the planned hour also in the night in which the clocks are changed', () => {
    const event = { kind: 'plugged-in', percent: null, scheduledStart: { hour: 6, minute: 15 }, waits: true } as const;
    const autumn = { ...event, happenedAt: at('2026-10-24T20:00:00.000Z') };
    expect(told(autumn, { now: autumn.happenedAt })).toContain('tomorrow at 06:15');
    const spring = { ...event, happenedAt: at('2026-03-28T20:00:00.000Z') };
    expect(told(spring, { now: spring.happenedAt })).toContain('tomorrow at 06:15');
  });

  it('says when it should be full', () => {
    const event = { kind: 'charging-started', happenedAt: at('12:07'), percent: 42, mode: 'ac', remainingMinutes: 250 } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: charging started | At 14:07, from 42 %. Should be full at 18:17.',
      'e-208: зареждането започна | В 14:07, от 42 %. Пълна батерия се очаква в 18:17.',
    ]);
    expect(told({ ...event, mode: 'dc', remainingMinutes: null })).toBe('e-208: fast charging started | At 14:07, from 42 %.');
  });

  it('keeps its plans and expectations to itself once they lie in the past', () => {
    const charge = { kind: 'charging-started', happenedAt: at('08:00'), percent: 42, mode: 'ac', remainingMinutes: 60 } as const;
    expect(told(charge)).toBe('e-208: charging started | At 10:00, from 42 %.');
    const plug = {
      kind: 'plugged-in',
      happenedAt: at('08:00'),
      percent: 42,
      scheduledStart: { hour: 12, minute: 0 },
      waits: true,
    } as const;
    expect(told(plug)).toBe('e-208: plugged in, 42 % | At 10:00.');
  });

  it('reaches a level', () => {
    const event = { kind: 'battery-reached', happenedAt: at('12:05'), percent: 80, levelPercent: 80, remainingMinutes: 720 } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: charged to 80 % | At 14:05. Should be full tomorrow at 02:05.',
      'e-208: зареден до 80 % | В 14:05. Пълна батерия се очаква утре в 02:05.',
    ]);
    expect(told({ ...event, percent: 100, levelPercent: 100 })).toBe('e-208: charged to 100 % | At 14:05.');
  });

  it('stops, and says when it goes on', () => {
    const event = {
      kind: 'charging-interrupted',
      happenedAt: at('12:05'),
      percent: 63,
      gainedPercent: 21,
      minutes: 125,
      ...unpriced,
    } as const;
    expect(inBothLanguages({ ...event, scheduledStart: { hour: 23, minute: 0 } })).toEqual([
      'e-208: charging stopped at 63 % | 21 % more in 2 h 5 min, at 14:05. By its plan it starts again at 23:00.',
      'e-208: зареждането спря на 63 % | С 21 % повече за 2 ч 5 мин, в 14:05. По план продължава в 23:00.',
    ]);
    expect(inBothLanguages({ ...event, percent: null, gainedPercent: null, scheduledStart: null })).toEqual([
      'e-208: charging stopped | After 2 h 5 min, at 14:05. The car names no time at which it starts again.',
      'e-208: зареждането спря | След 2 ч 5 мин, в 14:05. Автомобилът не посочва кога ще продължи.',
    ]);
  });

  it('stops at a limit with its energy and, where nobody reads along, its cost', () => {
    const event = {
      kind: 'charging-interrupted',
      happenedAt: at('12:05'),
      percent: 80,
      gainedPercent: 38,
      minutes: 250,
      scheduledStart: null,
      ...charged,
    } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: charging stopped at 80 % | 38 % more in 4 h 10 min, 19 ± 0.5 kWh, €4.12, at 14:05.',
      'e-208: зареждането спря на 80 % | С 38 % повече за 4 ч 10 мин, 19 ± 0,5 kWh, 4,12 €, в 14:05.',
    ]);
    expect(told(event, { reader: { detail: 'discreet' } })).not.toContain('4.12');
    expect(told({ ...event, scheduledStart: { hour: 23, minute: 0 } })).toBe(
      'e-208: charging stopped at 80 % | 19 ± 0.5 kWh, €4.12, at 14:05. By its plan it starts again at 23:00.',
    );
  });

  it('fails with the next step', () => {
    expect(inBothLanguages({ kind: 'charging-failed', happenedAt: at('12:05'), percent: 42 })).toEqual([
      'e-208: charging failed, 42 % | At 14:05. Look at the cable and the charge point, then plug in again.',
      'e-208: неуспешно зареждане, 42 % | В 14:05. Проверете кабела и зарядното и включете отново.',
    ]);
  });

  it('finishes with what it has brought', () => {
    const event = {
      kind: 'charging-finished',
      happenedAt: at('00:40'),
      percent: 80,
      gainedPercent: 38,
      minutes: 250,
      ...unpriced,
    } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: charging finished | 80 %, 38 % more in 4 h 10 min, at 02:40.',
      'e-208: зареждането завърши | 80 %, с 38 % повече за 4 ч 10 мин, в 02:40.',
    ]);
    expect(told({ ...event, minutes: 3000 })).toContain('38 % more in 2 days 2 h');
    expect(told({ ...event, percent: null, gainedPercent: null, minutes: null })).toBe('e-208: charging finished | At 02:40.');
  });

  it('finishes with its energy and, where nobody reads along, its cost', () => {
    const event = {
      kind: 'charging-finished',
      happenedAt: at('00:40'),
      percent: 80,
      gainedPercent: 38,
      minutes: 250,
      ...charged,
    } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: charging finished | 80 %, 38 % more in 4 h 10 min, 19 ± 0.5 kWh, €4.12, at 02:40.',
      'e-208: зареждането завърши | 80 %, с 38 % повече за 4 ч 10 мин, 19 ± 0,5 kWh, 4,12 €, в 02:40.',
    ]);
    expect(told(event, { reader: { detail: 'discreet' } })).toBe(
      'e-208: charging finished | 80 %, 38 % more in 4 h 10 min, 19 ± 0.5 kWh, at 02:40.',
    );
  });

  it('ends with the plug out', () => {
    const event = { kind: 'unplugged', happenedAt: at('06:10'), percent: 80, gainedPercent: 0, minutes: 0, ...unpriced } as const;
    expect(inBothLanguages(event)).toEqual(['e-208: unplugged | 80 %, at 08:10.', 'e-208: изключен от зарядното | 80 %, в 08:10.']);
    expect(inBothLanguages({ ...event, gainedPercent: 38, minutes: 30, ...charged })).toEqual([
      'e-208: unplugged | 80 %, 38 % more in 30 min, 19 ± 0.5 kWh, €4.12, at 08:10.',
      'e-208: изключен от зарядното | 80 %, с 38 % повече за 30 мин, 19 ± 0,5 kWh, 4,12 €, в 08:10.',
    ]);
    expect(told({ ...event, ...charged }, { reader: { detail: 'discreet' } })).toBe('e-208: unplugged | 80 %, 19 ± 0.5 kWh, at 08:10.');
  });
});

describe('a battery', () => {
  it('runs low', () => {
    const event = { kind: 'battery-low', happenedAt: at('12:05'), percent: 19, levelPercent: 20, rangeKm: 42 } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: battery low, 19 % | At 14:05, with 42 km of range. Charge it soon.',
      'e-208: слаба батерия, 19 % | В 14:05, с обхват 42 км. Скоро ще има нужда от зареждане.',
    ]);
    expect(told({ ...event, rangeKm: 183 }, { reader: { units: 'imperial' } })).toContain('with 114 mi of range');
    expect(told({ ...event, rangeKm: null })).toContain('| At 14:05. Charge it soon.');
  });

  it('has no plug when it should have one', () => {
    expect(inBothLanguages({ kind: 'not-plugged-in', happenedAt: at('12:05'), percent: 42 })).toEqual([
      'e-208: not plugged in, 42 % | At 14:05. Plug it in if it is to charge.',
      'e-208: не е включен в зарядно, 42 % | В 14:05. Включете го, ако трябва да се зареди.',
    ]);
  });

  it('of 12 V wants a drive', () => {
    expect(inBothLanguages({ kind: 'auxiliary-battery-low', happenedAt: at('12:05'), percent: 52 })).toEqual([
      'e-208: 12 V battery low, 52 % | At 14:05. Drive half an hour or plug in. If it stays low, have it tested.',
      'e-208: слаб 12 V акумулатор, 52 % | В 14:05. Карайте половин час или включете зарядното. Ако остане слаб, дайте го за проверка.',
    ]);
  });
});

describe('the climate control', () => {
  it('is told with the weather, in the reader’s degrees', () => {
    const event = { kind: 'climate-started', happenedAt: at('12:05'), outsideTemperatureCelsius: -7.5 } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: climate control on | Since 14:05. It is −7.5 °C outside.',
      'e-208: климатикът е включен | От 14:05. Навън е −7,5 °C.',
    ]);
    expect(told(event, { reader: { units: 'imperial', language: 'en-US' } })).toContain('It is 19 °F outside');
    expect(told(event, { reader: { units: 'imperial', language: 'en-GB' } })).toContain('It is −7.5 °C outside');
    expect(told({ ...event, outsideTemperatureCelsius: -0.04 })).toContain('It is 0 °C outside');
  });

  it('has run for a while', () => {
    const event = { kind: 'climate-ended', happenedAt: at('12:05'), minutes: 20 } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: climate control off | On for 20 min, until 14:05.',
      'e-208: климатикът е изключен | Беше включен 20 мин, до 14:05.',
    ]);
    expect(told({ ...event, minutes: 0 })).toBe('e-208: climate control off | At 14:05.');
  });

  it('fails with a reason and the next step, or without a reason', () => {
    const event = { kind: 'climate-failed', happenedAt: at('12:05') } as const;
    expect(inBothLanguages({ ...event, failure: 'lowBattery' })).toEqual([
      'e-208: climate control failed | At 14:05. The battery is too low. Charge it to more than 20 %, or plug in.',
      'e-208: проблем с климатика | В 14:05. Батерията е твърде слаба. Заредете над 20 % или включете зарядното.',
    ]);
    expect(told({ ...event, failure: null })).toContain('The car does not say why.');
  });
});

describe('a parked car', () => {
  it('stands open', () => {
    const event = { kind: 'left-open', happenedAt: at('12:00'), minutes: 10 } as const;
    expect(inBothLanguages({ ...event, openings: ['driver', 'trunk'] })).toEqual([
      'e-208: something was left open | Open since 14:00: driver’s door, boot. Go and close it.',
      'e-208: нещо е останало отворено | Отворено от 14:00: вратата на шофьора, багажникът. Проверете и затворете.',
    ]);
    expect(told({ ...event, openings: ['driver', 'trunk', 'rearLeft', 'roofWindow'] })).toContain('driver’s door, boot, 2 more.');
    expect(told({ ...event, openings: ['unknown'] })).toContain('| Open since 14:00. Go and close it.');
  });

  it('is towed', () => {
    const event = { kind: 'moved-while-parked', happenedAt: at('01:12'), how: 'towed', distanceMetres: 418 } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: moved while parked | Since 03:12 it has been 420 m from its place, not driven. Was it towed? Ask the police.',
      'e-208: преместен, без да е каран | От 03:12 е на 420 м от мястото си. Вдигнат ли е от „паяк“? Попитайте полицията.',
    ]);
    expect(told({ ...event, distanceMetres: 2345 })).toContain('2.3 km from its place');
    expect(told({ ...event, distanceMetres: 418 }, { reader: { units: 'imperial' } })).toContain('0.3 mi from its place');
    expect(told({ ...event, distanceMetres: null })).toContain('Since 03:12 it has been elsewhere');
  });

  it('is driven when it should stand', () => {
    expect(inBothLanguages({ kind: 'moved-while-parked', happenedAt: at('01:12'), how: 'driven', distanceMetres: null })).toEqual([
      'e-208: being driven | Since 03:12, in hours in which it should stand. If you do not know by whom, call the police.',
      'e-208: някой го кара | От 03:12, а по това време трябва да е паркиран. Ако не знаете кой е, обадете се в полицията.',
    ]);
  });

  it('stands too long', () => {
    const event = { kind: 'remote-access-ending', happenedAt: at('12:10'), endsAt: at('2026-11-24T06:10:00.000Z') } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: remote control ends soon | Drive it 15 minutes before Tuesday at 08:10, or the maker cuts remote control off.',
      'e-208: дистанционното управление спира скоро | Карайте го 15 минути до вторник в 08:10, иначе производителят ще спре достъпа.',
    ]);
  });

  it('may have stood too long for who reads it afterwards', () => {
    const event = {
      kind: 'remote-access-ending',
      happenedAt: at('2026-11-15T06:10:00.000Z'),
      endsAt: at('2026-11-17T06:10:00.000Z'),
    } as const;
    expect(inBothLanguages(event).map((text) => text.split(' | ')[1])).toEqual([
      'Without a drive of 15 minutes the maker has cut it off on Tuesday at 08:10.',
      'Ако не е каран 15 минути, производителят го е спрял във вторник в 08:10.',
    ]);
  });
});

describe('the way to the cars', () => {
  it('is lost: since when, and the next step', () => {
    const event = { kind: 'connection-lost', happenedAt: at('12:02') } as const;
    expect(inBothLanguages({ ...event, diagnosis: 'cloud-failing' })).toEqual([
      'The maker’s cloud does not answer | Since 14:02. Nothing for you to do; your data continues when it is back.',
      'Облакът на производителя не отговаря | От 14:02. Не е нужно да правите нищо; данните ще продължат, когато се върне.',
    ]);
    expect(inBothLanguages({ ...event, diagnosis: 'login-expired' })).toEqual([
      'The maker’s login has expired | Since 14:02. Log in again on the Pi. The diagnosis tells how.',
      'Входът при производителя е изтекъл | От 14:02. Влезте отново на Pi. Диагностиката казва как.',
    ]);
    expect(inBothLanguages({ ...event, diagnosis: 'remote-control-not-set-up' })).toEqual([
      'Remote control is not set up | Since 14:02. Enter the one-time password (SMS code) again. The diagnosis tells how.',
      'Няма дистанционно управление | От 14:02. Въведете отново еднократната парола (SMS кода). Диагностиката казва как.',
    ]);
  });

  it('names the car where only one cannot be read', () => {
    const event = { kind: 'car-lost', happenedAt: at('2026-11-18T12:02:00.000Z'), diagnosis: 'readings-rejected' } as const;
    expect(inBothLanguages(event)).toEqual([
      'e-208: the car’s data cannot be true | Since Wednesday at 14:02. It mostly mends itself with the next drive.',
      'e-208: данните не могат да са верни | От сряда в 14:02. Обикновено се оправя само при следващото пътуване.',
    ]);
  });

  it('is back', () => {
    const times = { happenedAt: at('12:02'), lostAt: at('2026-11-19T20:00:00.000Z') } as const;
    expect(inBothLanguages({ kind: 'connection-restored', ...times })).toEqual([
      'The connection is back | It was disturbed from yesterday at 22:00 until 14:02.',
      'Връзката е възстановена | Имаше смущения от вчера в 22:00 до 14:02.',
    ]);
    expect(told({ kind: 'car-found', ...times })).toBe(
      'e-208: the connection is back | It was disturbed from yesterday at 22:00 until 14:02.',
    );
  });
});

describe('the Pi', () => {
  it('has restarted what reads the cars, with or without success', () => {
    const event = { kind: 'service-restarted', happenedAt: at('12:02'), reason: 'psacc-blocked' } as const;
    expect(inBothLanguages({ ...event, outcome: 'helped' })).toEqual([
      'The Pi has mended its connection | At 14:02, by a restart. Nothing for you to do.',
      'Pi възстанови връзката си | В 14:02, с рестартиране. Не е нужно да правите нищо.',
    ]);
    expect(inBothLanguages({ ...event, outcome: 'failed' })).toEqual([
      'Restarting the service has not helped | At 14:02. Restart the whole Pi.',
      'Рестартът на услугата не помогна | В 14:02. Рестартирайте цялото Pi.',
    ]);
    expect(inBothLanguages({ ...event, outcome: 'impossible' })).toEqual([
      'The Pi cannot restart the service | At 14:02. Restart it by hand, or the whole Pi.',
      'Pi не може да рестартира услугата | В 14:02. Рестартирайте ръчно нея или цялото Pi.',
    ]);
    expect(told({ ...event, outcome: 'failed', reason: 'remote-control-not-set-up' })).toContain('Enter the one-time password');
  });

  it('has no room for more', () => {
    expect(inBothLanguages({ kind: 'storage-trouble', happenedAt: at('12:02'), problem: 'disk-full' })).toEqual([
      'The Pi’s disk is full | Since 14:02. New readings are not kept. Free some space on the Pi.',
      'Дискът на Pi е пълен | От 14:02. Новите данни не се запазват. Освободете място на Pi.',
    ]);
  });

  it('answers a test', () => {
    expect(inBothLanguages({ kind: 'test', happenedAt: at('12:02') })).toEqual([
      'Test message | Messages reach this device.',
      'Пробно съобщение | Съобщенията стигат до това устройство.',
    ]);
  });
});

describe('the reader', () => {
  const failed = { kind: 'charging-failed', happenedAt: at('00:40'), percent: null } as const;
  const opening = (reader: Partial<Reader>, when: Told = {}) =>
    told(failed, { ...when, reader })
      .split(' | ')[1]
      ?.split('.')[0];

  it('reads the clock of their language, in the zone of the car', () => {
    expect(opening({ language: 'en-GB' })).toBe('At 02:40');
    expect(opening({ language: 'en-US' })).toBe('At 2:40 AM');
    expect(opening({ language: 'bg-BG' })).toBe('В 02:40');
    expect(opening({ timeZone: 'America/New_York' })).toBe('Yesterday at 19:40');
  });

  it('ends no sentence twice where the hour ends in a full stop', () => {
    const event = { ...failed, kind: 'charging-finished', gainedPercent: null, minutes: null, ...unpriced } as const;
    expect(told(event, { reader: { language: 'en-CA' } })).toBe('e-208: charging finished | At 2:40 a.m.');
  });

  it('reads as much of the date as is needed', () => {
    expect(opening({}, { now: at('2026-11-24T12:00:00.000Z') })).toBe('On Friday at 02:40');
    expect(opening({}, { now: at('2026-12-24T12:00:00.000Z') })).toBe('On 20 November at 02:40');
    expect(opening({}, { now: at('2027-12-24T12:00:00.000Z') })).toBe('On 20 November 2026 at 02:40');
    expect(opening({ language: 'bg' }, { now: at('2026-12-24T12:00:00.000Z') })).toBe('На 20 ноември в 02:40');
  });

  it('reads English where their language is not spoken, or is none', () => {
    expect(['sv-SE', 'bgx', '', 'not a language', 'constructor'].map((language) => opening({ language }))).toEqual(
      Array.from({ length: 5 }, () => 'At 02:40'),
    );
  });

  it('loses no message to a zone that is not known here', () => {
    expect(opening({ timeZone: 'Europe/Atlantis' })).toMatch(/^(At|Yesterday at) \d\d:\d\d$/);
  });
});

describe('the name of the car', () => {
  const event = { kind: 'battery-reached', happenedAt: NOW, percent: 80, levelPercent: 80, remainingMinutes: null } as const;
  const titleFor = (car: SpokenCar | null) => told(event, { car }).split(' | ')[0];

  it('is its label, its brand, or that it is yours', () => {
    expect(titleFor({ label: ' my\n e-208 ', brand: 'Peugeot' })).toBe('my e-208: charged to 80 %');
    expect(titleFor({ label: ' ', brand: 'Peugeot' })).toBe('Peugeot: charged to 80 %');
    expect(titleFor(null)).toBe('Your car: charged to 80 %');
  });

  it('gives way to what happened where there is no room for both', () => {
    expect(titleFor({ label: 'The car of all the neighbours in our street', brand: null })).toBe(
      'The car of all the neighbours in…: charged to 80 %',
    );
  });
});

describe('a screen that others can see', () => {
  const discreet = (event: NotificationEvent) => inBothLanguages(event, { reader: { detail: 'discreet' } });

  it('still tells of the charge', () => {
    expect(
      discreet({ kind: 'charging-finished', happenedAt: at('00:40'), percent: 80, gainedPercent: 38, minutes: 250, ...unpriced })[0],
    ).toBe('e-208: charging finished | 80 %, 38 % more in 4 h 10 min, at 02:40.');
  });

  it('tells that something stands open or moves, and no more', () => {
    expect(discreet({ kind: 'left-open', happenedAt: NOW, openings: ['trunk'], minutes: 10 })).toEqual([
      'e-208: something was left open | Open the app to see more.',
      'e-208: нещо е останало отворено | Отворете приложението, за да видите повече.',
    ]);
    expect(discreet({ kind: 'moved-while-parked', happenedAt: NOW, how: 'towed', distanceMetres: 400 })).toEqual([
      'e-208: unexpected movement | Open the app to see more.',
      'e-208: неочаквано движение | Отворете приложението, за да видите повече.',
    ]);
    expect(discreet({ kind: 'climate-failed', happenedAt: NOW, failure: 'doorOpened' })[0]).toContain('Something on the car is open.');
  });

  it('does not tell how long the car stands already', () => {
    expect(discreet({ kind: 'remote-access-ending', happenedAt: NOW, endsAt: at('2026-11-22T06:10:00.000Z') })).toEqual([
      'e-208: remote control ends soon | A drive of 15 minutes keeps it.',
      'e-208: дистанционното управление спира скоро | Пътуване от 15 минути го запазва.',
    ]);
  });

  it('tells nothing at all where the reader wants it so', () => {
    expect(inBothLanguages({ kind: 'test', happenedAt: NOW }, { reader: { detail: 'hidden' } })).toEqual([
      'PSA EV Communicator | There is news of your car.',
      'PSA EV Communicator | Има новини за автомобила ви.',
    ]);
  });
});

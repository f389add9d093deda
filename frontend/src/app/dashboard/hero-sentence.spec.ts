import { type Snapshot } from '@psa-ev/domain';
import { aChargingSnapshot, aSnapshot, at, aVehicle, aVehicleState } from '@psa-ev/testing';
import { heroSentence } from './hero-sentence';
import { bulgarian, english, plain } from './testing/voices';

/** In Sofia the stories' 08:00 is 10:00. */
const NOW = at('08:04');

function told(snapshot: Snapshot | null, now = NOW, voice = english): string {
  return plain(heroSentence(aVehicleState({ snapshot }), now, voice));
}

function withPartAt(snapshot: Snapshot, part: 'charging' | 'driving', time: string): Snapshot {
  return { ...snapshot, parts: { ...snapshot.parts, [part]: { changedAt: at(time), reportedAt: null } } };
}

describe('the sentence of a car that charges', () => {
  const charging = aChargingSnapshot({ battery: { percent: 64, rangeKm: 268 }, charging: { rateKmPerHour: 64, remainingMinutes: 113 } });

  it('says how fast, and until when', () => {
    expect(told(charging)).toBe('Charging at about 7 kW, 100 % at 11:53');
    expect(told(charging, NOW, bulgarian)).toBe('Зарежда се с около 7 kW, 100 % в 11:53');
  });

  it('leaves out the end that the car does not give', () => {
    expect(told(aChargingSnapshot({ battery: charging.battery, charging: { rateKmPerHour: 64, remainingMinutes: null } }))).toBe(
      'Charging at about 7 kW',
    );
  });

  it('leaves out an end that has gone by', () => {
    const almost = aChargingSnapshot({ battery: charging.battery, charging: { rateKmPerHour: 64, remainingMinutes: 2 } });
    expect(told(almost, at('08:10'))).toBe('Charging at about 7 kW');
  });

  it('leaves out the power of a model whose battery is not known', () => {
    const state = aVehicleState({ vehicle: aVehicle({ batteryCapacityKwh: null }), snapshot: charging });
    expect(plain(heroSentence(state, NOW, english))).toBe('Charging, 100 % at 11:53');
  });

  it('says only that it charges where nothing else is reported', () => {
    expect(told(aChargingSnapshot({ charging: { rateKmPerHour: null, remainingMinutes: null } }))).toBe('Charging');
  });

  it('calls direct current fast', () => {
    const fast = aChargingSnapshot({
      battery: { percent: 31, rangeKm: 98 },
      charging: { mode: 'dc', rateKmPerHour: 480, remainingMinutes: 38 },
    });
    expect(told(fast)).toBe('Fast charging at about 70 kW, 100 % at 10:38');
    expect(told(fast, NOW, bulgarian)).toBe('Бързо зареждане с около 70 kW, 100 % в 10:38');
  });

  it('speaks in the past when the car has long not reported', () => {
    expect(told(charging, at('08:40'))).toBe('Was charging at 10:00');
    expect(told(charging, at('2026-11-23T08:00:00Z'), bulgarian)).toBe('Зареждаше се в петък в 10:00');
  });
});

describe('the sentence of a car that is plugged in', () => {
  it('says when the planned charge starts', () => {
    const waiting = aSnapshot({ charging: { status: 'plugged', plugged: true, scheduledStart: { hour: 22, minute: 30 } } });
    expect(told(waiting)).toBe('Plugged in, starts at 22:30');
    expect(told(waiting, NOW, bulgarian)).toBe('Включен в зарядно, започва в 22:30');
  });

  it('says that it does not charge where nothing is planned', () => {
    expect(told(aSnapshot({ charging: { status: 'plugged', plugged: true, scheduledStart: null } }))).toBe('Plugged in, not charging');
  });

  it('says how far a stopped charge came, and when it goes on', () => {
    const stopped = (percent: number | null, scheduledStart: { hour: number; minute: number } | null) =>
      aSnapshot({ battery: { percent }, charging: { status: 'stopped', plugged: true, scheduledStart } });
    const start = { hour: 22, minute: 30 };
    expect(told(stopped(81, start))).toBe('Charging stopped at 81 %; starts again at 22:30');
    expect(told(stopped(81, null))).toBe('Charging stopped at 81 %');
    expect(told(stopped(null, start))).toBe('Charging stopped; starts again at 22:30');
    expect(told(stopped(null, null))).toBe('Charging stopped at 10:00');
  });

  it('tells a full battery from a charge that ended earlier', () => {
    expect(told(aSnapshot({ battery: { percent: 100 }, charging: { status: 'finished', plugged: true } }))).toBe(
      'Fully charged since 10:00',
    );
    expect(told(aSnapshot({ battery: { percent: 80 }, charging: { status: 'finished', plugged: true } }))).toBe(
      'Charging finished at 10:00',
    );
  });

  it('names a failure, with its day', () => {
    const failed = aSnapshot({ charging: { status: 'failed', plugged: true } });
    expect(told(failed)).toBe('Charging failed at 10:00');
    expect(told(failed, at('2026-11-21T10:00:00Z'))).toBe('Charging failed on Friday at 10:00');
    expect(told(failed, at('2026-12-21T10:00:00Z'), bulgarian)).toBe('Зареждането се провали на 20 ноември в 10:00');
  });
});

describe('the sentence of a car on the road or standing', () => {
  it('says how fast it drives', () => {
    const driving = aSnapshot({ moving: true, ignition: 'start', speedKmh: 64 });
    expect(told(driving)).toBe('Driving, 64 km/h');
    expect(told(driving, NOW, bulgarian)).toBe('В движение, 64 км/ч');
    expect(told(aSnapshot({ moving: true, speedKmh: null }))).toBe('Driving');
  });

  it('does not claim that it drives when it has long been silent', () => {
    expect(told(aSnapshot({ moving: true, speedKmh: 64 }), at('08:40'))).toBe('Was driving at 10:00');
  });

  it('tells a car that is switched on from one that moves', () => {
    expect(told(aSnapshot({ moving: false, ignition: 'start' }))).toBe('Switched on, standing still');
    expect(told(aSnapshot({ moving: false, ignition: 'start' }), at('2026-11-23T08:00:00Z'))).toBe('Was still running on Friday at 10:00');
  });

  it('says since when it is parked', () => {
    expect(told(aSnapshot())).toBe('Parked since 10:00');
    expect(told(aSnapshot(), at('2026-11-23T08:00:00Z'))).toBe('Parked since Friday at 10:00');
    expect(told(aSnapshot(), at('2026-11-23T08:00:00Z'), bulgarian)).toBe('Паркиран от петък в 10:00');
  });

  it('says when it was unplugged, where that came after it was parked', () => {
    expect(told(withPartAt(aSnapshot(), 'driving', '05:00'))).toBe('Unplugged since 10:00');
  });

  it('says that nothing is known rather than guess', () => {
    expect(told(aSnapshot({ ignition: null, moving: null, charging: { status: null } }))).toBe('The car does not say what it is doing');
    expect(told(null)).toBe('Waiting for the first reading');
  });
});

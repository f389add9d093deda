import { aVehicleSituation, at, decideInTurn, eventsOf, kindsOf, rulesToTellAll, type SnapshotChanges } from '@psa-ev/testing';
import type { ChargingStatus } from '../../snapshot.js';
import { decideForVehicle } from '../decide.js';
import type { JournalFacts } from '../journal-facts.js';

const rules = rulesToTellAll({ lowBatteryPercents: [] });

/** A look at a car with its plug in, or with the status unknown. */
function look(time: string, status: ChargingStatus | null, percent: number | null, car: SnapshotChanges = {}) {
  const isUnknown = status === null || status === 'unknown';
  const plugged = isUnknown ? null : status !== 'disconnected';
  return aVehicleSituation({ at: time, car: { ...car, battery: { percent }, charging: { status, plugged, ...car.charging } } });
}

const tell = (...looks: ReturnType<typeof look>[]) => decideInTurn(looks, rules);

describe('charging', () => {
  it('is no news at the first look, whatever it is', () => {
    for (const status of ['disconnected', 'plugged', 'charging', 'stopped', 'finished', 'failed', 'unknown'] as const) {
      expect(kindsOf(tell(look('08:00', status, 41), look('08:02', status, 41)))).toEqual([]);
    }
  });

  it('is told from the plug in to the plug out, each thing once', () => {
    const turns = tell(
      look('18:00', 'disconnected', 41),
      look('18:02', 'plugged', 41),
      look('18:04', 'plugged', 41),
      look('23:00', 'charging', 41, { charging: { mode: 'ac', remainingMinutes: 240 } }),
      look('23:30', 'charging', 46),
      look('02:00', 'charging', 61),
      look('04:00', 'finished', 80),
      look('04:02', 'finished', 80),
      look('07:30', 'disconnected', 80),
      look('07:32', 'disconnected', 80),
    );
    expect(kindsOf(turns)).toEqual(['plugged-in', 'charging-started', 'battery-reached', 'charging-finished', 'unplugged']);
  });

  it('tells when a delayed charge is to start, and nothing of it once it charges', () => {
    const plan = { scheduledStart: { hour: 23, minute: 0 } };
    const delayed = tell(look('18:00', 'disconnected', 41), look('18:02', 'plugged', 41, { charging: plan }));
    expect(eventsOf(delayed)).toMatchObject([{ kind: 'plugged-in', happenedAt: at('18:02'), percent: 41, ...plan, waits: true }]);
    const atOnce = tell(look('18:00', 'disconnected', 41), look('18:02', 'charging', 41, { charging: plan }));
    expect(eventsOf(atOnce)).toMatchObject([
      { kind: 'plugged-in', scheduledStart: null, waits: false },
      { kind: 'charging-started', percent: 41 },
    ]);
  });

  it('does not let a full battery wait', () => {
    const [pluggedIn] = eventsOf(tell(look('18:00', 'disconnected', 100), look('18:02', 'plugged', 100)));
    expect(pluggedIn).toMatchObject({ kind: 'plugged-in', waits: false });
  });

  it('finishes with the energy and the cost that the journal knows', () => {
    const session = { energy: { kwh: 19.5, errorKwh: 0.5 }, cost: { amount: 4.12, currency: 'EUR' } };
    const [before, end] = [look('19:00', 'charging', 41), look('23:10', 'finished', 80)];
    expect(eventsOf(tell(before, { ...end, journal: { ...end.journal, session } }))).toMatchObject([
      { kind: 'charging-finished', percent: 80, ...session },
    ]);
  });

  describe('where nobody waits for the end', () => {
    const charged = { energy: { kwh: 19.5, errorKwh: 0.5 }, cost: { amount: 4.12, currency: 'EUR' } };
    const withJournal = (situation: ReturnType<typeof look>, journal: Partial<JournalFacts>) => ({
      ...situation,
      journal: { ...situation.journal, ...journal },
    });

    it('tells energy and cost when it stops at a limit', () => {
      const stop = withJournal(look('23:10', 'stopped', 80), { session: charged });
      expect(eventsOf(tell(look('19:00', 'charging', 41), stop))).toMatchObject([
        { kind: 'charging-interrupted', percent: 80, ...charged },
      ]);
    });

    it('tells energy and cost when the plug is pulled in the middle, by the session that ends with it', () => {
      const pulled = withJournal(look('19:30', 'disconnected', 80), { endedSession: charged });
      expect(eventsOf(tell(look('19:00', 'charging', 41), pulled))).toMatchObject([{ kind: 'unplugged', percent: 80, ...charged }]);
    });

    it('says nothing of energy when the plug is pulled and nothing was charged', () => {
      const endedSession = { energy: { kwh: 0, errorKwh: 0 }, cost: null };
      const pulled = withJournal(look('19:30', 'disconnected', 80), { endedSession });
      expect(eventsOf(tell(look('19:00', 'stopped', 80), pulled))).toMatchObject([{ kind: 'unplugged', energy: null, cost: null }]);
    });
  });

  it('finishes with the percents gained and the time from the first charge to the last', () => {
    const turns = tell(
      look('18:00', 'disconnected', 41),
      look('18:02', 'plugged', 41),
      look('19:00', 'charging', 41),
      look('23:10', 'finished', 80),
      look('23:40', 'disconnected', 79),
    );
    expect(eventsOf(turns).filter(({ kind }) => kind === 'charging-finished' || kind === 'unplugged')).toEqual([
      { kind: 'charging-finished', happenedAt: at('23:10'), percent: 80, gainedPercent: 39, minutes: 250, energy: null, cost: null },
      { kind: 'unplugged', happenedAt: at('23:40'), percent: 79, gainedPercent: 39, minutes: 250, energy: null, cost: null },
    ]);
  });

  it('is finished when it stops full: not every car says finished', () => {
    const turns = tell(
      look('18:00', 'charging', 98),
      look('18:30', 'stopped', 100),
      look('18:32', 'finished', 100),
      look('18:34', 'charging', 100),
      look('18:36', 'finished', 100),
    );
    expect(kindsOf(turns)).toEqual(['charging-finished']);
  });

  it('finishes again when the limit is raised', () => {
    const turns = tell(
      look('18:00', 'charging', 75),
      look('19:00', 'finished', 79),
      look('19:02', 'charging', 79),
      look('20:00', 'finished', 89),
    );
    expect(kindsOf(turns)).toEqual(['charging-finished', 'charging-started', 'charging-finished']);
  });

  it('is interrupted when it stops before it is full, and goes on', () => {
    const turns = tell(
      look('18:00', 'disconnected', 41),
      look('18:02', 'charging', 41),
      look('19:00', 'stopped', 52, { charging: { scheduledStart: { hour: 23, minute: 0 } } }),
      look('19:02', 'stopped', 52),
      look('23:00', 'charging', 52),
      look('23:30', 'charging', 58),
      look('23:40', 'finished', 60),
    );
    expect(kindsOf(turns).slice(2)).toEqual(['charging-interrupted', 'charging-started', 'charging-finished']);
    expect(eventsOf(turns).find(({ kind }) => kind === 'charging-interrupted')).toMatchObject({
      gainedPercent: 11,
      minutes: 58,
      scheduledStart: { hour: 23, minute: 0 },
    });
  });

  it('is unplugged, not interrupted, when the plug is pulled in the middle', () => {
    const turns = tell(
      look('18:00', 'charging', 41),
      look('18:28', 'charging', 45),
      look('18:30', 'disconnected', 46),
      look('18:32', 'disconnected', 46),
    );
    expect(eventsOf(turns)).toEqual([
      { kind: 'unplugged', happenedAt: at('18:30'), percent: 46, gainedPercent: 5, minutes: 30, energy: null, cost: null },
    ]);
  });

  it('is unplugged when the car has driven off before anybody looked', () => {
    const turns = tell(
      look('18:00', 'charging', 41, { odometerKm: 100 }),
      look('18:30', 'disconnected', 45, { odometerKm: 103, moving: true }),
    );
    expect(kindsOf(turns)).toEqual(['unplugged']);
  });

  it('fails once, until it charges again', () => {
    const turns = tell(
      look('18:00', 'charging', 41),
      look('18:02', 'failed', 42),
      look('18:04', 'plugged', 42),
      look('18:06', 'failed', 42),
      look('18:08', 'charging', 42),
      look('18:10', 'failed', 42),
    );
    expect(kindsOf(turns)).toEqual(['charging-failed', 'charging-started', 'charging-failed']);
  });

  it('tells its end once when readings in between say nothing', () => {
    const turns = tell(
      look('18:00', 'charging', 41),
      look('18:02', 'unknown', 42),
      look('18:04', null, null),
      look('18:06', 'charging', 43),
      look('18:08', null, 43),
      look('18:10', 'finished', 44),
      look('18:12', 'unknown', 44),
      look('18:14', 'finished', 44),
    );
    expect(kindsOf(turns)).toEqual(['charging-finished']);
  });

  describe('seen only in parts', () => {
    it('tells a charge of which only the end was seen', () => {
      const turns = tell(look('18:00', 'plugged', 41), look('23:00', 'finished', 80), look('23:02', 'finished', 80));
      expect(eventsOf(turns)).toEqual([
        { kind: 'charging-finished', happenedAt: at('23:00'), percent: 80, gainedPercent: 39, minutes: null, energy: null, cost: null },
      ]);
    });

    it('tells a charge that was never seen at all, from the plug to its end', () => {
      const turns = tell(look('18:00', 'disconnected', 41), look('23:00', 'finished', 80));
      expect(kindsOf(turns)).toEqual(['plugged-in', 'charging-finished']);
      expect(eventsOf(turns)[1]).toMatchObject({ gainedPercent: 39, minutes: null });
    });

    it('does not know the gain where the car was driven in between', () => {
      const turns = tell(look('18:00', 'disconnected', 60, { odometerKm: 100 }), look('23:00', 'finished', 80, { odometerKm: 130 }));
      expect(kindsOf(turns)).toEqual(['plugged-in']);
      const unknown = tell(look('18:00', 'disconnected', 60, { odometerKm: 100 }), look('23:00', 'finished', null, { odometerKm: 130 }));
      expect(eventsOf(unknown)[1]).toMatchObject({ kind: 'charging-finished', percent: null, gainedPercent: null });
    });

    it('says nothing of a charge when a full car is plugged in', () => {
      const turns = tell(look('18:00', 'disconnected', 100), look('18:02', 'finished', 100), look('18:04', 'finished', 100));
      expect(kindsOf(turns)).toEqual(['plugged-in']);
    });

    it('tells the level that was passed before the start was seen, but no time that nobody took', () => {
      const turns = tell(look('18:00', 'plugged', 41), look('21:00', 'charging', 75), look('22:00', 'finished', 80));
      expect(eventsOf(turns)).toMatchObject([
        { kind: 'charging-started' },
        { kind: 'battery-reached', levelPercent: 70 },
        { kind: 'charging-finished', gainedPercent: 39, minutes: null },
      ]);
    });

    it('tells no time of a charge that ended while nobody looked, and from which the plug was pulled', () => {
      const turns = tell(
        look('18:00', 'disconnected', 41),
        look('18:02', 'charging', 41),
        look('18:10', 'charging', 43),
        look('23:50', 'disconnected', 60),
      );
      expect(eventsOf(turns).at(-1)).toMatchObject({ kind: 'unplugged', gainedPercent: 19, minutes: null });
    });

    it('tells two charges apart by the drive between them', () => {
      const turns = tell(
        look('18:00', 'charging', 71, { odometerKm: 100 }),
        look('23:00', 'charging', 52, { odometerKm: 140 }),
        look('23:59', 'finished', 60, { odometerKm: 140 }),
      );
      expect(eventsOf(turns)).toMatchObject([
        { kind: 'plugged-in', percent: 52 },
        { kind: 'charging-started', percent: 52 },
        { kind: 'charging-finished', gainedPercent: 8, minutes: 59 },
      ]);
    });

    it('takes an odometer that is reported late for the drive before', () => {
      const odometer = { reportedAt: at('17:55') };
      const turns = tell(
        look('18:00', 'disconnected', 41, { odometerKm: 100 }),
        look('18:02', 'charging', 41, { odometerKm: 100 }),
        look('18:04', 'charging', 41, { odometerKm: 112, parts: { odometer } }),
      );
      expect(kindsOf(turns)).toEqual(['plugged-in', 'charging-started']);
    });

    it('dates each thing by the maker where it says when', () => {
      const turns = tell(look('18:00', 'disconnected', 41), look('21:00', 'charging', 41, { reportedAt: at('18:20') }));
      expect(eventsOf(turns).map(({ happenedAt }) => happenedAt)).toEqual([at('18:20'), at('18:20')]);
    });
  });

  describe('to the levels that a person has chosen', () => {
    const levels = (...looks: ReturnType<typeof look>[]) =>
      eventsOf(tell(...looks)).flatMap((event) => (event.kind === 'battery-reached' ? [event.levelPercent] : []));

    it('tells every ten percent by default', () => {
      const hours = [18, 19, 20, 21, 22, 23];
      expect(levels(...hours.map((hour, index) => look(`${hour}:00`, 'charging', 45 + 5 * index)))).toEqual([50, 60, 70]);
    });

    it('tells a level once, however the percent flickers around it', () => {
      const percents = [68, 69, 71, 69, 71, 70, 69, 70];
      expect(levels(...percents.map((percent, index) => look(`18:0${index}`, 'charging', percent)))).toEqual([70]);
    });

    it('tells only the highest of those that were passed at once', () => {
      expect(levels(look('18:00', 'charging', 42), look('20:00', 'charging', 85))).toEqual([80]);
    });

    it('tells no level again when the charge goes on', () => {
      expect(
        levels(
          look('18:00', 'charging', 68),
          look('18:10', 'charging', 70),
          look('18:12', 'stopped', 70),
          look('18:30', 'stopped', 69),
          look('18:40', 'charging', 69),
          look('18:50', 'charging', 70),
        ),
      ).toEqual([70]);
    });

    it('tells a level again with the next plug', () => {
      expect(
        levels(
          look('18:00', 'charging', 68),
          look('18:10', 'charging', 70),
          look('18:20', 'disconnected', 70),
          look('20:00', 'plugged', 60, { odometerKm: 28_450 }),
          look('20:02', 'charging', 60, { odometerKm: 28_450 }),
          look('21:00', 'charging', 71, { odometerKm: 28_450 }),
        ),
      ).toEqual([70, 70]);
    });

    it('begins where the percent is first reported', () => {
      expect(
        levels(
          look('18:00', 'disconnected', null),
          look('18:02', 'charging', null),
          look('18:04', 'charging', 73),
          look('19:00', 'charging', 81),
        ),
      ).toEqual([80]);
    });

    it('tells no level that was passed before it was chosen', () => {
      const begun = decideInTurn([look('18:00', 'charging', 68), look('18:30', 'charging', 74)], { ...rules, chargedToPercents: [80] });
      const memory = begun.at(-1)?.memory;
      if (!memory) throw new Error('no look');
      const chosen = { ...rules, chargedToPercents: [72, 75] };
      const next = decideForVehicle(memory, look('18:30', 'charging', 74), look('18:40', 'charging', 75), chosen);
      expect(eventsOf([next])).toMatchObject([{ kind: 'battery-reached', levelPercent: 75 }]);
    });
  });
});

import {
  anInstallationSituation,
  at,
  aVehicleSituation,
  decideForInstallationInTurn,
  decideInTurn,
  eventsOf,
  kindsOf,
  rulesToTellAll,
  type SnapshotChanges,
} from '@psa-ev/testing';
import { decideForVehicle, type Decision, EMPTY_MEMORY, isWanted, type NotificationMemory } from './decide.js';
import { KIND_TRAITS, NOTIFICATION_KINDS } from './kinds.js';
import { DEFAULT_NOTIFICATION_RULES } from './rules.js';
import type { VehicleSituation } from './situation.js';

const look = (time: string, car: SnapshotChanges = {}) => aVehicleSituation({ at: time, car });
const open: SnapshotChanges = { doors: { open: ['trunk'] } };
const low: SnapshotChanges = { battery: { percent: 19, rangeKm: 60 } };
const climateOn: SnapshotChanges = { climate: { status: 'enabled' } };
const messagesOf = (decisions: readonly Decision[]) =>
  decisions.flatMap(({ notifications }) => notifications.map(({ message }) => message));
const lastMemory = (decisions: readonly Decision[]): NotificationMemory => decisions.at(-1)?.memory ?? EMPTY_MEMORY;

describe('decide', () => {
  it('brings nothing where nothing is seen', () => {
    const unseen = { reading: null, diagnosis: 'starting', installation: 'starting' } as const;
    const turns = decideInTurn([aVehicleSituation({ at: '08:00', ...unseen }), aVehicleSituation({ at: '08:02', ...unseen })]);
    expect(kindsOf(turns)).toEqual([]);
  });

  it('takes the first reading for the first look, however long it was waited for', () => {
    const unseen = { reading: null, diagnosis: 'starting', installation: 'starting' } as const;
    const turns = decideInTurn([
      aVehicleSituation({ at: '08:00', ...unseen }),
      look('08:02', { ...low, ...climateOn }),
      look('08:04', { ...low, ...climateOn }),
    ]);
    expect(kindsOf(turns)).toEqual([]);
  });

  it('goes on after a restart in the middle, from a stored memory and a look that is no longer known', () => {
    const evening = decideInTurn([look('08:00'), look('08:02', low)]);
    const stored: NotificationMemory = JSON.parse(JSON.stringify(lastMemory(evening)));
    const morning = decideForVehicle(
      stored,
      null,
      look('08:30', { ...low, charging: { status: 'charging', plugged: true } }),
      rulesToTellAll(),
    );
    expect(kindsOf([...evening, morning])).toEqual(['battery-low', 'plugged-in', 'charging-started']);
  });

  it('knows nothing of the past of a topic that a memory of an older version lacks, and keeps none that it no longer knows', () => {
    const { topics, ...rest } = lastMemory(decideInTurn([look('08:00'), look('08:02', climateOn)]));
    const { climate: _unknown, ...known } = topics;
    const older = { ...rest, topics: { ...known, charging: { surplus: 7 }, horoscope: { sunMs: 1 } } };
    const decision = decideForVehicle(older, look('08:02', climateOn), look('08:04', { ...climateOn, ...low }), rulesToTellAll());
    expect(kindsOf([decision])).toEqual(['battery-low']);
    expect(decision.memory.topics).toHaveProperty('climate');
    expect(decision.memory.topics).not.toHaveProperty('horoscope');
  });

  it('tells what happened in an outage of three hours, in its order, and sends only what is not too late', () => {
    const lost = { kind: 'cloud-failing', since: at('14:02') } as const;
    const away = aVehicleSituation({ at: '14:30', reading: look('14:00').snapshot, diagnosis: lost, installation: lost });
    const back = look('17:00', {
      climate: { status: 'failed', failure: 'lowBattery' },
      battery: { percent: 18 },
      auxiliaryBatteryPercent: 40,
      charging: { status: 'plugged', plugged: true },
      parts: {
        battery: { reportedAt: at('15:30') },
        charging: { reportedAt: at('14:20') },
        climate: { reportedAt: at('14:10') },
        environment: { reportedAt: at('16:00') },
      },
    });
    const [notifications] = decideInTurn([look('14:00'), away, back])
      .slice(-1)
      .map((turn) => turn.notifications);
    expect(notifications?.map(({ event, message }) => [event.kind, event.happenedAt, message !== null])).toEqual([
      ['climate-failed', at('14:10'), false],
      ['plugged-in', at('14:20'), false],
      ['battery-low', at('15:30'), true],
      ['auxiliary-battery-low', at('16:00'), true],
    ]);
  });

  describe('by rules that change in the middle', () => {
    const rules = rulesToTellAll({ lowBatteryPercents: [20] });
    const begun = decideInTurn([look('08:00'), look('08:02', { battery: { percent: 35 } })], rules);
    const next = (percent: number, changes: Partial<typeof rules>) =>
      decideForVehicle(lastMemory(begun), look('08:02', { battery: { percent: 35 } }), look('08:04', { battery: { percent } }), {
        ...rules,
        ...changes,
      });

    it('does not take a level for reached that was chosen below it', () => {
      expect(kindsOf([next(35, { lowBatteryPercents: [40] }), next(34, { lowBatteryPercents: [40] })])).toEqual([]);
    });

    it('tells the level that was chosen since', () => {
      expect(eventsOf([next(30, { lowBatteryPercents: [30] })])).toMatchObject([{ kind: 'battery-low', levelPercent: 30 }]);
    });

    it('tells a door at once that is open for longer than is now allowed', () => {
      const patient = rulesToTellAll({ leftOpenMinutes: 60 });
      const opened = decideInTurn([look('08:00'), look('08:02', open), look('08:20', open)], patient);
      const decision = decideForVehicle(
        lastMemory(opened),
        look('08:20', open),
        look('08:22', open),
        rulesToTellAll({ leftOpenMinutes: 10 }),
      );
      expect(eventsOf([decision])).toMatchObject([{ kind: 'left-open', happenedAt: at('08:02'), minutes: 20 }]);
    });
  });

  describe('in the quiet hours', () => {
    // 22 to 7 in Sofia, in winter two hours ahead of UTC: 20:00 to 05:00.
    const rules = rulesToTellAll({ quietHours: { from: { hour: 22, minute: 0 }, to: { hour: 7, minute: 0 } } });
    const morning = at('2026-11-21T05:00:00.000Z');

    it('lets news wait for the morning', () => {
      expect(messagesOf(decideInTurn([look('23:30'), look('23:59', low)], rules))).toEqual([
        { deliverAt: morning, expiresAt: at('2026-11-21T11:59:00.000Z') },
      ]);
    });

    it('leaves to the feed what would be too late by then', () => {
      expect(messagesOf(decideInTurn([look('20:10'), look('20:20', climateOn)], rules))).toEqual([null]);
    });

    it('begin and end to the minute', () => {
      const deliveredAt = (time: string) =>
        messagesOf(decideInTurn([look('2026-11-20T04:00:00.000Z'), look(time, low)], rules))[0]?.deliverAt;
      expect(deliveredAt('2026-11-20T19:59:59.000Z')).toEqual(at('2026-11-20T19:59:59.000Z'));
      expect(deliveredAt('2026-11-21T04:59:59.000Z')).toEqual(morning);
      expect(deliveredAt('2026-11-21T05:00:00.000Z')).toEqual(morning);
    });

    it('let through what is urgent', () => {
      const [message] = messagesOf(decideInTurn([look('21:00'), look('21:02', open), look('21:12', open)], rules));
      expect(message).toEqual({ deliverAt: at('21:12'), expiresAt: at('2026-11-21T01:12:00.000Z') });
    });

    it('that never end let through nothing else', () => {
      const allDay = rulesToTellAll({ quietHours: { from: { hour: 7, minute: 0 }, to: { hour: 7, minute: 0 } } });
      expect(messagesOf(decideInTurn([look('12:00'), look('12:02', low)], allDay))).toEqual([null]);
      expect(messagesOf(decideInTurn([look('12:00'), look('12:02', open), look('12:12', open)], allDay))).not.toContain(null);
    });

    it('do not let an outage be told in the morning that was over in the night', () => {
      const since = (time: string) => ({ kind: 'psacc-down', since: at(time) }) as const;
      const turns = decideForInstallationInTurn(
        [
          anInstallationSituation({ at: '20:00' }),
          anInstallationSituation({ at: '20:05', diagnosis: since('20:02') }),
          anInstallationSituation({ at: '20:20', diagnosis: since('20:02') }),
          anInstallationSituation({ at: '20:30', diagnosis: { kind: 'ok', since: at('20:30') } }),
          anInstallationSituation({ at: '20:40', diagnosis: { kind: 'ok', since: at('20:30') } }),
        ],
        rules,
      );
      const [lost, restored] = messagesOf(turns);
      expect(lost?.deliverAt).toEqual(morning);
      expect(restored?.deliverAt).toEqual(morning);
      expect(KIND_TRAITS['connection-lost'].tag).toBe(KIND_TRAITS['connection-restored'].tag);
    });
  });

  describe('with a cap an hour', () => {
    const rules = rulesToTellAll({ mostPerHour: 2 });
    const flicker = (minutes: readonly number[]) =>
      minutes.map((minute, index) =>
        look(new Date(at('08:00').getTime() + minute * 60_000).toISOString(), index % 2 === 0 ? {} : climateOn),
      );

    it('leaves the rest to the feed, until the hour is over', () => {
      const messages = messagesOf(decideInTurn(flicker([0, 1, 2, 3, 30, 60, 61, 62]), rules));
      expect(messages.map((message) => message !== null)).toEqual([true, true, false, false, false, true, true]);
    });

    it('counts what is urgent by itself', () => {
      const situations = [...flicker([0, 1, 2, 3]), look('08:04', open), look('08:14', open)];
      expect(messagesOf(decideInTurn(situations, rules)).map((message) => message !== null)).toEqual([true, true, false, false, true]);
    });

    it('does not count what is not wanted', () => {
      const wanted = { ...rules.wanted, 'climate-started': false };
      const messages = messagesOf(decideInTurn(flicker([0, 1, 2, 3, 4]), { ...rules, wanted }));
      expect(messages.map((message) => message !== null)).toEqual([false, true, false, true]);
    });

    it('neither forgets nor waits for years when the clock is put back', () => {
      const situations: VehicleSituation[] = [...flicker([0, 1, 2]), ...flicker([-525_600, -525_599, -525_539, -525_538])];
      const messages = messagesOf(decideInTurn(situations, rules));
      expect(messages.map((message) => message !== null)).toEqual([true, true, false, true, true]);
    });
  });
});

describe('isWanted', () => {
  it('follows the person, and where they have not chosen the kind', () => {
    for (const kind of NOTIFICATION_KINDS) {
      expect(isWanted({ kind }, DEFAULT_NOTIFICATION_RULES)).toBe(KIND_TRAITS[kind].wantedByDefault);
      expect(isWanted({ kind }, { ...DEFAULT_NOTIFICATION_RULES, wanted: { [kind]: false } })).toBe(false);
      expect(isWanted({ kind }, { ...DEFAULT_NOTIFICATION_RULES, wanted: { [kind]: true } })).toBe(true);
    }
  });
});

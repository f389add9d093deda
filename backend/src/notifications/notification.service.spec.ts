import { fromNotificationDocument } from '@psa-ev/contract';
import {
  type ControlEvent,
  NO_JOURNAL_FACTS,
  DEFAULT_NOTIFICATION_RULES,
  type Diagnosis,
  type Snapshot,
  type VehicleSituation,
} from '@psa-ev/domain';
import { aChargingSnapshot, aSnapshot, aVehicle, A_VEHICLE_ID, at, type SnapshotChanges } from '@psa-ev/testing';
import { notify } from '../../test/notify.js';
import { aDevice, register } from '../../test/person.builder.js';
import { TemporaryDatabase } from '../../test/temporary-database.js';
import { MessageEntity } from './message.entity.js';
import type { News, NotificationService } from './notification.service.js';
import type { PersonDirectory } from './person.directory.js';

const OK: Diagnosis = { kind: 'ok', since: at('06:00') };
const vehicle = aVehicle();

describe('the notifications', () => {
  let database: TemporaryDatabase;
  let persons: PersonDirectory;
  let service: NotificationService;
  let before: VehicleSituation;

  const start = async () => {
    ({ persons, notifications: service } = await notify(database));
  };
  const situationOf = (snapshot: Snapshot): VehicleSituation => ({
    at: snapshot.polledAt,
    elapsedMs: snapshot.polledAt.getTime(),
    timeZone: 'Europe/Sofia',
    snapshot,
    diagnosis: OK,
    installation: OK,
    journal: NO_JOURNAL_FACTS,
  });
  const consider = (snapshot: Snapshot): News => service.considerVehicle(vehicle, before, situationOf(snapshot));
  const record = (news: News) => database.unitOfWork.transaction((manager) => service.record(manager, news));
  const look = async (snapshot: Snapshot) => {
    const news = consider(snapshot);
    if (news.isNews) await record(news);
    service.keep(news);
    before = situationOf(snapshot);
    return news;
  };
  const messages = () => database.repositoryOf(MessageEntity).find({ order: { uid: 'ASC', deviceId: 'ASC', tag: 'ASC' } });
  const feed = async () =>
    (await database.outbox.pending())
      .filter(({ path }) => path.startsWith(`vehicles/${A_VEHICLE_ID}/notifications/`))
      .map(({ document }) => fromNotificationDocument(document)?.event.kind);

  beforeEach(async () => {
    database = await TemporaryDatabase.open();
    await start();
    before = situationOf(aSnapshot({ at: '08:00' }));
  });
  afterEach(() => database.close());

  it('takes the first look for granted, and writes nothing more while nothing happens', async () => {
    await register(persons, {});

    const first = await look(aSnapshot({ at: '08:00' }));
    const second = await look(aSnapshot({ at: '08:02' }));

    expect(first.isNews).toBe(true);
    expect(second.isNews).toBe(false);
    expect(await messages()).toEqual([]);
    expect(await feed()).toEqual([]);
  });

  it.each([
    ['its position', { position: null }],
    ['its odometer', { odometerKm: null }],
    ['its doors, climate and small battery', { doors: { open: null }, climate: { status: null }, auxiliaryBatteryPercent: null }],
  ])('writes nothing at each look at a parked car that does not report %s', async (_, silence) => {
    await register(persons, {});
    await look(aSnapshot({ at: '08:00', ...silence }));
    await look(aSnapshot({ at: '08:02', ...silence }));

    const looks = [];
    for (let minute = 4; minute < 60; minute += 2)
      looks.push(await look(aSnapshot({ at: `08:${String(minute).padStart(2, '0')}`, ...silence })));

    expect(looks.filter(({ isNews }) => isNews)).toEqual([]);
  });

  it('puts no more than sixty lines an hour into a feed', async () => {
    await look(aSnapshot({ at: '08:00' }));

    for (let second = 1; second < 300; second += 1) {
      const at = `2026-11-20T08:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000Z`;
      await look(second % 2 ? aChargingSnapshot({ at }) : aSnapshot({ at }));
    }

    expect((await feed()).length).toBeLessThanOrEqual(60);
    expect((await feed()).length).toBeGreaterThan(30);
  });

  it('tells each person once, and the feed once for all', async () => {
    await register(
      persons,
      {},
      { uid: 'uid-of-viewer', access: { role: 'viewer', vehicles: [A_VEHICLE_ID] }, devices: { tablet: aDevice() } },
    );
    await look(aSnapshot({ at: '08:00' }));

    await look(aChargingSnapshot({ at: '08:10' }));
    await look(aChargingSnapshot({ at: '08:12' }));

    expect((await messages()).map(({ uid, deviceId, event }) => [uid, deviceId, event.kind])).toEqual([
      ['uid-of-owner', 'phone', 'charging-started'],
      ['uid-of-viewer', 'tablet', 'charging-started'],
    ]);
    expect(await feed()).toEqual(['charging-started', 'plugged-in']);
  });

  it('keeps one message of a charge waiting for each device: the newest', async () => {
    await register(persons, {});
    await look(aSnapshot({ at: '08:00' }));

    await look(aChargingSnapshot({ at: '08:10', battery: { percent: 64 } }));
    await look(aChargingSnapshot({ at: '08:40', battery: { percent: 70 } }));

    expect((await messages()).map(({ tag, event }) => [tag, event.kind])).toEqual([[`charge-${A_VEHICLE_ID}`, 'battery-reached']]);
  });

  it('tells nothing twice after a restart in the middle of a charge', async () => {
    await register(persons, {});
    await look(aSnapshot({ at: '08:00' }));
    await look(aChargingSnapshot({ at: '08:10' }));

    await start();
    const news = await look(aChargingSnapshot({ at: '08:12' }));

    expect(news.decisions.flatMap(({ notifications }) => notifications)).toEqual([]);
  });

  it('tells again what a power cut has kept from being recorded', async () => {
    await register(persons, {});
    await look(aSnapshot({ at: '08:00' }));
    const unplugged = before;
    consider(aChargingSnapshot({ at: '08:10' }));

    await start();
    before = unplugged;
    await look(aChargingSnapshot({ at: '08:12' }));

    expect((await messages()).map(({ event }) => event.kind)).toEqual(['charging-started']);
  });

  it('decides again where the disk refused to record it', async () => {
    await register(persons, {});
    await look(aSnapshot({ at: '08:00' }));

    const lost = consider(aChargingSnapshot({ at: '08:10' }));
    const again = consider(aChargingSnapshot({ at: '08:12' }));

    expect(again.decisions.map(({ notifications }) => notifications.length)).toEqual(
      lost.decisions.map(({ notifications }) => notifications.length),
    );
  });

  describe('of the control of a car', () => {
    const alarm: ControlEvent = { kind: 'limit-not-kept', happenedAt: at('08:30'), percent: 84, limitPercent: 80 };
    const failed: ControlEvent = {
      kind: 'command-failed',
      at: at('08:30'),
      command: 'stopCharging',
      requestedBy: 'uid-of-owner',
      failure: { kind: 'unconfirmed' },
    };
    const snapshot = aChargingSnapshot({ at: '08:30' });
    const moment = { at: at('08:30'), elapsedMs: at('08:30').getTime(), timeZone: 'Europe/Sofia', snapshot };
    const considerControl = (...events: ControlEvent[]) => service.considerControl(vehicle, events, moment);
    const settle = async (news: News) => {
      await record(news);
      service.keep(news);
    };
    const two = () =>
      register(persons, {}, { uid: 'uid-of-viewer', access: { role: 'viewer', vehicles: [A_VEHICLE_ID] }, devices: { tablet: aDevice() } });

    it('writes nothing where nothing is to be told', async () => {
      await two();
      expect(considerControl().isNews).toBe(false);
    });

    it('tells everybody of an alarm, and of a wish that failed only who had it, and the feed', async () => {
      await two();
      await settle(considerControl(alarm, failed));

      expect((await messages()).map(({ uid, event }) => [uid, event.kind])).toEqual([
        ['uid-of-owner', 'limit-not-kept'],
        ['uid-of-owner', 'command-failed'],
        ['uid-of-viewer', 'limit-not-kept'],
      ]);
      expect((await feed()).sort()).toEqual(['command-failed', 'limit-not-kept']);
    });

    it.each([
      ['before', (reading: News, control: News) => [control, reading]],
      ['after', (reading: News, control: News) => [reading, control]],
    ])('loses no mark of either where the control is recorded %s the reading that was considered meanwhile', async (_, inTurn) => {
      const rules = { ...DEFAULT_NOTIFICATION_RULES, mostPerHour: 1 };
      await register(persons, { rules });
      await look(aSnapshot({ at: '08:00' }));

      const reading = consider(aChargingSnapshot({ at: '08:30' }));
      const control = considerControl(alarm);
      for (const news of inTurn(reading, control)) await settle(news);
      before = situationOf(aChargingSnapshot({ at: '08:30' }));

      await start();
      const readingAgain = consider(aChargingSnapshot({ at: '08:32' }));
      expect(readingAgain.decisions.flatMap(({ notifications }) => notifications)).toEqual([]);
      const again = considerControl({ ...alarm, happenedAt: at('08:31') });
      expect(again.decisions.flatMap(({ notifications }) => notifications.map(({ message }) => message))).toEqual([
        expect.anything(),
        null,
      ]);
    });

    it('says what a charge has brought that the limit has ended, and does not call it interrupted', async () => {
      await look(aSnapshot({ at: '08:00', battery: { percent: 60 } }));
      await look(aChargingSnapshot({ at: '08:10', battery: { percent: 61 } }));
      service.expectStop(A_VEHICLE_ID, { askedBy: 'limit', limitPercent: 80 });
      const stopped = aSnapshot({ at: '08:30', battery: { percent: 80 }, charging: { status: 'stopped', plugged: true } });
      await look(stopped);
      const event = { kind: 'limit-reached-and-stopped', happenedAt: at('08:30'), percent: 80, limitPercent: 80, isAgain: false } as const;
      await settle(service.considerControl(vehicle, [event], { ...moment, snapshot: stopped }));

      const kinds = await feed();
      expect(kinds).toContain('limit-reached');
      expect(kinds).not.toContain('charging-interrupted');
    });
  });

  it('tells who has just registered nothing of what began before', async () => {
    await look(aSnapshot({ at: '08:00' }));
    await look(aChargingSnapshot({ at: '08:10' }));
    await register(persons, {});

    await look(aChargingSnapshot({ at: '08:12' }));

    expect(await messages()).toEqual([]);
  });

  it('warns who has registered late of the end of the remote access, as early as all others', async () => {
    const parkedOn = (day: number) => look(aSnapshot({ at: `2026-11-${day}T08:00:00.000Z`, changedAt: at('06:00') }));
    const newcomer = {
      uid: 'uid-of-viewer',
      access: { role: 'viewer', vehicles: [A_VEHICLE_ID] },
      devices: { tablet: aDevice() },
    } as const;
    await register(persons, {});
    await parkedOn(20);
    await parkedOn(23);
    await register(persons, {}, newcomer);

    await parkedOn(24);
    await parkedOn(25);

    expect((await messages()).map(({ uid, event }) => [uid, event.kind])).toEqual([
      ['uid-of-owner', 'remote-access-ending'],
      ['uid-of-viewer', 'remote-access-ending'],
    ]);
    expect(await feed()).toEqual(['remote-access-ending']);
  });

  it('tells who has come back nothing of what changed while they had no device', async () => {
    await register(persons, {});
    await look(aChargingSnapshot({ at: '08:00' }));
    await register(persons);
    await look(aSnapshot({ at: '08:10' }));
    await register(persons, {});

    await look(aSnapshot({ at: '08:20' }));

    expect(await messages()).toEqual([]);
  });

  it.each([
    ['without access', { access: null }],
    ['with access to another car', { access: { role: 'owner', vehicles: [] } as const }],
    ['whose only device is paused', { devices: { phone: aDevice({ paused: true }) } }],
    [
      'who wants no such messages',
      { rules: { ...DEFAULT_NOTIFICATION_RULES, wanted: { 'charging-started': false, 'plugged-in': false } } },
    ],
  ])('sends nothing to a person %s, and writes the feed all the same', async (_, person) => {
    await register(persons, person);
    await look(aSnapshot({ at: '08:00' }));

    await look(aChargingSnapshot({ at: '08:10' }));

    expect(await messages()).toEqual([]);
    expect(await feed()).toEqual(['charging-started', 'plugged-in']);
  });

  it('drops what waits for a device that is gone', async () => {
    await register(persons, { devices: { phone: aDevice(), tablet: aDevice({ token: 'other' }) } });
    await look(aSnapshot({ at: '08:00' }));
    await look(aChargingSnapshot({ at: '08:10' }));

    await register(persons, { devices: { tablet: aDevice({ token: 'other' }) } });

    expect((await messages()).map(({ deviceId }) => deviceId)).toEqual(['tablet']);
  });

  it('remembers persons, rules and devices for a start without internet', async () => {
    const rules = { ...DEFAULT_NOTIFICATION_RULES, leftOpenMinutes: 3 };
    await register(persons, { rules });
    const known = persons.all();

    await start();

    expect(persons.all()).toEqual(known);
  });

  it('waits anew after a restart, though the clock has gone ahead meanwhile', async () => {
    await register(persons, {});
    const seenOpen = (time: string, car: SnapshotChanges = { doors: { open: ['trunk'] } }) => look(aSnapshot({ at: time, ...car }));
    await seenOpen('08:00', { doors: { open: [] } });
    await seenOpen('08:02');

    await start();
    await seenOpen('10:02');
    expect(await messages()).toEqual([]);
    await seenOpen('10:12');

    expect((await messages()).map(({ tag }) => tag)).toEqual([`doors-${A_VEHICLE_ID}`]);
  });

  it('tells of the Pi once, in the feed of every car', async () => {
    const OTHER = aVehicle({ vehicleId: 'ponmlkjihgfedcba' as typeof A_VEHICLE_ID }).vehicleId;
    await register(persons, { access: { role: 'owner', vehicles: [A_VEHICLE_ID, OTHER] } });
    const lookAt = async (time: string, diagnosis: Diagnosis) => {
      const situation = { at: at(time), elapsedMs: at(time).getTime(), timeZone: 'Europe/Sofia', diagnosis, restart: null, storage: null };
      const news = service.considerInstallation([A_VEHICLE_ID, OTHER], situation);
      if (news.isNews) await record(news);
      service.keep(news);
    };

    await lookAt('08:00', OK);
    await lookAt('08:05', { kind: 'psacc-down', since: at('08:04') });
    await lookAt('08:20', { kind: 'psacc-down', since: at('08:04') });
    await lookAt('08:22', { kind: 'psacc-down', since: at('08:04') });

    expect((await messages()).map(({ tag, vehicleId }) => [tag, vehicleId])).toEqual([['connection', null]]);
    const lines = await database.outbox.pending();
    expect(lines.map(({ path }) => path.split('/')[1])).toEqual([A_VEHICLE_ID, OTHER]);
    expect(fromNotificationDocument(lines[0]?.document)).toMatchObject({ event: { happenedAt: at('08:04') }, toldAt: at('08:20') });
  });
});

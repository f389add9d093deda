import files from 'node:fs/promises';
import { fromNotificationDocument } from '@psa-ev/contract';
import type { NotificationEvent, VehicleId } from '@psa-ev/domain';
import { OutboxEntity } from '../../src/publishing/outbox.entity.js';
import { notify } from '../notify.js';
import { register } from '../person.builder.js';
import sqlite3 from 'sqlite3';
import { TemporaryDatabase, temporaryFolder } from '../temporary-database.js';
import { BackendOnThePi } from './backend-on-the-pi.js';
import { Household, type Story } from './household.js';
import { type Member, threePeople } from './people.js';
import { type DeliveredMessage, Postbox } from './postbox.js';
import { SimulatedClock } from './simulated-clock.js';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const PLENTY_BLOCKS = 1_000_000;
const BLOCK_BYTES = 4096;

/** A line of a feed. */
export interface FeedLine {
  readonly vehicleId: VehicleId;
  readonly event: NotificationEvent;
  /** When it was decided, by the clock of the Pi. */
  readonly decidedMs: number;
}

/** What a household has lived through, and what it was told of it. */
export interface Lived {
  readonly household: Household;
  readonly daily: VehicleId;
  /** Null where there is none. */
  readonly idle: VehicleId | null;
  readonly people: readonly Member[];
  readonly feed: readonly FeedLine[];
  readonly delivered: readonly DeliveredMessage[];
}

/** Lets a household live for some days beside a backend, on a real database. */
export async function liveThrough(story: Story, days: number): Promise<Lived> {
  // The long stack traces of the driver would cost as much as all its work.
  const traces = jest.spyOn(sqlite3, 'verbose').mockReturnThis();
  const folder = temporaryFolder();
  const database = await TemporaryDatabase.open();
  const household = new Household(story);
  const postbox = new Postbox(household, new SimulatedClock(household));
  const restore = ownTheDisk(household, database);
  try {
    const [daily, idle] = await idsOf(household, database);
    const people = threePeople(daily, idle);
    await register((await notify(database)).persons, ...people);
    await live(household, household.startedAt + days * DAY_MS, () => BackendOnThePi.start(household, database, postbox, folder.path));
    return { household, daily, idle, people, feed: await feedOf(database), delivered: postbox.delivered };
  } finally {
    restore();
    traces.mockRestore();
    await database.close();
    folder.remove();
  }
}

async function live(household: Household, until: number, start: () => Promise<BackendOnThePi>): Promise<void> {
  let backend: BackendOnThePi | null = null;
  let minuteAt = household.time;
  while (household.time < until) {
    const isOff = household.circumstances.holds('pi-off', household.time);
    if (backend && (isOff || household.wantsNewBackend)) {
      await backend.stop();
      backend = null;
    }
    household.wantsNewBackend = false;
    const isMinute = minuteAt <= household.time;
    if (isMinute) minuteAt = household.time + MINUTE_MS;
    if (!isOff) {
      backend ??= await start();
      if (backend.nextAt <= household.time) await backend.round();
      if (isMinute) await backend.eachMinute();
    }
    household.advanceTo(Math.min(minuteAt, backend?.nextAt ?? minuteAt));
  }
  await backend?.stop();
}

/** The disk is full, or nearly, as the circumstances want it. */
function ownTheDisk(household: Household, { unitOfWork }: TemporaryDatabase): () => void {
  const holds = (what: 'disk-full' | 'disk-nearly-full') => household.circumstances.holds(what, household.time);
  const write = unitOfWork.transaction.bind(unitOfWork);
  const writing = jest
    .spyOn(unitOfWork, 'transaction')
    .mockImplementation((work) => (holds('disk-full') ? Promise.reject(new Error('SQLITE_FULL: database or disk is full')) : write(work)));
  const space = jest.spyOn(files, 'statfs').mockImplementation(async () => {
    const bavail = holds('disk-nearly-full') ? 1 : PLENTY_BLOCKS;
    return { bavail, bsize: BLOCK_BYTES } as Awaited<ReturnType<typeof files.statfs>>;
  });
  return () => {
    writing.mockRestore();
    space.mockRestore();
  };
}

async function idsOf(household: Household, database: TemporaryDatabase): Promise<readonly [VehicleId, VehicleId | null]> {
  const vins = household.vehicles.map(({ car }) => car.model.vin);
  const known = await database.vehicles.remember(vins.map((vin) => ({ vin, label: null, brand: null, batteryCapacityKwh: null })));
  const [daily, idle = null] = known.map(({ identity }) => identity.vehicleId);
  if (!daily) throw new Error('the cars are remembered');
  return [daily, idle];
}

async function feedOf(database: TemporaryDatabase): Promise<readonly FeedLine[]> {
  const rows = await database.repositoryOf(OutboxEntity).find();
  return rows.flatMap(({ path, document, queuedAt }) => {
    const [, vehicleId, collection] = path.split('/');
    const line = collection === 'notifications' ? fromNotificationDocument(document) : null;
    return line ? [{ vehicleId: vehicleId as VehicleId, event: line.event, decidedMs: queuedAt.getTime() }] : [];
  });
}

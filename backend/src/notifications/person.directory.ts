import { Injectable, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Device, fromDeviceDocument, toDeviceDocument } from '@psa-ev/contract';
import { type Access, DEFAULT_NOTIFICATION_RULES, type NotificationRules, type VehicleId } from '@psa-ev/domain';
import type { Repository } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { OneAtATime } from '../psacc/one-at-a-time.js';
import { DeviceEntity } from './device.entity.js';
import { readable } from './readable.js';
import { MessageEntity } from './message.entity.js';
import { NotificationMemoryEntity } from './notification-memory.entity.js';
import { PersonEntity } from './person.entity.js';

/** A browser of a person, with its id. */
export interface KnownDevice extends Device {
  readonly deviceId: string;
}

/** Somebody who wants messages. */
export interface Person {
  readonly uid: string;
  /** Null: has none, or none was learnt yet. */
  readonly access: Access | null;
  readonly rules: NotificationRules;
  readonly devices: readonly KnownDevice[];
}

interface Entry {
  readonly access: Access | null;
  readonly rules: NotificationRules | null;
  readonly devices: ReadonlyMap<string, Device>;
}

const UNKNOWN: Entry = { access: null, rules: null, devices: new Map() };

/** Who wants messages, where to, and which: what Firestore last said, kept for a start without internet. */
@Injectable()
export class PersonDirectory implements OnModuleInit {
  private readonly entries = new Map<string, Entry>();
  /** What is learnt is compared with what is known, so it waits until all that was learnt before is written. */
  private readonly changes = new OneAtATime();

  constructor(
    @InjectRepository(PersonEntity) private readonly persons: Repository<PersonEntity>,
    @InjectRepository(DeviceEntity) private readonly devices: Repository<DeviceEntity>,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    for (const { uid, access, rules } of await this.persons.find()) {
      this.entries.set(uid, { access, rules, devices: new Map() });
    }
    for (const { uid, deviceId, document } of await this.devices.find()) {
      const entry = this.entryOf(uid);
      const device = readable(() => fromDeviceDocument(document));
      if (device) this.entries.set(uid, { ...entry, devices: new Map(entry.devices).set(deviceId, device) });
    }
  }

  /** Everybody with a device. */
  all(): readonly Person[] {
    return [...this.entries].filter(([, { devices }]) => devices.size > 0).map(([uid, entry]) => toPerson(uid, entry));
  }

  /** Everybody with a device and access to one of these vehicles. */
  withAccessTo(vehicleIds: readonly VehicleId[]): readonly Person[] {
    return this.all().filter(({ access }) => access?.vehicles.some((id) => vehicleIds.includes(id)));
  }

  /** Null for who has no device. */
  find(uid: string): Person | null {
    const entry = this.entries.get(uid);
    return entry && entry.devices.size > 0 ? toPerson(uid, entry) : null;
  }

  /** What a person may do, as last learnt, with or without a device. */
  accessOf(uid: string): Access | null {
    return this.entryOf(uid).access;
  }

  /** All devices there are, by the uid of their person: what is not among them is gone, with what waits for it. */
  replaceDevices(current: ReadonlyMap<string, ReadonlyMap<string, Device>>): Promise<void> {
    return this.changes.run(() => this.changeDevices(current));
  }

  /** The rules of all who have chosen. Null: what stands there cannot be read, and what was chosen before holds. Who is not among them has not chosen. */
  replaceRules(chosen: ReadonlyMap<string, NotificationRules | null>): Promise<void> {
    return this.changes.run(async () => {
      for (const uid of new Set([...this.entries.keys(), ...chosen.keys()])) {
        const rules = chosen.get(uid);
        if (rules !== null) await this.change(uid, { rules: rules ?? null });
      }
    });
  }

  setAccess(uid: string, access: Access | null): Promise<void> {
    return this.changes.run(() => this.change(uid, { access }));
  }

  private async changeDevices(current: ReadonlyMap<string, ReadonlyMap<string, Device>>): Promise<void> {
    const uids = new Set([...this.entries.keys(), ...current.keys()]);
    const changed = [...uids].filter((uid) => !sameDevices(this.entryOf(uid).devices, current.get(uid) ?? new Map()));
    if (changed.length === 0) return;
    await this.unitOfWork.transaction(async (manager) => {
      for (const uid of changed) {
        const devices = current.get(uid) ?? new Map<string, Device>();
        await manager.delete(DeviceEntity, { uid });
        for (const [deviceId, device] of devices) {
          await manager.insert(DeviceEntity, { uid, deviceId, document: toDeviceDocument(device) });
        }
        for (const deviceId of this.entryOf(uid).devices.keys())
          if (!devices.has(deviceId)) await manager.delete(MessageEntity, { uid, deviceId });
        // Who comes back later is told of what happens then, not of what has changed since.
        if (devices.size === 0) await manager.delete(NotificationMemoryEntity, { audience: uid });
        await manager.save(PersonEntity, this.rowOf(uid, this.entryOf(uid)));
      }
    });
    for (const uid of changed) this.entries.set(uid, { ...this.entryOf(uid), devices: current.get(uid) ?? new Map() });
  }

  private async change(uid: string, change: Partial<Entry>): Promise<void> {
    const before = this.entryOf(uid);
    const after = { ...before, ...change };
    if (JSON.stringify(withoutDevices(before)) === JSON.stringify(withoutDevices(after))) return;
    await this.unitOfWork.transaction((manager) => manager.save(PersonEntity, this.rowOf(uid, after)));
    this.entries.set(uid, after);
  }

  private entryOf(uid: string): Entry {
    return this.entries.get(uid) ?? UNKNOWN;
  }

  private rowOf(uid: string, { access, rules }: Entry): PersonEntity {
    return Object.assign(new PersonEntity(), { uid, access, rules });
  }
}

function toPerson(uid: string, { access, rules, devices }: Entry): Person {
  return {
    uid,
    access,
    rules: rules ?? DEFAULT_NOTIFICATION_RULES,
    devices: [...devices].map(([deviceId, device]) => ({ deviceId, ...device })),
  };
}

function withoutDevices({ access, rules }: Entry): object {
  return { access, rules };
}

function sameDevices(before: ReadonlyMap<string, Device>, after: ReadonlyMap<string, Device>): boolean {
  const text = (devices: ReadonlyMap<string, Device>) => JSON.stringify([...devices].sort(([left], [right]) => left.localeCompare(right)));
  return text(before) === text(after);
}

import type { Device } from '@psa-ev/contract';
import { A_VEHICLE_ID, at } from '@psa-ev/testing';
import type { Access, NotificationRules } from '@psa-ev/domain';
import type { PersonDirectory } from '../src/notifications/person.directory.js';

/** A browser that receives messages, but for what the story changes. */
export function aDevice(changes: Partial<Device> = {}): Device {
  return {
    token: 'token-of-a-phone',
    language: 'en-GB',
    units: 'metric',
    detail: 'discreet',
    paused: false,
    label: 'Phone',
    registeredAt: at('06:00'),
    confirmedAt: at('06:00'),
    ...changes,
  };
}

const OWNER: Access = { role: 'owner', vehicles: [A_VEHICLE_ID] };

interface Registration {
  readonly uid?: string;
  readonly access?: Access | null;
  readonly rules?: NotificationRules;
  readonly devices?: Readonly<Record<string, Device>>;
}

/** Makes persons known to the directory; who is not among them has no device any more. */
export async function register(directory: PersonDirectory, ...persons: readonly Registration[]): Promise<void> {
  const devices = persons.map(
    ({ uid = 'uid-of-owner', devices: own = { phone: aDevice() } }) => [uid, new Map(Object.entries(own))] as const,
  );
  await directory.replaceDevices(new Map(devices));
  for (const { uid = 'uid-of-owner', access = OWNER } of persons) {
    await directory.setAccess(uid, access);
  }
  await directory.replaceRules(new Map(persons.flatMap(({ uid = 'uid-of-owner', rules }) => (rules ? [[uid, rules] as const] : []))));
}

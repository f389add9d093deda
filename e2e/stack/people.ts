import { type Device, type MessageRequestDocument, paths, toDeviceDocument, toNotificationRulesDocument } from '@psa-ev/contract';
import { DEFAULT_NOTIFICATION_RULES, type NotificationRules, type Role, type VehicleId } from '@psa-ev/domain';
import type { Cloud } from './cloud.ts';

/** The people of a story, written as the app and the command line write them, past the rules. */
export class People {
  constructor(private readonly cloud: Cloud) {}

  /** An account with a role for vehicles. */
  async invite(uid: string, role: Role, vehicles: readonly VehicleId[]): Promise<void> {
    await this.cloud.auth.createUser({ uid, email: `${uid}@example.com` });
    await this.allow(uid, role, vehicles);
  }

  async allow(uid: string, role: Role, vehicles: readonly VehicleId[]): Promise<void> {
    await this.cloud.auth.setCustomUserClaims(uid, { role, vehicles });
  }

  async register(uid: string, deviceId: string, changes: Partial<Device> = {}): Promise<void> {
    const now = new Date();
    const device: Device = {
      token: `token-of-${deviceId}`,
      language: 'en-GB',
      units: 'metric',
      detail: 'discreet',
      paused: false,
      label: deviceId,
      registeredAt: now,
      confirmedAt: now,
      ...changes,
    };
    await this.cloud.firestore.doc(paths.device(uid, deviceId)).set(toDeviceDocument(device));
  }

  /** Without quiet hours where the story names none: it may be any time of day. */
  async wants(uid: string, changes: Partial<NotificationRules> = {}): Promise<void> {
    const rules = { ...DEFAULT_NOTIFICATION_RULES, quietHours: null, ...changes };
    await this.cloud.firestore.doc(paths.notificationRules(uid)).set(toNotificationRulesDocument(rules, new Date()));
  }

  async hasDevice(uid: string, deviceId: string): Promise<boolean> {
    return (await this.cloud.firestore.doc(paths.device(uid, deviceId)).get()).exists;
  }

  async ask(uid: string, requestId: string, request: MessageRequestDocument): Promise<void> {
    await this.cloud.firestore.doc(paths.messageRequest(uid, requestId)).set(request);
  }

  /** What the backend answered; null as long as it has not. */
  async answerTo(uid: string, requestId: string): Promise<string | null> {
    const outcome: unknown = (await this.cloud.firestore.doc(paths.messageRequest(uid, requestId)).get()).get('outcome');
    return typeof outcome === 'string' ? outcome : null;
  }
}

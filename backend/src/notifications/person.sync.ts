import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { type Device, fromDeviceDocument, fromNotificationRulesDocument } from '@psa-ev/contract';
import { accessFromClaims, type NotificationRules } from '@psa-ev/domain';
import { Auth } from 'firebase-admin/auth';
import { Firestore, type QuerySnapshot } from 'firebase-admin/firestore';
import { Clock } from '../clock/clock.js';
import { keepListening } from '../firebase/keep-listening.js';
import { readable } from './readable.js';
import { PersonDirectory } from './person.directory.js';

const MINUTE_MS = 60_000;
/** For deciding what is worth telling to whom, what is known of the access holds so long. Before anything is sent it is asked again. */
const ACCESS_HOLDS_MS = 5 * 60_000;
/** So many accounts Firebase answers for at once. */
const ACCOUNTS_AT_ONCE = 100;

/** Keeps the directory of persons as Firestore and Firebase Auth have it: devices, rules and roles. */
@Injectable()
export class PersonSync implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(PersonSync.name);
  private readonly accessAskedElapsedMs = new Map<string, number>();
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly firestore: Firestore,
    private readonly auth: Auth,
    private readonly directory: PersonDirectory,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const everyones = (collection: string) => this.firestore.collectionGroup(collection);
    this.stops.push(
      keepListening('devices', everyones('devices'), (found) => this.takeDevices(found), this.logger),
      keepListening('settings', everyones('settings'), (found) => this.takeRules(found), this.logger),
    );
  }

  onModuleDestroy(): void {
    for (const stop of this.stops) stop();
  }

  /** Learns what these persons may do now. Throws what Firebase Auth throws when it is not reached: then nobody knows, and nothing is to be sent. */
  async askAccess(uids: readonly string[]): Promise<void> {
    for (let first = 0; first < uids.length; first += ACCOUNTS_AT_ONCE) {
      await this.askAccounts(uids.slice(first, first + ACCOUNTS_AT_ONCE));
    }
  }

  /** Roles are given and taken at any time; a person whose role could not be asked for must not stay unheard. */
  @Interval(MINUTE_MS)
  async refreshAll(): Promise<void> {
    try {
      await this.askWhereOld(this.directory.all().map(({ uid }) => uid));
    } catch {
      // Without internet; what is known holds until then, and nothing is sent.
    }
  }

  private async askWhereOld(uids: readonly string[]): Promise<void> {
    const elapsedMs = this.clock.elapsedMs();
    await this.askAccess(uids.filter((uid) => elapsedMs - (this.accessAskedElapsedMs.get(uid) ?? -Infinity) > ACCESS_HOLDS_MS));
  }

  private async askAccounts(uids: readonly string[]): Promise<void> {
    const elapsedMs = this.clock.elapsedMs();
    const { users } = await this.auth.getUsers(uids.map((uid) => ({ uid })));
    for (const uid of uids) {
      // Two may ask at once: an answer that was long on its way does not replace a newer one.
      if ((this.accessAskedElapsedMs.get(uid) ?? -Infinity) > elapsedMs) continue;
      this.accessAskedElapsedMs.set(uid, elapsedMs);
      const user = users.find((found) => found.uid === uid && !found.disabled);
      await this.directory.setAccess(uid, user ? accessFromClaims(user.customClaims ?? {}) : null);
    }
  }

  private async takeDevices(found: QuerySnapshot): Promise<void> {
    const devices = new Map<string, Map<string, Device>>();
    for (const doc of found.docs) {
      const uid = personOf(doc.ref.path);
      const device = uid && this.readable('a device', () => fromDeviceDocument(doc.data()));
      if (uid && device) devices.set(uid, (devices.get(uid) ?? new Map<string, Device>()).set(doc.id, device));
    }
    await this.directory.replaceDevices(devices);
    const uids = [...devices.keys()];
    await this.askWhereOld(uids).catch(() =>
      this.logger.warn('Who may receive messages could not be asked; it is asked again before the next one'),
    );
  }

  private async takeRules(found: QuerySnapshot): Promise<void> {
    const chosen = new Map<string, NotificationRules | null>();
    for (const doc of found.docs) {
      const uid = doc.id === 'notifications' ? personOf(doc.ref.path) : null;
      if (uid)
        chosen.set(
          uid,
          this.readable('the notification rules of a person', () => fromNotificationRulesDocument(doc.data())),
        );
    }
    await this.directory.replaceRules(chosen);
  }

  /** Null, and a line in the log, for what does not fit. */
  private readable<Read>(what: string, read: () => Read): Read | null {
    const found = readable(read);
    if (found === null) this.logger.warn(`Firestore holds something unreadable in place of ${what}; it is passed over`);
    return found;
  }
}

/** The uid of `users/{uid}/...`; null for any other path, such as a vehicle's settings. */
function personOf(path: string): string | null {
  const [collection, uid] = path.split('/');
  return collection === 'users' && uid ? uid : null;
}

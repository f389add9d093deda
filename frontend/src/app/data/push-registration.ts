import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { type Device, fromDeviceDocument, paths, toDeviceDocument } from '@psa-ev/contract';
import { Language } from '../i18n/language';
import { unitsOf } from '../ui/units';
import type { WriteOutcome } from './cloud';
import { DeviceMemory } from './device-memory';
import { firstAnswer } from './first-answer';
import type { Messaging } from './messaging';
import { NotificationCloud, type Reach } from './notification-cloud';
import { PushBrowser } from './push-browser';
import { deviceName } from './push-device-name';
import { type KeptDevice, PushDeviceStore } from './push-device-store';
import type { PushFailure, PushState } from './push-state';

/** So often a device says that it is still there. */
const CONFIRMED_EVERY_MS = 24 * 3_600_000;
/** Half of what a sign-out waits at most. Not nothing: once the browser has forgotten, Firebase would subscribe it anew to find the token that is to go. */
const LONGEST_WAIT_FOR_PUSH_SERVICE_MS = 1_500;

/** Turns messages to this device on and off, and keeps its token fresh. */
@Injectable({ providedIn: 'root' })
export class PushRegistration {
  private readonly browser = inject(PushBrowser);
  private readonly store = inject(PushDeviceStore);
  private readonly memory = inject(DeviceMemory);
  private readonly language = inject(Language);
  private readonly here = inject(NotificationCloud);

  private readonly current = signal<PushState>(this.atFirst());
  readonly state = this.current.asReadonly();

  constructor() {
    void this.browser.whenPermissionChanges(() => this.lookAgain());
    effect(() => {
      const reach = this.here.reach();
      if (reach && this.current().kind === 'checking') untracked(() => void this.learnWhatTheProjectCan(reach));
    });
  }

  /** To be called while a press is being handled: the browser asks the person only then. */
  async turnOn(): Promise<void> {
    const { kind } = this.state();
    if (kind !== 'off' && kind !== 'failed') return;
    this.current.set({ kind: 'turning-on' });
    const permission = await this.browser.askPermission();
    if (permission === 'denied') return this.current.set(this.blocked());
    if (permission === 'default') return this.current.set({ kind: 'off', because: 'dismissed' });
    await this.register();
  }

  /** The device is forgotten even where nobody answers: then what is still sent to it is not shown. */
  async turnOff(): Promise<void> {
    const kept = this.store.read();
    if (!kept || this.state().kind === 'turning-off') return;
    this.current.set({ kind: 'turning-off', deviceId: kept.deviceId });
    await this.end();
    this.current.set(this.browser.permission() === 'denied' ? this.blocked() : { kind: 'off', because: 'not-yet' });
  }

  /** Removes the device's document and its token, whatever comes of it. Without a network the browser alone forgets. */
  async end(): Promise<void> {
    const kept = this.store.read();
    const reach = this.here.reach();
    if (!kept) return;
    this.store.forget();
    const removal = reach?.cloud.remove(paths.device(reach.uid, kept.deviceId));
    await Promise.allSettled([removal, this.deleteToken(reach)]);
  }

  /** Makes sure of the token, and tells the Pi where something has changed. To be called at each start, and when the language changes. */
  async confirm(): Promise<void> {
    const kept = this.store.read();
    const reach = this.here.reach();
    if (!kept || !reach || this.state().kind !== 'on') return;
    const token = await this.tokenBy(await reach.cloud.messaging().catch(() => null)).catch(() => null);
    // What cannot be asked now can be at the next start.
    if (!token) return;
    const found = await firstAnswer(reach.cloud, paths.device(reach.uid, kept.deviceId));
    // Meanwhile somebody may have turned it off.
    if (found === 'unanswered' || this.state().kind !== 'on') return;
    if (!found && kept.told && token === kept.token) return this.acceptRemoval();
    const known = found && deviceFrom(found.document);
    const traits = this.traits(token);
    const outcome = isConfirmed(known, traits) ? 'done' : await this.write(reach, kept.deviceId, { ...known, ...traits });
    this.accept({ ...kept, token }, outcome);
  }

  private atFirst(): PushState {
    const obstacle = this.browser.obstacle();
    if (obstacle) return { kind: obstacle };
    if (this.memory.keeping === 'tab') return { kind: 'not-remembered' };
    const permission = this.browser.permission();
    if (permission === 'denied') return this.blocked();
    const kept = this.store.read();
    return kept && permission === 'granted' ? { kind: 'on', deviceId: kept.deviceId, pending: false } : { kind: 'checking' };
  }

  private blocked(): PushState {
    return { kind: 'blocked', deviceId: this.store.read()?.deviceId ?? null, permissionIsIn: this.browser.permissionIsIn };
  }

  private lookAgain(): void {
    const { kind } = this.state();
    if (kind === 'turning-on' || kind === 'turning-off') return;
    this.current.set(this.atFirst());
    void this.confirm();
  }

  private async learnWhatTheProjectCan({ cloud }: Reach): Promise<void> {
    // Where its code cannot be fetched now, a press tries again.
    const configured = await cloud.messaging().then(
      (messaging) => messaging !== null,
      () => true,
    );
    if (this.state().kind === 'checking') this.current.set(configured ? { kind: 'off', because: 'not-yet' } : { kind: 'not-configured' });
  }

  private async register(): Promise<void> {
    const reach = this.here.reach();
    if (!reach) return this.fail('offline');
    const worker = await this.browser.worker();
    if (!worker) return this.current.set({ kind: 'no-worker' });
    let token: string;
    try {
      const messaging = await reach.cloud.messaging();
      if (!messaging) return this.current.set({ kind: 'not-configured' });
      token = await messaging.token(worker);
    } catch {
      return this.fail('push-service');
    }
    const deviceId = this.store.read()?.deviceId ?? crypto.randomUUID();
    const outcome = await this.write(reach, deviceId, this.traits(token));
    if (outcome === 'denied') return this.fail('denied');
    if (outcome === 'failed') return this.fail('offline');
    this.accept({ deviceId, token }, outcome);
  }

  private accept(device: Omit<KeptDevice, 'told'>, outcome: WriteOutcome): void {
    const told = outcome === 'done';
    this.store.keep({ ...device, told });
    this.current.set({ kind: 'on', deviceId: device.deviceId, pending: !told });
  }

  private fail(reason: PushFailure): void {
    this.current.set({ kind: 'failed', reason });
  }

  /** Removed from the list of devices: the token goes, so that nothing is sent to it by mistake. */
  private async acceptRemoval(): Promise<void> {
    this.store.forget();
    this.current.set({ kind: 'off', because: 'removed' });
    await this.deleteToken(this.here.reach());
  }

  /** The browser forgets, whoever else does: a push service that is silent is not waited for. */
  private async deleteToken(reach: Reach | null): Promise<void> {
    const patience = new Promise((resolve) => setTimeout(resolve, LONGEST_WAIT_FOR_PUSH_SERVICE_MS));
    await Promise.race([Promise.allSettled([this.deleteAtPushService(reach)]), patience]);
    await this.browser.unsubscribe();
  }

  private async deleteAtPushService(reach: Reach | null): Promise<void> {
    const [worker, messaging] = await Promise.all([this.browser.worker(), reach?.cloud.messaging()]);
    if (worker && messaging) await messaging.deleteToken(worker);
  }

  private async tokenBy(messaging: Messaging | null): Promise<string | null> {
    const worker = messaging && (await this.browser.worker());
    return worker ? messaging.token(worker) : null;
  }

  private traits(token: string) {
    const inMiles = unitsOf(this.language.locale()).distance === 'mile';
    return { token, language: this.language.regional(), units: inMiles ? ('imperial' as const) : ('metric' as const) };
  }

  private write(
    { cloud, uid }: Reach,
    deviceId: string,
    known: Partial<Device> & Pick<Device, 'token' | 'language' | 'units'>,
  ): Promise<WriteOutcome> {
    const now = new Date();
    const fresh = { detail: 'discreet', paused: false, label: deviceName(this.browser.userAgent), registeredAt: now } as const;
    return cloud.write(paths.device(uid, deviceId), toDeviceDocument({ ...fresh, ...known, confirmedAt: now }));
  }
}

/** Null for what an app of another version wrote: it is written anew. */
function deviceFrom(document: unknown): Device | null {
  try {
    return fromDeviceDocument(document);
  } catch {
    return null;
  }
}

function isConfirmed(known: Device | null, now: Pick<Device, 'token' | 'language' | 'units'>): boolean {
  return (
    known !== null &&
    known.token === now.token &&
    known.language === now.language &&
    known.units === now.units &&
    Date.now() - known.confirmedAt.getTime() < CONFIRMED_EVERY_MS
  );
}

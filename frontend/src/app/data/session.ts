import { Injectable, effect, inject, signal, untracked } from '@angular/core';
import { type Access, type VehicleId, accessFromClaims } from '@psa-ev/domain';
import type { LanguageCode } from '../i18n/language';
import type { Account, Cloud, SignInProblem } from './cloud';
import { CloudLoader } from './cloud-loader';
import { ConfigurationMissing } from './configuration-missing';
import { Connection } from './connection';
import { DeviceMemory } from './device-memory';
import { KEPT } from './kept';
import { Page } from './page';
import { PushParting } from './push-parting';
import { SessionStore } from './session-store';
import { TraceEraser } from './trace-eraser';

/** Why nobody can sign in. `not-configured`: the server names no Firebase project. `unreachable`: no answer, probably no network. */
export type Unavailability = 'not-configured' | 'unreachable';

export type SessionState =
  /** Nothing is remembered, and the cloud has not been asked yet. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'signed-out' }
  | { readonly kind: 'no-access'; readonly email: string }
  /** At a start this is what the device remembers; the cloud confirms or revokes it soon after. */
  | { readonly kind: 'signed-in'; readonly email: string; readonly uid: string; readonly access: Access }
  | { readonly kind: 'unavailable'; readonly reason: Unavailability };

/** Firebase waits for ever where another tab has deleted the database that it wants to close. */
const LONGEST_FAREWELL_MS = 3_000;

/** Who uses the app, and what they may do. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly loader = inject(CloudLoader);
  private readonly memory = inject(DeviceMemory);
  private readonly store = inject(SessionStore);
  private readonly eraser = inject(TraceEraser);
  private readonly page = inject(Page);
  private readonly parting = inject(PushParting);
  private readonly connection = inject(Connection);

  private readonly current = signal<SessionState>(this.remembered());
  private readonly connected = signal<Cloud | null>(null);
  private connecting: Promise<Cloud> | null = null;
  private leaving = false;

  readonly state = this.current.asReadonly();
  /** Null until Firebase is loaded, which is after the first paint. */
  readonly cloud = this.connected.asReadonly();

  constructor() {
    // Signed out in another tab, which has told the cloud; this one only has to let go of what it shows and holds open.
    this.store.whenRemovedElsewhere(() => {
      if (this.state().kind === 'signed-in') void this.leave();
    });
    let wasOnline = true;
    effect(() => {
      const online = this.connection.online();
      if (online && !wasOnline) untracked(() => void this.connect());
      wasOnline = online;
    });
  }

  /** Loads the cloud and learns from it who is signed in. To be called after the first paint, and again when the person wants another try. */
  async connect(): Promise<void> {
    const loaded = this.connected();
    try {
      await this.ready();
      // Who is signed in is known, but not with which access: the cloud says nothing more unless it is asked.
      if (loaded && this.state().kind === 'unavailable') await loaded.refreshAccess();
    } catch (cause) {
      const reason = cause instanceof ConfigurationMissing ? cause.reason : 'unreachable';
      if (this.state().kind !== 'signed-in') this.current.set({ kind: 'unavailable', reason });
    }
  }

  /** `remember`: stay signed in on this device. Null when it succeeded; the state then follows. */
  async signIn(email: string, password: string, remember: boolean): Promise<SignInProblem | null> {
    return this.ask((cloud) => {
      this.memory.keepOn(remember ? 'device' : 'tab');
      return cloud.signIn(email, password, remember);
    });
  }

  /** Null says nothing of whether there is such an account. `language`: that of the mail. */
  async sendPasswordReset(email: string, language: LanguageCode): Promise<SignInProblem | null> {
    return this.ask((cloud) => cloud.sendPasswordReset(email, language));
  }

  /** Asks for the newest access, for example after the owner has given some. False when nobody answers. */
  async checkAccessAgain(): Promise<boolean> {
    try {
      return await (await this.ready()).refreshAccess();
    } catch {
      return false;
    }
  }

  /** Leaves no trace of the person and the cars on this device, and starts the page over. Works without a network, too. */
  async signOut(): Promise<void> {
    await this.leave(
      () => this.parting.part(),
      // What is not loaded holds nothing open: then the eraser alone deletes it.
      () => this.connected()?.signOut(),
    );
  }

  private async leave(...steps: (() => Promise<void> | undefined)[]): Promise<void> {
    if (this.leaving) return;
    this.leaving = true;
    this.memory.close();
    for (const step of steps) await farewell(step());
    await this.eraser.erase();
    this.page.startOver('/sign-in');
  }

  private async ask(question: (cloud: Cloud) => Promise<SignInProblem | null>): Promise<SignInProblem | null> {
    try {
      return await question(await this.ready());
    } catch (cause) {
      return cause instanceof ConfigurationMissing && cause.reason === 'not-configured' ? 'unknown' : 'offline';
    }
  }

  private ready(): Promise<Cloud> {
    this.connecting ??= this.load().catch((cause: unknown) => {
      this.connecting = null;
      throw cause;
    });
    return this.connecting;
  }

  private async load(): Promise<Cloud> {
    const cloud = await this.loader.load();
    cloud.watchAccount({ account: (account) => void this.accept(account), unreachable: () => this.missAccess() });
    this.connected.set(cloud);
    return cloud;
  }

  private async accept(account: Account | null): Promise<void> {
    if (this.leaving) return;
    const before = this.state();
    const kept = this.store.read();
    if (!account) {
      // Signed out elsewhere, or the account is gone: what it left here goes too.
      if (kept || before.kind === 'signed-in' || before.kind === 'no-access') await this.signOut();
      else this.current.set({ kind: 'signed-out' });
      return;
    }
    if (kept && kept.uid !== account.uid) return this.signOut();
    if (before.kind === 'signed-in' && before.uid !== account.uid) return this.page.startOver('/');

    const access = accessFromClaims(account.claims);
    if (!access) return this.loseAccess(account);
    const after: SessionState = { kind: 'signed-in', email: account.email, uid: account.uid, access };
    this.current.set(after);
    this.forgetVehiclesBut(access.vehicles);
    const withdrawn = before.kind === 'signed-in' && before.access.vehicles.some((id) => !access.vehicles.includes(id));
    if (withdrawn) {
      this.forgetStart();
      await farewell(this.connected()?.forgetVehicles());
    }
    // Last: a page that is closed before finds out at its next start that a vehicle is to be forgotten.
    if (this.state() === after) this.store.write({ uid: account.uid, email: account.email, access });
    if (withdrawn) this.page.startOver('/');
  }

  private async loseAccess({ email }: Account): Promise<void> {
    const hadAccess = this.state().kind === 'signed-in';
    this.current.set({ kind: 'no-access', email });
    this.store.remove();
    this.forgetVehiclesBut([]);
    this.forgetStart();
    if (!hadAccess) return;
    await farewell(this.connected()?.forgetVehicles());
    this.page.startOver('/');
  }

  private forgetVehiclesBut(ids: readonly VehicleId[]): void {
    const allowed = new Set(ids.map((id) => KEPT.vehicle + id));
    for (const name of this.memory.names(KEPT.vehicle)) if (!allowed.has(name)) this.memory.remove(name);
  }

  /** With which vehicle the app starts: perhaps with one that is no longer theirs. */
  private forgetStart(): void {
    this.memory.remove(KEPT.startScreen);
    this.memory.remove(KEPT.selectedVehicle);
  }

  /** Somebody is signed in, but nobody says what they may do. */
  private missAccess(): void {
    if (this.state().kind !== 'signed-in') this.current.set({ kind: 'unavailable', reason: 'unreachable' });
  }

  private remembered(): SessionState {
    const session = this.store.read();
    return session ? { kind: 'signed-in', ...session } : { kind: 'starting' };
  }
}

/** Waits for a step of the leaving, within bounds and whatever comes of it. */
async function farewell(done: Promise<void> | undefined): Promise<void> {
  await Promise.race([done?.catch(() => undefined), new Promise((resolve) => setTimeout(resolve, LONGEST_FAREWELL_MS))]);
}

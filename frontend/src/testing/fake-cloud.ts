import type { VehicleId } from '@psa-ev/domain';
import type {
  Account,
  AccountObserver,
  Between,
  Cloud,
  CollectionObserver,
  DocumentObserver,
  Newest,
  SignInProblem,
  StopWatching,
  WriteOutcome,
} from '../app/data/cloud';
import type { Messaging } from '../app/data/messaging';
import { FakeMessaging } from './fake-messaging';

/** A cloud that a story moves by hand. */
export class FakeCloud implements Cloud {
  /** Answers the next sign-in or request for a new password. */
  problem: SignInProblem | null = null;
  /** Who signs in when the password is right. */
  accountAfterSignIn: Account | null = null;
  /** Whether a refresh of the access is answered. */
  answers = true;
  signedOut = false;
  vehiclesForgotten = false;
  refreshes = 0;
  readonly remembered: boolean[] = [];
  /** Each with the language of its mail. */
  readonly resetsFor: (readonly [email: string, language: string])[] = [];
  readonly vehicles = new Map<VehicleId, DocumentObserver>();
  readonly documents = new Map<string, DocumentObserver>();
  readonly collections = new Map<string, CollectionObserver & { readonly newest: Newest }>();
  readonly stretches = new Map<string, CollectionObserver & { readonly between: Between }>();
  /** All of them, where several of the same collection are watched. */
  readonly stretchWatchers = new Set<CollectionObserver & { readonly path: string; readonly between: Between }>();
  /** What was written, in turn; null: removed. */
  readonly written: (readonly [path: string, document: object | null])[] = [];
  /** Answers the next write. */
  writeOutcome: WriteOutcome = 'done';
  /** Null: a project without push. */
  push: FakeMessaging | null = new FakeMessaging();
  private observer: AccountObserver | null = null;

  watchAccount(observer: AccountObserver): StopWatching {
    this.observer = observer;
    return () => (this.observer = null);
  }

  async signIn(_email: string, _password: string, remember: boolean): Promise<SignInProblem | null> {
    this.remembered.push(remember);
    if (!this.problem) this.says(this.accountAfterSignIn);
    return this.problem;
  }

  async sendPasswordReset(email: string, language: string): Promise<SignInProblem | null> {
    this.resetsFor.push([email, language]);
    return this.problem;
  }

  async refreshAccess(): Promise<boolean> {
    this.refreshes += 1;
    return this.answers;
  }

  async signOut(): Promise<void> {
    this.signedOut = true;
    this.says(null);
  }

  async forgetVehicles(): Promise<void> {
    this.vehiclesForgotten = true;
  }

  watchVehicle(id: VehicleId, observer: DocumentObserver): StopWatching {
    this.vehicles.set(id, observer);
    return () => this.vehicles.delete(id);
  }

  watchDocument(path: string, observer: DocumentObserver): StopWatching {
    this.documents.set(path, observer);
    return () => this.documents.delete(path);
  }

  watchCollection(path: string, newest: Newest, observer: CollectionObserver): StopWatching {
    this.collections.set(path, { newest, documents: observer.documents.bind(observer), failed: observer.failed.bind(observer) });
    return () => this.collections.delete(path);
  }

  watchStretch(path: string, between: Between, observer: CollectionObserver): StopWatching {
    const watcher = { path, between, documents: observer.documents.bind(observer), failed: observer.failed.bind(observer) };
    this.stretches.set(path, watcher);
    this.stretchWatchers.add(watcher);
    return () => {
      this.stretchWatchers.delete(watcher);
      if (this.stretches.get(path) === watcher) this.stretches.delete(path);
    };
  }

  async write(path: string, document: object): Promise<WriteOutcome> {
    this.written.push([path, document]);
    return this.writeOutcome;
  }

  async remove(path: string): Promise<WriteOutcome> {
    this.written.push([path, null]);
    return this.writeOutcome;
  }

  async messaging(): Promise<Messaging | null> {
    return this.push;
  }

  /** The cloud tells who is signed in. */
  says(account: Account | null): void {
    this.observer?.account(account);
  }

  cannotSay(): void {
    this.observer?.unreachable();
  }

  /** What watches this vehicle; throws where nobody does. */
  watcherOf(id: VehicleId): DocumentObserver {
    const observer = this.vehicles.get(id);
    if (!observer) throw new Error(`nobody watches ${id}`);
    return observer;
  }
}

import type { VehicleId } from '@psa-ev/domain';
import type { Messaging } from './messaging';

/** Who is signed in, as the cloud says. The claims are not yet believed to be anything. */
export interface Account {
  readonly uid: string;
  readonly email: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Why a sign-in or a request for a new password did not succeed, in our words. */
export type SignInProblem = 'wrong-credentials' | 'too-many-attempts' | 'offline' | 'disabled' | 'invalid-email' | 'unknown';

export interface AccountObserver {
  /** Called at once with what this device remembers, then at each change; null when nobody is signed in. */
  account(account: Account | null): void;
  /** Somebody is signed in, but their access could not be learnt: no network. */
  unreachable(): void;
}

export interface DocumentObserver {
  /** The document as it came; `fromCache`: not confirmed by the server. */
  document(document: unknown, fromCache: boolean): void;
  /** There is no such document; `fromCache`: none on this device, and the server does not answer. */
  missing(fromCache: boolean): void;
  /** Ends the watching. */
  failed(problem: 'denied' | 'unavailable'): void;
}

/** A document of a collection as it came, with its id. */
export interface FoundDocument {
  readonly id: string;
  readonly document: unknown;
}

export interface CollectionObserver {
  /** All that was asked for, in its order, at each change. */
  documents(documents: readonly FoundDocument[], fromCache: boolean): void;
  /** Ends the watching. */
  failed(problem: 'denied' | 'unavailable'): void;
}

/** Which documents of a collection: the first `limit` by a field, the largest first; without a field, by their ids. */
export interface Newest {
  readonly by?: string;
  readonly limit: number;
}

/** Which documents of a collection: those whose text in a field lies in a stretch, the largest first. */
export interface Between {
  readonly by: string;
  readonly from: string;
  /** Not itself in the stretch. */
  readonly before: string;
}

/**
 * What came of a write. `waiting`: the server has not answered yet, this device keeps it and goes on trying while the app is open. `denied`: the rules refuse it.
 */
export type WriteOutcome = 'done' | 'waiting' | 'denied' | 'failed';

export type StopWatching = () => void;

/** What the app needs of the cloud. Implemented with Firebase, which is loaded after the first paint; faked in specs. */
export interface Cloud {
  watchAccount(observer: AccountObserver): StopWatching;
  /** `remember`: stay signed in when the browser is closed. Null: signed in, and the account observer is told. */
  signIn(email: string, password: string, remember: boolean): Promise<SignInProblem | null>;
  /** Null whether or not there is such an account: nobody learns which addresses have one. `language`: that of the mail, as `en`. */
  sendPasswordReset(email: string, language: string): Promise<SignInProblem | null>;
  /** Fetches a new token, hence the newest access; the account observer is told. False when the cloud cannot be reached. */
  refreshAccess(): Promise<boolean>;
  /** Signs out, and deletes what the cloud's own libraries keep on this device. No other method may be called afterwards. */
  signOut(): Promise<void>;
  /** Deletes the kept documents, but stays signed in. Vehicles cannot be watched any more until the page starts over. */
  forgetVehicles(): Promise<void>;
  watchVehicle(id: VehicleId, observer: DocumentObserver): StopWatching;
  /** `path` is one of the contract's `paths`, here and below. */
  watchDocument(path: string, observer: DocumentObserver): StopWatching;
  watchCollection(path: string, newest: Newest, observer: CollectionObserver): StopWatching;
  watchStretch(path: string, between: Between, observer: CollectionObserver): StopWatching;
  /** Sets the whole document. */
  write(path: string, document: object): Promise<WriteOutcome>;
  remove(path: string): Promise<WriteOutcome>;
  /** Cloud Messaging, loaded when it is asked for; null where the project has none. Rejects when its code cannot be fetched. */
  messaging(): Promise<Messaging | null>;
}

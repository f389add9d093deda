import { EnvironmentInjector, Injectable, createEnvironmentInjector, inject, runInInjectionContext } from '@angular/core';
import { FirebaseApp, initializeApp, provideFirebaseApp } from '@angular/fire/app';
import {
  Auth,
  type User,
  browserSessionPersistence,
  connectAuthEmulator,
  getIdTokenResult,
  indexedDBLocalPersistence,
  initializeAuth,
  onIdTokenChanged,
  provideAuth,
  sendPasswordResetEmail,
  signInWithEmailAndPassword,
  signOut,
} from '@angular/fire/auth';
import {
  Firestore,
  type DocumentReference,
  type QueryConstraint,
  clearIndexedDbPersistence,
  collection,
  connectFirestoreEmulator,
  deleteDoc,
  doc,
  fromRef,
  initializeFirestore,
  limit,
  memoryLocalCache,
  orderBy,
  persistentLocalCache,
  persistentMultipleTabManager,
  provideFirestore,
  query,
  setDoc,
  terminate,
  where,
} from '@angular/fire/firestore';
// AngularFire's own takes the persistence, which is a class, for a callback, and wraps it.
import { setPersistence } from 'firebase/auth';
import { paths } from '@psa-ev/contract';
import type { VehicleId } from '@psa-ev/domain';
import type {
  AccountObserver,
  Between,
  Cloud,
  CollectionObserver,
  DocumentObserver,
  Newest,
  SignInProblem,
  StopWatching,
  WriteOutcome,
} from './cloud';
import { DeviceMemory } from './device-memory';
import type { FirebaseConfig } from './firebase-config';
import { FirebaseConfigSource } from './firebase-config-source';
import { documentProblem, signInProblem } from './firebase-problems';
import type { Messaging } from './messaging';

/** Longer than a slow network takes to answer. */
const WRITE_PATIENCE_MS = 8_000;

/** The cloud by Firebase. This file is a chunk of its own, with all of Firebase in it. Throws ConfigurationMissing. */
export async function createFirebaseCloud(parent: EnvironmentInjector): Promise<Cloud> {
  const config = await parent.get(FirebaseConfigSource).load();
  const injector = createEnvironmentInjector([...firebaseProviders(config), FirebaseCloud], parent);
  return injector.get(FirebaseCloud);
}

function firebaseProviders({ emulators, ...options }: FirebaseConfig) {
  return [
    provideFirebaseApp(() => initializeApp(options)),
    provideAuth(() => {
      const auth = initializeAuth(inject(FirebaseApp), { persistence: [indexedDBLocalPersistence, browserSessionPersistence] });
      if (emulators) connectAuthEmulator(auth, `http://${emulators.auth.host}:${emulators.auth.port}`, { disableWarnings: true });
      return auth;
    }),
    provideFirestore(() => {
      const onDevice = inject(DeviceMemory).keeping === 'device';
      const localCache = onDevice ? persistentLocalCache({ tabManager: persistentMultipleTabManager() }) : memoryLocalCache();
      const firestore = initializeFirestore(inject(FirebaseApp), { localCache });
      if (emulators) connectFirestoreEmulator(firestore, emulators.firestore.host, emulators.firestore.port);
      return firestore;
    }),
  ];
}

@Injectable()
class FirebaseCloud implements Cloud {
  private readonly injector = inject(EnvironmentInjector);
  private readonly app = inject(FirebaseApp);
  private readonly auth = inject(Auth);
  /** Whether Firestore has been used: it is made at the first use, when it is known whether it may keep things on this device. */
  private hasFirestore = false;

  watchAccount(observer: AccountObserver): StopWatching {
    const tell = async (user: User | null) => {
      if (!user) return observer.account(null);
      try {
        const { claims } = await this.run(() => getIdTokenResult(user));
        observer.account({ uid: user.uid, email: user.email ?? '', claims });
      } catch {
        observer.unreachable();
      }
    };
    return this.run(() => onIdTokenChanged(this.auth, (user) => void tell(user)));
  }

  async signIn(email: string, password: string, remember: boolean): Promise<SignInProblem | null> {
    try {
      await setPersistence(this.auth, remember ? indexedDBLocalPersistence : browserSessionPersistence);
      await this.run(() => signInWithEmailAndPassword(this.auth, email, password));
      return null;
    } catch (cause) {
      return signInProblem(cause);
    }
  }

  async sendPasswordReset(email: string, language: string): Promise<SignInProblem | null> {
    try {
      this.auth.languageCode = language;
      await this.run(() => sendPasswordResetEmail(this.auth, email));
      return null;
    } catch (cause) {
      const problem = signInProblem(cause);
      return problem === 'wrong-credentials' || problem === 'disabled' ? null : problem;
    }
  }

  async refreshAccess(): Promise<boolean> {
    try {
      const user = this.auth.currentUser;
      if (user) await this.run(() => getIdTokenResult(user, true));
      return true;
    } catch (cause) {
      return signInProblem(cause) !== 'offline';
    }
  }

  async signOut(): Promise<void> {
    await this.forgetVehicles();
    await this.run(() => signOut(this.auth));
  }

  async forgetVehicles(): Promise<void> {
    if (!this.hasFirestore) return;
    const firestore = this.injector.get(Firestore);
    await this.run(() => terminate(firestore));
    // Another tab may still hold the cache open: it is deleted when that tab has noticed the sign-out.
    await this.run(() => clearIndexedDbPersistence(firestore)).catch(() => undefined);
  }

  watchVehicle(id: VehicleId, observer: DocumentObserver): StopWatching {
    return this.watchDocument(paths.vehicle(id), observer);
  }

  watchDocument(path: string, observer: DocumentObserver): StopWatching {
    const subscription = this.run(() => fromRef(this.documentAt(path), { includeMetadataChanges: true })).subscribe({
      next: (snapshot) => {
        const { fromCache } = snapshot.metadata;
        if (snapshot.exists()) observer.document(snapshot.data(), fromCache);
        else observer.missing(fromCache);
      },
      error: (cause: unknown) => observer.failed(documentProblem(cause)),
    });
    return () => subscription.unsubscribe();
  }

  watchCollection(path: string, { by, limit: most }: Newest, observer: CollectionObserver): StopWatching {
    const order = by === undefined ? [] : [orderBy(by, 'desc')];
    return this.watchQuery(path, [...order, limit(most)], observer);
  }

  watchStretch(path: string, { by, from, before }: Between, observer: CollectionObserver): StopWatching {
    return this.watchQuery(path, [where(by, '>=', from), where(by, '<', before), orderBy(by, 'desc')], observer);
  }

  write(path: string, document: object): Promise<WriteOutcome> {
    return outcomeOf(this.run(() => setDoc(this.documentAt(path), document)));
  }

  remove(path: string): Promise<WriteOutcome> {
    return outcomeOf(this.run(() => deleteDoc(this.documentAt(path))));
  }

  async messaging(): Promise<Messaging | null> {
    if (!this.app.options.messagingSenderId) return null;
    const { createFirebaseMessaging } = await import('./firebase-messaging');
    return createFirebaseMessaging(this.injector);
  }

  private watchQuery(path: string, constraints: readonly QueryConstraint[], observer: CollectionObserver): StopWatching {
    const subscription = this.run(() =>
      fromRef(query(collection(this.firestore(), path), ...constraints), { includeMetadataChanges: true }),
    ).subscribe({
      next: ({ docs, metadata }) =>
        observer.documents(
          docs.map((found) => ({ id: found.id, document: found.data() })),
          metadata.fromCache,
        ),
      error: (cause: unknown) => observer.failed(documentProblem(cause)),
    });
    return () => subscription.unsubscribe();
  }

  private documentAt(path: string): DocumentReference {
    return doc(this.firestore(), path);
  }

  private firestore(): Firestore {
    this.hasFirestore = true;
    return this.injector.get(Firestore);
  }

  /** AngularFire wants to be called where `inject()` works. */
  private run<T>(action: () => T): T {
    return runInInjectionContext(this.injector, action);
  }
}

/** Firestore keeps a write and tries for as long as the app is open; nobody is to watch that. */
async function outcomeOf(writing: Promise<void>): Promise<WriteOutcome> {
  const patience = new Promise<WriteOutcome>((resolve) => setTimeout(resolve, WRITE_PATIENCE_MS, 'waiting'));
  const done = writing.then(
    (): WriteOutcome => 'done',
    (cause: unknown): WriteOutcome => (documentProblem(cause) === 'denied' ? 'denied' : 'failed'),
  );
  return Promise.race([done, patience]);
}

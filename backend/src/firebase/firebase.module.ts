import { Global, Module } from '@nestjs/common';
import { App, cert, type Credential, initializeApp } from 'firebase-admin/app';
import { Auth, getAuth } from 'firebase-admin/auth';
import { Firestore, getFirestore } from 'firebase-admin/firestore';
import { Environment } from '../config/environment.js';
import { MessagingSource } from './messaging-source.js';
import { readServiceAccount, ServiceAccountUnusable } from './service-account.js';

/** After a night without internet the newest state is to arrive soon; gRPC by itself pauses up to two minutes between two tries. */
const LONGEST_RECONNECT_PAUSE_MS = 15_000;

const FIREBASE_APP = Symbol('firebase app');

function createApp({ firebaseProjectId, serviceAccountFile }: Environment): App {
  if (serviceAccountFile === null) return initializeApp({ projectId: firebaseProjectId });
  return initializeApp({ projectId: firebaseProjectId, credential: credentialOf(serviceAccountFile, firebaseProjectId) });
}

/** Apart from the app: that an app cannot be made is no fault of the key. */
function credentialOf(serviceAccountFile: string, firebaseProjectId: string): Credential {
  const account = readServiceAccount(serviceAccountFile, firebaseProjectId);
  try {
    return cert({ ...account });
  } catch (cause) {
    throw new ServiceAccountUnusable(
      `The service-account file ${serviceAccountFile} cannot be used: its private key is damaged. Create a new key.`,
      { cause },
    );
  }
}

function openFirestore(app: App): Firestore {
  const firestore = getFirestore(app);
  firestore.settings({ 'grpc.max_reconnect_backoff_ms': LONGEST_RECONNECT_PAUSE_MS });
  return firestore;
}

/** The owner's Firebase project, with the rights of the service account. */
@Global()
@Module({
  providers: [
    { provide: FIREBASE_APP, inject: [Environment], useFactory: createApp },
    { provide: Firestore, inject: [FIREBASE_APP], useFactory: openFirestore },
    {
      provide: MessagingSource,
      inject: [FIREBASE_APP, Environment],
      useFactory: (app: App, { serviceAccountFile }: Environment) => new MessagingSource(app, serviceAccountFile !== null),
    },
    { provide: Auth, inject: [FIREBASE_APP], useFactory: (app: App) => getAuth(app) },
  ],
  exports: [Firestore, Auth, MessagingSource],
})
export class FirebaseModule {}

import { deleteApp, initializeApp } from 'firebase-admin/app';
import { type Auth, getAuth } from 'firebase-admin/auth';
import { type Firestore, getFirestore } from 'firebase-admin/firestore';
import { fromVehicleDocument, paths } from '@psa-ev/contract';
import type { VehicleId, VehicleState } from '@psa-ev/domain';
import type { RunningEmulators } from '@psa-ev/tools/emulators/emulators.ts';

/** The Firebase project as its owner sees it, past the rules. */
export class Cloud {
  private constructor(
    readonly firestore: Firestore,
    readonly auth: Auth,
    readonly close: () => Promise<void>,
  ) {}

  static open(emulators: RunningEmulators): Cloud {
    Object.assign(process.env, emulators.environment, { METADATA_SERVER_DETECTION: 'none' });
    const app = initializeApp({ projectId: emulators.environment['FIREBASE_PROJECT_ID'] ?? '' }, emulators.firestoreHost);
    const firestore = getFirestore(app);
    firestore.settings({ host: emulators.firestoreHost, ssl: false });
    return new Cloud(firestore, getAuth(app), async () => {
      await firestore.terminate();
      await deleteApp(app);
    });
  }

  async vehicle(vehicleId: VehicleId): Promise<VehicleState | null> {
    const document = await this.firestore.doc(paths.vehicle(vehicleId)).get();
    return document.exists ? fromVehicleDocument(vehicleId, document.data()) : null;
  }

  /** Counts the changes of a document from now on, until it is told to stop. */
  async countChanges(vehicleId: VehicleId): Promise<{ readonly count: () => number; stop(): void }> {
    let seen = 0;
    const stop = await new Promise<() => void>((resolve) => {
      const unsubscribe = this.firestore.doc(paths.vehicle(vehicleId)).onSnapshot(() => {
        seen += 1;
        resolve(unsubscribe);
      });
    });
    return { count: () => seen - 1, stop }; // the first tells what is there already
  }
}

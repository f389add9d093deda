import { type EnvironmentInjector, createEnvironmentInjector, inject, runInInjectionContext } from '@angular/core';
import { FirebaseApp } from '@angular/fire/app';
import { Messaging as FirebaseMessaging, deleteToken, getMessaging, getToken, provideMessaging } from '@angular/fire/messaging';
import type { Messaging } from './messaging';

/** Cloud Messaging by Firebase. This file is a chunk of its own. `parent` provides the app of Firebase. */
export function createFirebaseMessaging(parent: EnvironmentInjector): Messaging {
  const injector = createEnvironmentInjector([provideMessaging(() => getMessaging(inject(FirebaseApp)))], parent);
  const messaging = injector.get(FirebaseMessaging);
  const run = <T>(action: () => Promise<T>) => runInInjectionContext(injector, action);
  // The worker is the app's own: without it Firebase would look for a second one, `firebase-messaging-sw.js`.
  const token = (worker: ServiceWorkerRegistration) => run(() => getToken(messaging, { serviceWorkerRegistration: worker }));
  return {
    token,
    deleteToken: async (worker) => {
      // Tells Firebase which worker it is.
      await token(worker);
      await run(() => deleteToken(messaging));
    },
  };
}

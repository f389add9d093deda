/**
 * Stands in the bundle for `@angular/fire/app-check`, which AngularFire's Auth and Firestore import only to wait for an App Check that somebody may have
 * provided. Nobody does here, and Firebase's App Check is 10 kB of code that runs for nothing. Should the app ever use it, this file goes.
 */
export class AppCheckInstances {}

/** What the app needs of Cloud Messaging on this device. Implemented with Firebase in a chunk of its own; faked in specs. */
export interface Messaging {
  /**
   * The token under which this browser receives messages: the one it has, or a new one where that is no longer good.
   * The person must have given the permission before. Rejects where the push service does not answer.
   */
  token(worker: ServiceWorkerRegistration): Promise<string>;
  /** Afterwards nothing sent to the token arrives. Rejects where the push service does not answer. */
  deleteToken(worker: ServiceWorkerRegistration): Promise<void>;
}

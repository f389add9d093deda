/** The document `users/{uid}/devices/{deviceId}`: a browser that wants push notifications. */
export interface DeviceDocument {
  /** The registration token of Cloud Messaging. */
  readonly token: string;
  /** BCP 47, for example `bg`. */
  readonly language: string;
  /** What its owner calls it, for example `Phone`. */
  readonly label: string;
  /** ISO 8601 in UTC. */
  readonly registeredAt: string;
}

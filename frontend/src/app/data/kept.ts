/** The names under which DeviceMemory keeps things. */
export const KEPT = {
  session: 'session',
  /** Followed by the vehicle's id. */
  vehicle: 'vehicle.',
  selectedVehicle: 'selected-vehicle',
  startScreen: 'start-screen',
  firebaseConfig: 'firebase-config',
  /** Under which id this device receives messages. */
  pushDevice: 'push-device',
  /** Up to which moment each car's feed has been seen. */
  feedSeen: 'feed-seen',
  /** Which of the news somebody wants to see. */
  feedFilter: 'feed-filter',
} as const;

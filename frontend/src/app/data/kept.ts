/** The names under which DeviceMemory keeps things. */
export const KEPT = {
  session: 'session',
  /** Followed by the vehicle's id. */
  vehicle: 'vehicle.',
  selectedVehicle: 'selected-vehicle',
  startScreen: 'start-screen',
  firebaseConfig: 'firebase-config',
} as const;

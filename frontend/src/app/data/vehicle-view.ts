import type { VehicleState } from '@psa-ev/domain';

/** What a page can show of the selected vehicle. */
export type VehicleView =
  | { readonly kind: 'loading' }
  /** The Pi has not published this vehicle yet. */
  | { readonly kind: 'missing' }
  /** `unreadable`: written by a newer backend than this app knows. */
  | { readonly kind: 'failed'; readonly problem: 'denied' | 'unreadable' | 'unavailable' }
  /** `device`: the last known state kept on this device, not yet confirmed by the server. */
  | { readonly kind: 'ready'; readonly state: VehicleState; readonly source: 'device' | 'server' };

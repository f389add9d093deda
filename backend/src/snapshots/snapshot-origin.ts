/**
 * Where a fact comes from. `polled`: this service read it. The others were imported: from psa_car_controller's own database (`psacc`), from that of
 * the psa-ev-comm-server which came before this service (`comm-server`), or from a file that `psa-ev export` wrote (`export`).
 */
export const SNAPSHOT_ORIGINS = ['polled', 'psacc', 'comm-server', 'export'] as const;
export type SnapshotOrigin = (typeof SNAPSHOT_ORIGINS)[number];
export type ImportedOrigin = Exclude<SnapshotOrigin, 'polled'>;

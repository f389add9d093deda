export interface Platform {
  readonly platform: string;
  readonly arch: string;
}

/** The Node version on which everything runs, as package.json pins it. */
export function pinnedNodeVersion(root: string): string;
/** One line for all that an installation depends on: the lock, the Node version, the platform. */
export function currentStamp(root: string, platform?: Platform): string;
/** The stamp of the last installation that went through; null where there is none. */
export function readStamp(packages: string): string | null;
/** To be called last: an installation that was interrupted has no stamp and is done again. */
export function writeStamp(packages: string, stamp: string): void;
export function removeStamp(packages: string): void;

export interface DesktopPlaces {
  readonly searchPath?: string;
  readonly hasProgram?: (file: string) => boolean;
  readonly exists?: (file: string) => boolean;
}

/** The Debian packages that this machine lacks for the desktop without a screen, on which tests see and press notifications. */
export function missingDesktopPackages(places?: DesktopPlaces): string[];

export interface BrowserPlaces {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: string;
  readonly exists?: (file: string) => boolean;
}

/**
 * The Chromium or Chrome to test with: CHROME_PATH where set, else what PATH or the applications of a Mac have; null when there is none.
 * A CHROME_PATH that leads nowhere gives null: whoever sets it means that browser and no other.
 */
export function findBrowser(places?: BrowserPlaces): string | null;

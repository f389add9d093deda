import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The version in the nearest package.json, from the built file and from the source alike. */
export const BACKEND_VERSION = readVersion(import.meta.dirname);

function readVersion(folder: string): string {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) return String(manifest.version);
  } catch {
    // Not in this folder.
  }
  return dirname(folder) === folder ? 'unknown' : readVersion(dirname(folder));
}

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Where npm puts the packages. */
export const PACKAGES = join(ROOT, 'node_modules');

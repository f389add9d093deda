import { join } from 'node:path';

/** The root of the repository. */
export const REPOSITORY_FOLDER = join(import.meta.dirname, '..', '..');
/** The built backend. */
export const BACKEND_FOLDER = join(REPOSITORY_FOLDER, 'dist', 'backend');
/** The built web app, as Firebase Hosting would serve it. */
export const FRONTEND_FOLDER = join(REPOSITORY_FOLDER, 'dist', 'frontend', 'browser');

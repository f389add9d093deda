import { join } from 'node:path';

/** The root of the repository. */
export const REPOSITORY_FOLDER = join(import.meta.dirname, '..', '..');
/** The built backend. */
export const BUILT_BACKEND_FOLDER = join(REPOSITORY_FOLDER, 'dist', 'backend');
/** The backend that is started: the built one, or the packaged one that `PSA_EV_BACKEND` names. */
export const BACKEND_FOLDER = process.env['PSA_EV_BACKEND'] ?? BUILT_BACKEND_FOLDER;
/** The Node that it is started with: the one that runs this, or the one that `PSA_EV_NODE` names. */
export const BACKEND_NODE = process.env['PSA_EV_NODE'] ?? process.execPath;
/** The built web app, as Firebase Hosting would serve it. */
export const FRONTEND_FOLDER = join(REPOSITORY_FOLDER, 'dist', 'frontend', 'browser');

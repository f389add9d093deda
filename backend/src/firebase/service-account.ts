import { readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import * as z from 'zod';

const OTHERS_MAY_READ = 0o077;

const serviceAccountSchema = z.object({
  type: z.literal('service_account'),
  project_id: z.string().min(1),
  client_email: z.email(),
  private_key: z.string().startsWith('-----BEGIN'),
});

/** The service-account file cannot be used; the message is one sentence with the next step and tells nothing of the file's secrets. */
export class ServiceAccountUnusable extends Error {
  override readonly name = 'ServiceAccountUnusable';
}

export interface ServiceAccount {
  readonly projectId: string;
  readonly clientEmail: string;
  readonly privateKey: string;
}

/** Reads and checks the service-account file of a Firebase project. Throws {@link ServiceAccountUnusable}. */
export function readServiceAccount(file: string, firebaseProjectId: string): ServiceAccount {
  const account = readKey(file);
  if (isReadableByOthers(file)) throw unusable(file, `others may read it, and it opens your whole project. Run: chmod 600 ${file}`);
  if (account.projectId !== firebaseProjectId) {
    throw unusable(
      file,
      `it belongs to the project ${account.projectId}, but FIREBASE_PROJECT_ID is ${firebaseProjectId}. One of the two is wrong.`,
    );
  }
  return account;
}

/** Reads a service-account file of any project, wherever it lies. Throws {@link ServiceAccountUnusable}. */
export function readKey(file: string): ServiceAccount {
  const parsed = serviceAccountSchema.safeParse(parseJson(readText(file)));
  if (!parsed.success) {
    throw unusable(file, 'it is not a service-account key. Create one in the Firebase console under Project settings, Service accounts.');
  }
  const { project_id: projectId, client_email: clientEmail, private_key: privateKey } = parsed.data;
  return { projectId, clientEmail, privateKey };
}

export function isReadableByOthers(file: string): boolean {
  return (statSync(file).mode & OTHERS_MAY_READ) !== 0;
}

function unusable(file: string, reason: string): ServiceAccountUnusable {
  return new ServiceAccountUnusable(`The service-account file ${file} cannot be used: ${reason}`);
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM')) {
      throw unusable(file, `the user ${userInfo().username} may not read it. Run: sudo psa-ev setup`);
    }
    throw unusable(file, 'it is missing. Check GOOGLE_APPLICATION_CREDENTIALS and the rights of the file.');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

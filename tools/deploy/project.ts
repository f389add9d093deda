import { lookup } from 'node:dns/promises';
import * as z from 'zod';
import { DeployRefused } from './deploy-refused.ts';
import { FirebaseFailed, type FirebaseTools, SIGN_IN } from './firebase-tools.ts';

const GUIDE = 'docs/firebase.md';
const GOOGLE = 'firebase.googleapis.com';
// firebase-tools gives an error no kind, only words: its own, and behind the status those of Google.
const NOBODY_SIGNED_IN = /have you run|requires authentication|no longer valid|--reauth/i;
const NOT_ALLOWED = /HTTP Error: 403/;
// Both come with a 403 too. "This API method requires billing to be enabled", "please check billing account associated and retry".
const BILLING = /requires billing|check billing|billing account/i;
// "Quota exceeded for quota metric 'All requests' and limit 'All requests per minute'": of firebase-tools itself, which all its users share.
const TOO_MANY = /HTTP Error: 429|Quota exceeded/i;
const SWITCHED_OFF = /has not been used in project|is disabled|does not exist for project/;

const projectsSchema = z.array(z.object({ projectId: z.string(), displayName: z.string().optional() }));
const webAppsSchema = z.array(z.object({ appId: z.string() }));
const databaseSchema = z.object({ locationId: z.string(), type: z.string() });
const sitesSchema = z.object({ sites: z.array(z.object({ defaultUrl: z.string(), type: z.string().optional() })) });

/** Who answers questions about projects. */
type Asked = Pick<FirebaseTools, 'ask'>;
type Project = z.output<typeof projectsSchema>[number];

/** A Firebase project that everything can be deployed into. */
export interface ReadyProject {
  readonly id: string;
  /** Where Firestore keeps the data, for example `eur3`. */
  readonly firestoreLocation: string;
  /** False: one has to be registered first, or Hosting has no configuration to give to the app. */
  readonly hasWebApp: boolean;
  /** For example `https://my-car-1a2b3.web.app`. */
  readonly webUrl: string;
}

/** The projects of the account that is signed in. Throws DeployRefused where nobody is, or Google is out of reach. */
export async function listProjects(firebase: Asked): Promise<readonly Project[]> {
  try {
    return projectsSchema.parse(await firebase.ask('projects:list'));
  } catch (cause) {
    if (!(cause instanceof FirebaseFailed)) throw cause;
    if (!NOBODY_SIGNED_IN.test(cause.message) && !(await isReachable(GOOGLE)))
      throw new DeployRefused(`${GOOGLE} cannot be reached. Check that this machine is online, and try again.`, { cause });
    throw new DeployRefused(
      `Your Firebase projects could not be listed (${cause.message}). Sign in with the Google account that owns the project, and try again:\n\n  ${SIGN_IN}\n\n(with --no-localhost where there is no browser, with --reauth where you did so long ago)`,
      { cause },
    );
  }
}

/** Throws DeployRefused when the account has no project of this id. */
export function findProject(projects: readonly Project[], id: string): Project {
  const project = projects.find(({ projectId }) => projectId === id);
  if (project) return project;
  if (projects.length === 0)
    throw new DeployRefused(`The account that is signed in has no Firebase project. Create one first; ${GUIDE} tells how.`);
  const theirs = projects.map(({ projectId }) => projectId).join(', ');
  throw new DeployRefused(
    `The account that is signed in has no project ${id}; it has: ${theirs}. Choose one of these, or sign in with another account: ${SIGN_IN} --reauth`,
  );
}

/** What has to be known of a project before anything is changed in it. Throws DeployRefused with the step that is missing. */
export async function inspectProject(firebase: Asked, id: string): Promise<ReadyProject> {
  const database = await readDatabase(firebase, id);
  if (database.type !== 'FIRESTORE_NATIVE')
    throw new DeployRefused(
      `The database of ${id} is in Datastore mode, which the app cannot use. Take a new project; ${GUIDE} tells how.`,
    );
  const webApps = webAppsSchema.parse(await refusing(id, firebase.ask('apps:list', 'WEB', '--project', id)));
  const { sites } = sitesSchema.parse(await refusing(id, firebase.ask('hosting:sites:list', '--project', id)));
  return {
    id,
    firestoreLocation: database.locationId,
    hasWebApp: webApps.length > 0,
    webUrl: sites.find(({ type }) => type === 'DEFAULT_SITE')?.defaultUrl ?? `https://${id}.web.app`,
  };
}

// firebase-tools would create a missing one by itself: in the United States, for ever.
async function readDatabase(firebase: Asked, id: string) {
  try {
    return databaseSchema.parse(await firebase.ask('firestore:databases:get', '(default)', '--project', id));
  } catch (cause) {
    if (!(cause instanceof FirebaseFailed)) throw cause;
    if (!SWITCHED_OFF.test(cause.message)) throw refusal(cause, id);
    throw new DeployRefused(
      `${id} has no Firestore database yet (${cause.message}). Create it, in a place near you, which cannot be changed later:\n\n  https://console.firebase.google.com/project/${id}/firestore\n\n${GUIDE} tells what to choose.`,
      { cause },
    );
  }
}

async function refusing<T>(id: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (!(cause instanceof FirebaseFailed)) throw cause;
    throw refusal(cause, id);
  }
}

function refusal(cause: FirebaseFailed, id: string): DeployRefused {
  if (TOO_MANY.test(cause.message))
    return new DeployRefused(
      `Google takes no more questions for the moment (${cause.message}). That is no limit of ${id}: wait a few minutes, and try again.`,
      { cause },
    );
  if (BILLING.test(cause.message))
    return new DeployRefused(
      `Google asks for the billing account of ${id} (${cause.message}). The app needs none: one that is closed or unpaid has to be unlinked, which leads back to the plan Spark, or put right:\n\n  https://console.firebase.google.com/project/${id}/usage/details`,
      { cause },
    );
  if (NOT_ALLOWED.test(cause.message))
    return new DeployRefused(
      `The account that is signed in may not do this in ${id} (${cause.message}). Ask an owner of the project for the role Editor, or sign in with another account: ${SIGN_IN} --reauth`,
      { cause },
    );
  return new DeployRefused(`Firebase did not answer: ${cause.message}. Try again; if that does not help, ${GUIDE} tells what to check.`, {
    cause,
  });
}

async function isReachable(host: string): Promise<boolean> {
  try {
    await lookup(host);
    return true;
  } catch {
    return false;
  }
}

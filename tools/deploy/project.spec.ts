import { FirebaseFailed } from './firebase-tools.ts';
import { findProject, inspectProject, listProjects } from './project.ts';

/** What firebase-tools prints for a request that Google refuses. */
const refused = (status: number, words: string) =>
  new FirebaseFailed(
    `Request to https://firestore.googleapis.com/v1/projects/my-car/databases/(default) had HTTP Error: ${status}, ${words}`,
  );

const WELL: Record<string, unknown> = {
  'projects:list': [{ projectId: 'my-car', displayName: 'My car' }],
  'firestore:databases:get': { locationId: 'eur3', type: 'FIRESTORE_NATIVE' },
  'apps:list': [{ appId: '1:1:web:1' }],
  'hosting:sites:list': { sites: [{ defaultUrl: 'https://my-car.web.app', type: 'DEFAULT_SITE' }] },
};

/** Answers as firebase-tools does, all well but for what is given here. */
const firebase = (answers: Record<string, unknown> = {}) => ({
  ask: (command: string): Promise<unknown> => {
    const answer = { ...WELL, ...answers }[command];
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  },
});

describe('a project that is to be deployed into', () => {
  it('cannot be asked for while nobody is signed in, on the network or not', async () => {
    const failed = new FirebaseFailed('Failed to authenticate, have you run firebase login?');
    await expect(listProjects(firebase({ 'projects:list': failed }))).rejects.toThrow(
      'Sign in with the Google account that owns the project',
    );
  });

  it('must be among those of the account', async () => {
    expect(() => findProject([], 'my-car')).toThrow('has no Firebase project. Create one first');
    const projects = await listProjects(firebase());
    expect(() => findProject(projects, 'her-car')).toThrow('has no project her-car; it has: my-car');
  });

  it.each([
    [404, 'The database (default) does not exist for project my-car Please visit https://console.cloud.google.com/datastore/setup'],
    [403, 'Cloud Firestore API has not been used in project my-car before or it is disabled. Enable it by visiting https://...'],
  ])('lacks a database where Firestore answers %i so, and is told where to make one', async (status, words) => {
    const answers = { 'firestore:databases:get': refused(status, words) };
    await expect(inspectProject(firebase(answers), 'my-car')).rejects.toThrow('has no Firestore database yet');
  });

  it.each(['firestore:databases:get', 'apps:list', 'hosting:sites:list'])('is no place for who may not ask %s', async (command) => {
    const answers = { [command]: refused(403, 'The caller does not have permission') };
    await expect(inspectProject(firebase(answers), 'my-car')).rejects.toThrow('may not do this in my-car');
  });

  it.each([
    [429, "Quota exceeded for quota metric 'All requests' and limit 'All requests per minute' of service 'firebase.googleapis.com'"],
    [403, "Quota exceeded for quota metric 'Default requests' and limit 'Default requests per minute'"],
  ])('may be asked again in a few minutes where Google answers %i, %s', async (status, words) => {
    const answers = { 'apps:list': refused(status, words) };
    await expect(inspectProject(firebase(answers), 'my-car')).rejects.toThrow('no limit of my-car: wait a few minutes');
  });

  it.each([
    'This API method requires billing to be enabled. Please enable billing on project #1 by visiting https://...',
    "Read access to project 'my-car' was denied: please check billing account associated and retry",
  ])('has trouble with its billing account, not with its roles, where Google says: %s', async (words) => {
    const answers = { 'firestore:databases:get': refused(403, words) };
    await expect(inspectProject(firebase(answers), 'my-car')).rejects.toThrow('Google asks for the billing account of my-car');
  });

  it('may be asked again when Google has trouble of its own', async () => {
    const answers = { 'apps:list': refused(503, 'The service is currently unavailable.') };
    await expect(inspectProject(firebase(answers), 'my-car')).rejects.toThrow('Firebase did not answer');
  });

  it('cannot be one in Datastore mode', async () => {
    const answers = { 'firestore:databases:get': { locationId: 'eur3', type: 'DATASTORE_MODE' } };
    await expect(inspectProject(firebase(answers), 'my-car')).rejects.toThrow('Datastore mode');
  });

  it('is ready with a database; its web app can still be registered', async () => {
    const ready = { id: 'my-car', firestoreLocation: 'eur3', webUrl: 'https://my-car.web.app' };
    expect(await inspectProject(firebase(), 'my-car')).toEqual({ ...ready, hasWebApp: true });
    expect(await inspectProject(firebase({ 'apps:list': [] }), 'my-car')).toEqual({ ...ready, hasWebApp: false });
  });
});

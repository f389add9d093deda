import fc from 'fast-check';
import { ConfigurationMissing } from './configuration-missing';
import { parseFirebaseConfig } from './firebase-config';

const HOSTED = {
  apiKey: 'key',
  projectId: 'demo-psa-ev',
  appId: '1:1:web:1',
  authDomain: 'demo-psa-ev.firebaseapp.com',
  databaseURL: '',
  storageBucket: '',
  messagingSenderId: '1',
};

describe('the configuration of the Firebase project', () => {
  it.each([
    ['a page instead of JSON', null],
    ['an empty object', {}],
    ['an empty API key', { ...HOSTED, apiKey: '' }],
    ['a project that is no text', { ...HOSTED, projectId: 7 }],
    ['an emulator without a port', { ...HOSTED, emulators: { auth: { host: '127.0.0.1' }, firestore: { host: '127.0.0.1', port: 1 } } }],
    [
      'an emulator on an impossible port',
      { ...HOSTED, emulators: { auth: { host: 'a', port: 70_000 }, firestore: { host: 'a', port: 1 } } },
    ],
  ])('is refused when it is %s', (_what, json) => {
    expect(() => parseFirebaseConfig(json)).toThrow(ConfigurationMissing);
  });

  it('takes whatever else comes for nothing worse than a missing configuration', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(() => parseFirebaseConfig(json)).toThrow(
          expect.objectContaining({ name: 'ConfigurationMissing', reason: 'not-configured' }),
        );
      }),
    );
  });

  it('is read as Firebase Hosting serves it, without what the app does not need', () => {
    expect(parseFirebaseConfig(HOSTED)).toEqual({
      apiKey: 'key',
      projectId: 'demo-psa-ev',
      appId: '1:1:web:1',
      authDomain: 'demo-psa-ev.firebaseapp.com',
      storageBucket: '',
      messagingSenderId: '1',
    });
  });

  it('names the emulators of the local demonstration', () => {
    const emulators = { auth: { host: '127.0.0.1', port: 28099 }, firestore: { host: '127.0.0.1', port: 28081 } };
    expect(parseFirebaseConfig({ ...HOSTED, emulators }).emulators).toEqual(emulators);
  });
});

import { EnvironmentInvalid, readEnvironment } from './environment.js';

const ENOUGH = { FIREBASE_PROJECT_ID: 'my-car-12345', GOOGLE_APPLICATION_CREDENTIALS: '/etc/psa-ev/service-account.json' };

describe('the environment', () => {
  it('names every wrong value at once, each with an example of a right one', () => {
    const read = () =>
      readEnvironment({
        PSACC_URL: 'ftp://psacc',
        PSACC_READ: 'sometimes',
        PSACC_SERVICE: 'psacc; reboot',
        PSACC_RESTART_FILE: 'restart-psacc',
        VEHICLES: 'VR3UHZKXZLT000001,my car',
        POLL_INTERVAL_SECONDS: '0',
        HEALTH_PORT: 'http',
        TIME_ZONE: 'Mars/Olympus',
      });

    expect(read).toThrow(EnvironmentInvalid);
    for (const name of [
      'PSACC_URL',
      'PSACC_READ',
      'PSACC_SERVICE',
      'PSACC_RESTART_FILE',
      'VEHICLES',
      'POLL_INTERVAL_SECONDS',
      'HEALTH_PORT',
      'TIME_ZONE',
      'FIREBASE_PROJECT_ID',
      'GOOGLE_APPLICATION_CREDENTIALS',
    ]) {
      expect(read).toThrow(new RegExp(`^  ${name} .*; for example `, 'm'));
    }
  });

  it.each(['1.5.', 'NaN', '-1', '4000', ''.padEnd(3, 'x')])('refuses %s seconds between two readings', (seconds) => {
    expect(() => readEnvironment({ ...ENOUGH, POLL_INTERVAL_SECONDS: seconds })).toThrow('POLL_INTERVAL_SECONDS');
  });

  it('needs a service account, but not with the emulator', () => {
    expect(() => readEnvironment({ FIREBASE_PROJECT_ID: 'my-car-12345' })).toThrow('GOOGLE_APPLICATION_CREDENTIALS is missing');
    expect(readEnvironment({ FIREBASE_PROJECT_ID: 'demo-car', FIRESTORE_EMULATOR_HOST: '127.0.0.1:8080' }).serviceAccountFile).toBeNull();
  });

  it('has a default for everything but the Firebase project', () => {
    expect(readEnvironment(ENOUGH)).toEqual({
      backupsKept: 7,
      rejectedKeptDays: 365,
      psaccUrl: 'http://127.0.0.1:5000',
      psaccRead: 'live',
      psaccService: 'psa-car-controller.service',
      psaccRestartFile: '/run/psa-ev/restart-psacc',
      vins: [],
      pollIntervalSeconds: 90,
      databaseFile: 'data/psa-ev.sqlite',
      healthPort: 3210,
      firebaseProjectId: 'my-car-12345',
      serviceAccountFile: '/etc/psa-ev/service-account.json',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
  });

  it('takes an empty value for one that is not given', () => {
    expect(readEnvironment({ ...ENOUGH, PSACC_URL: '', VEHICLES: ' ' })).toMatchObject({ psaccUrl: 'http://127.0.0.1:5000', vins: [] });
  });

  it('reads a list of vehicles however it is spaced, each once', () => {
    const { vins } = readEnvironment({ ...ENOUGH, VEHICLES: ' vr3uhzkxzlt000001, VF3M4DGZULS000002 ,VR3UHZKXZLT000001' });
    expect(vins).toEqual(['VR3UHZKXZLT000001', 'VF3M4DGZULS000002']);
  });

  it('drops the slash at the end of an address', () => {
    expect(readEnvironment({ ...ENOUGH, PSACC_URL: 'http://127.0.0.1:5000/psacc/' }).psaccUrl).toBe('http://127.0.0.1:5000/psacc');
  });
});

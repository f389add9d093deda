import type { Environment } from '../src/config/environment.js';

export function anEnvironment(changes: Partial<Environment> = {}): Environment {
  return {
    psaccUrl: 'http://127.0.0.1:5000',
    psaccRead: 'live',
    psaccService: 'psa-car-controller.service',
    psaccRestartFile: '/run/psa-ev/restart-psacc',
    vins: [],
    pollIntervalSeconds: 90,
    databaseFile: 'data/psa-ev.sqlite',
    backupsKept: 7,
    rejectedKeptDays: 365,
    healthPort: 3210,
    firebaseProjectId: 'demo-psa-ev',
    serviceAccountFile: null,
    timeZone: 'Europe/Sofia',
    ...changes,
  };
}

import type { Environment } from '../../config/environment.js';
import { STORAGE_WORDS } from '../../database/storage-problem.js';
import { askHealth, type HealthReport } from '../../health/health-report.js';
import { SYSTEMCTL, type UnitWatch } from '../../supervision/unit-watch.js';
import { diagnosisWords } from '../diagnosis-words.js';
import { attention, broken, type Finding, well } from './finding.js';

const LISTENER = 'psa-ev-restart-psacc.path';

/** What the running service says of itself and of what it sees; null: it does not answer. */
export async function serviceFindings(
  environment: Environment,
  units: UnitWatch = SYSTEMCTL,
): Promise<{ readonly findings: readonly Finding[]; readonly isPsaccTold: boolean }> {
  const report = await askHealth(environment.healthPort);
  const restarter = await restarterFinding(units);
  if (report === null) {
    const silent = broken(
      'Service',
      `nothing answers on port ${environment.healthPort}`,
      'sudo systemctl start psa-ev; if it does not stay: journalctl -u psa-ev -n 50',
    );
    return { findings: [silent, ...restarter], isPsaccTold: false };
  }
  const { database, disk, backups, firestore, messages } = report.details;
  const findings = [
    database.status === 'up'
      ? well('Service', 'runs')
      : broken(
          'Service',
          `cannot keep what it reads: ${database.reason ?? 'of its database'}`,
          disk?.mend ?? 'Look for faults of the card: sudo dmesg | tail',
        ),
    ...(disk?.lastFault ? [lastFaultFinding(disk.lastFault)] : []),
    ...(backups?.reason
      ? [attention('Backups', backups.reason, 'It is tried again the next night. By hand: sudo psa-ev backup <file>')]
      : []),
    ...readingFindings(environment, report),
    firestore.status === 'up'
      ? well('Publishing', `${firestore.pendingDocuments ?? 0} documents wait`)
      : attention(
          'Publishing',
          `Firestore is not reached since ${firestore.since ?? 'the start'} (${firestore.reason ?? ''}); ${firestore.pendingDocuments ?? 'some'} documents wait`,
          'It goes on by itself when the internet is back.',
        ),
    messages.status === 'up'
      ? well('Messages', `${messages.waiting ?? 0} wait`)
      : attention('Messages', `are not taken: ${messages.reason ?? ''}`, 'They are tried again by themselves.'),
    ...restarter,
  ];
  return { findings, isPsaccTold: true };
}

/** It works now, but a card that has failed once fails again. */
function lastFaultFinding({ problem, since, until }: LastFault): Finding {
  const says = `the last fault since the start: ${STORAGE_WORDS[problem].says}, from ${since} to ${until}`;
  return attention('Disk', says, STORAGE_WORDS[problem].mend);
}

type LastFault = NonNullable<NonNullable<HealthReport['details']['disk']>['lastFault']>;

function readingFindings({ psaccService, psaccUrl }: Environment, { details }: HealthReport): readonly Finding[] {
  const part = 'psa_car_controller';
  const { vehicles, diagnosis } = details.psacc;
  const kinds = Object.values(vehicles).map((vehicle) => vehicle.diagnosis);
  return [...new Set(kinds.length > 0 ? kinds : [diagnosis ?? 'starting'])].map((kind) => {
    const { says, mend } = diagnosisWords(kind, psaccService, psaccUrl);
    if (kind === 'ok') return well(part, says);
    const isWorking = kind === 'starting' || kind === 'remote-control-not-set-up';
    return isWorking ? attention(part, says, mend) : broken(part, says, mend);
  });
}

/** Without it psa_car_controller is restarted by hand, so it is no fault where systemd does not run. */
async function restarterFinding(units: UnitWatch): Promise<readonly Finding[]> {
  const part = 'Restarter';
  const state = await units.stateOf(LISTENER);
  if (state === 'active') return [well(part, 'can restart psa_car_controller')];
  if (state === 'unknown') return [];
  return [attention(part, 'psa_car_controller is not restarted when it hangs', `sudo systemctl enable --now ${LISTENER}`)];
}

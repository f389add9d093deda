import type { Clock } from '../src/clock/clock.js';
import type { Environment } from '../src/config/environment.js';
import type { PsaccClient } from '../src/psacc/psacc.client.js';
import type { FirestoreLink, FirestorePublisher } from '../src/publishing/firestore.publisher.js';
import { DiagnosisHistory } from '../src/supervision/diagnosis-history.js';
import { DiagnosisService } from '../src/supervision/diagnosis.service.js';
import { OutageEntity } from '../src/supervision/outage.entity.js';
import { OutageRepository } from '../src/supervision/outage.repository.js';
import type { RestartPatience } from '../src/supervision/restart-patience.js';
import { RestartEntity } from '../src/supervision/restart.entity.js';
import { RestartRepository } from '../src/supervision/restart.repository.js';
import { Supervisor } from '../src/supervision/supervisor.js';
import { anEnvironment } from './environment.builder.js';
import { FakeRestarter } from './fake-restarter.js';
import type { TemporaryDatabase } from './temporary-database.js';

interface Parts {
  readonly database: TemporaryDatabase;
  /** psacc, as far as the story asks it anything. */
  readonly psacc: Partial<PsaccClient>;
  readonly clock: Clock;
  readonly restarter?: FakeRestarter;
  /** How our own way to Firestore is. */
  readonly link?: () => FirestoreLink;
  readonly patience?: RestartPatience;
  readonly environment?: Environment;
}

const LINK_IS_WELL: FirestoreLink = { kind: 'not-tried' };
/** As good as at once, and never for long. */
const IMPATIENT: RestartPatience = { lookAgainMs: 1, longestMs: 300_000 };

/** Supervision on a real database, as the service wires it. */
export function supervise({ database, psacc, clock, restarter = new FakeRestarter(), link = () => LINK_IS_WELL, ...rest }: Parts) {
  const environment = rest.environment ?? anEnvironment();
  const client = psacc as PsaccClient;
  const publisher: Pick<FirestorePublisher, 'firestoreLink'> = {
    get firestoreLink() {
      return link();
    },
  };
  const outages = new OutageRepository(database.repositoryOf(OutageEntity));
  const restarts = new RestartRepository(database.repositoryOf(RestartEntity));
  const history = new DiagnosisHistory(outages, restarts, restarter, database.outbox, environment, clock);
  const diagnoses = new DiagnosisService(client, publisher as FirestorePublisher, clock);
  const patience = rest.patience ?? IMPATIENT;
  const supervisor = new Supervisor(restarts, history, restarter, client, diagnoses, database.unitOfWork, environment, patience, clock);
  return { supervisor, diagnoses, restarts, outages, restarter };
}

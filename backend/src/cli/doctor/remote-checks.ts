import { Module } from '@nestjs/common';
import { Auth } from 'firebase-admin/auth';
import { Firestore } from 'firebase-admin/firestore';
import { accessFromClaims } from '@psa-ev/domain';
import { ClockModule } from '../../clock/clock.module.js';
import { Environment } from '../../config/environment.js';
import { EnvironmentModule } from '../../config/environment.module.js';
import { FirebaseModule } from '../../firebase/firebase.module.js';
import { PsaccClient } from '../../psacc/psacc.client.js';
import { PsaccModule } from '../../psacc/psacc.module.js';
import { diagnosisWords } from '../diagnosis-words.js';
import { withParts } from '../with-parts.js';
import { attention, broken, type Finding, well } from './finding.js';

/** Firestore's client tries for minutes by itself. */
const CLOUD_PATIENCE_MS = 20_000;
const FIRST_PAGE = 1000;

@Module({ imports: [EnvironmentModule, ClockModule, PsaccModule] })
class HouseParts {}

@Module({ imports: [EnvironmentModule, FirebaseModule] })
class CloudParts {}

/** Asks psa_car_controller itself whether it lives, without the maker's cloud. */
export async function psaccFinding({ psaccService, psaccUrl }: Environment): Promise<Finding> {
  const part = 'psa_car_controller';
  const outcome = await withParts(HouseParts, PsaccClient, (psacc) => psacc.probe());
  if (outcome === 'alive') return well(part, `answers at ${psaccUrl}`);
  const kind = outcome === 'foreign' ? 'psacc-foreign' : outcome === 'silent' ? 'psacc-blocked' : 'psacc-down';
  const { says, mend } = diagnosisWords(kind, psaccService, psaccUrl);
  return broken(part, says, mend);
}

/** Whether the Firebase project lets us in, and whether anybody is invited. */
export async function cloudFindings(): Promise<readonly Finding[]> {
  return withParts(CloudParts, Auth, (auth, context) =>
    Promise.all([
      asked('Accounts', async () => ownersFinding((await auth.listUsers(FIRST_PAGE)).users)),
      asked('Firestore', async () => {
        await context.get(Firestore).collection('vehicles').limit(1).get();
        return well('Firestore', 'is reached');
      }),
    ]),
  );
}

function ownersFinding(users: readonly { readonly customClaims?: Readonly<Record<string, unknown>> }[]): Finding {
  const people = users.flatMap(({ customClaims }) => accessFromClaims(customClaims ?? {}) ?? []);
  const owners = people.filter(({ role }) => role === 'owner').length;
  if (owners === 0) return attention('Accounts', 'nobody is owner yet', 'sudo psa-ev users add you@example.com --role owner');
  return well('Accounts', `${people.length} people with a role, ${owners} of them owners`);
}

async function asked(part: string, ask: () => Promise<Finding>): Promise<Finding> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Finding>((resolve) => {
    timer = setTimeout(
      () => resolve(broken(part, 'Firebase is not reached', 'Check the internet connection of this machine.')),
      CLOUD_PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([ask(), late]);
  } catch (error) {
    const words = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    return broken(
      part,
      `Firebase refuses or is not reached: ${words}`,
      'Check the internet connection, and that the service account may administer the project.',
    );
  } finally {
    clearTimeout(timer);
  }
}

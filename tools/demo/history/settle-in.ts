import * as z from 'zod';
import { paths, toPlacesDocument, toTariffsDocument } from '@psa-ev/contract';
import { isVehicleId } from '@psa-ev/domain';
import type { RunningEmulators } from '../../emulators/emulators.ts';
import type { DemoAccount } from '../demo-accounts.ts';
import { HOUSEHOLD_PLACES, HOUSEHOLD_TARIFFS } from './household.ts';

const signInAnswer = z.object({ localId: z.string(), idToken: z.string() });
const claims = z.object({ vehicles: z.array(z.string().refine(isVehicleId)) });

/** Has an owner set places and tariffs for all vehicles as the app does: signed in, and past the rules. Rejects where the rules refuse it. */
export async function settleIn(owner: DemoAccount, { authHost, firestoreHost, environment }: RunningEmulators): Promise<void> {
  const { localId, idToken } = await signIn(owner, authHost);
  const documents = `http://${firestoreHost}/v1/projects/${environment['FIREBASE_PROJECT_ID']}/databases/(default)/documents`;
  const who = { setBy: localId, setAt: new Date() };
  const settings = {
    places: toPlacesDocument({ places: HOUSEHOLD_PLACES, ...who }),
    tariffs: toTariffsDocument({ tariffs: HOUSEHOLD_TARIFFS, ...who }),
  };
  for (const vehicleId of vehiclesOf(idToken)) {
    for (const name of ['places', 'tariffs'] as const) {
      const response = await fetch(`${documents}/${paths.setting(vehicleId, name)}`, {
        method: 'PATCH',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${idToken}` },
        body: JSON.stringify({ fields: fieldsOf(settings[name]) }),
      });
      if (!response.ok) throw new Error(`the ${name} of the demo were not taken: status ${response.status}`);
    }
  }
}

async function signIn({ email, password }: DemoAccount, authHost: string): Promise<z.infer<typeof signInAnswer>> {
  const response = await fetch(`http://${authHost}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password, returnSecureToken: true }),
  });
  return signInAnswer.parse(await response.json());
}

/** For which vehicles an ID token is: the backend's own command has written them into it. */
function vehiclesOf(idToken: string) {
  const [, payload = ''] = idToken.split('.');
  return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))).vehicles;
}

/** A document as Firestore's REST API takes it. */
function fieldsOf(document: object): Record<string, object> {
  return Object.fromEntries(Object.entries(document).map(([name, value]) => [name, valueOf(value)]));
}

function valueOf(value: unknown): object {
  if (value === null) return { nullValue: null };
  if (Array.isArray(value)) return { arrayValue: { values: value.map(valueOf) } };
  switch (typeof value) {
    case 'string':
      return { stringValue: value };
    case 'number':
      return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value };
    case 'object':
      return { mapValue: { fields: fieldsOf(value) } };
    default:
      throw new TypeError(`a document holds no ${typeof value}`);
  }
}

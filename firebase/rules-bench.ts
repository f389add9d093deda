import { initializeTestEnvironment, type RulesTestEnvironment } from '@firebase/rules-unit-testing';
import { setLogLevel } from 'firebase/firestore';
import { startEmulators } from '@psa-ev/tools/emulators/emulators.ts';
import type { Person } from './people.ts';

type Firestore = ReturnType<ReturnType<RulesTestEnvironment['unauthenticatedContext']>['firestore']>;

/** A document without lists and maps. */
export type FlatDocument = Readonly<Record<string, string | boolean>>;

/** Firestore with the project's rules in force, and people to try them. */
export interface RulesBench {
  /** Firestore as this person reaches it. */
  as(person: Person): Firestore;
  /** Puts a document there past the rules: one of the backend, where none is given. */
  put(path: string, document?: FlatDocument): Promise<void>;
  /** Removes a document past the rules. */
  remove(path: string): Promise<void>;
  close(): Promise<void>;
}

const PROJECT_ID = 'demo-rules';

/** Starts an emulator of its own; `clockAt` makes the rules' `request.time` stand still there. */
export async function openRulesBench(clockAt?: Date): Promise<RulesBench> {
  // The SDK warns of every refusal, and refusals are what is tested here.
  setLogLevel('silent');
  const emulators = await startEmulators({
    projectId: PROJECT_ID,
    profile: 'emulator',
    rulesFile: `${import.meta.dirname}/firestore.rules`,
    clockAt,
  });
  const [host = '', port] = emulators.firestoreHost.split(':');
  const environment = await initializeTestEnvironment({ projectId: PROJECT_ID, firestore: { host, port: Number(port) } });
  const connections = new Map<Person, Firestore>();
  const connect = ({ uid, claims }: Person) =>
    (claims ? environment.authenticatedContext(uid, claims) : environment.unauthenticatedContext()).firestore();
  // Over REST, because withSecurityRulesDisabled opens a new connection for each call.
  const asBackend = async (method: 'PATCH' | 'DELETE', path: string, body?: string) => {
    const url = `http://${emulators.firestoreHost}/v1/projects/${PROJECT_ID}/databases/(default)/documents/${path}`;
    const answer = await fetch(url, { method, body, headers: { authorization: 'Bearer owner' } });
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  };
  return {
    as: (person) => {
      const connection = connections.get(person) ?? connect(person);
      connections.set(person, connection);
      return connection;
    },
    put: (path, document = { written: 'by the backend' }) => asBackend('PATCH', path, JSON.stringify({ fields: restFields(document) })),
    remove: (path) => asBackend('DELETE', path),
    close: async () => {
      await environment.cleanup();
      await emulators.stop();
    },
  };
}

function restFields(document: FlatDocument) {
  const entries = Object.entries(document);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === 'string' ? { stringValue: value } : { booleanValue: value }]),
  );
}

/** False when the rules refuse; any other failure is thrown, so that a broken test never looks like a refusal. */
export async function isAllowed(request: Promise<unknown>): Promise<boolean> {
  try {
    await request;
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'permission-denied') return false;
    throw cause;
  }
}

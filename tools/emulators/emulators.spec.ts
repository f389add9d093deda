import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { paths } from '@psa-ev/contract';
import { parseVehicleId } from '@psa-ev/domain';
import { deleteApp as deleteAdminApp, initializeApp as initializeAdminApp } from 'firebase-admin/app';
import { getAuth as getAdminAuth } from 'firebase-admin/auth';
import { getFirestore as getAdminFirestore } from 'firebase-admin/firestore';
import { deleteApp, initializeApp } from 'firebase/app';
import { confirmPasswordReset, connectAuthEmulator, getAuth, sendPasswordResetEmail, signInWithEmailAndPassword } from 'firebase/auth';
import { connectFirestoreEmulator, doc, getDoc, getFirestore, onSnapshot, setLogLevel } from 'firebase/firestore';
import * as z from 'zod';
import { type RunningEmulators, startEmulators } from './emulators.ts';
import { freePorts, isTaken, LOOPBACK } from './free-ports.ts';

const CAR = parseVehicleId('demodemodemodem2');
const EMAIL = 'owner@example.com';
const portOf = (host: string) => Number(host.split(':')[1]);

describe('what prevents a start', () => {
  it('is told in words when a port is taken', async () => {
    const [port = 0] = await freePorts(1);
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(port, LOOPBACK, resolve));
    await expect(startEmulators({ projectId: 'demo-tools', firestorePort: port })).rejects.toThrow(`port ${port} on 127.0.0.1 is taken`);
    await new Promise((resolve) => squatter.close(resolve));
  });

  it('is told with the line when the rules do not parse, and leaves nothing behind', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'rules-'));
    const rulesFile = join(directory, 'firestore.rules');
    writeFileSync(rulesFile, 'nothing that is a rule');
    // Other tests start emulators at the same time, so this one gets a temporary directory of its own.
    const systemDirectory = process.env['TMPDIR'];
    process.env['TMPDIR'] = directory;
    await expect(startEmulators({ projectId: 'demo-tools', rulesFile })).rejects.toThrow(/did not start.*\n.*1:1/s);
    process.env['TMPDIR'] = systemDirectory;
    expect(readdirSync(directory)).toEqual(['firestore.rules']);
    rmSync(directory, { recursive: true });
  });
});

describe('running emulators', () => {
  it('listen where they were told to, and free their ports when stopped twice', async () => {
    const [firestorePort = 0, authPort = 0] = await freePorts(2);
    const emulators = await startEmulators({ projectId: 'demo-tools', firestorePort, authPort });
    expect(emulators.environment).toMatchObject({
      FIRESTORE_EMULATOR_HOST: `127.0.0.1:${firestorePort}`,
      FIREBASE_AUTH_EMULATOR_HOST: `127.0.0.1:${authPort}`,
      FIREBASE_PROJECT_ID: 'demo-tools',
    });
    await emulators.stop();
    await emulators.stop();
    expect(await Promise.all([firestorePort, authPort].map(isTaken))).toEqual([false, false]);
  });
});

// The same rules, tokens and SDKs as the product: what works here is what the product relies on.
describe('the strict emulators', () => {
  let emulators: RunningEmulators;
  let admin: ReturnType<typeof initializeAdminApp>;
  let web: ReturnType<typeof initializeApp>;
  const environmentBefore = { ...process.env };

  beforeAll(async () => {
    setLogLevel('silent');
    emulators = await startEmulators({ projectId: 'demo-tools' });
    Object.assign(process.env, emulators.environment);
    admin = initializeAdminApp({ projectId: 'demo-tools' });
    web = initializeApp({ projectId: 'demo-tools', apiKey: 'not-checked' });
    connectAuthEmulator(getAuth(web), `http://${emulators.authHost}`, { disableWarnings: true });
    connectFirestoreEmulator(getFirestore(web), LOOPBACK, portOf(emulators.firestoreHost));
  });
  beforeEach(async () => {
    await emulators.reset();
    await getAdminFirestore(admin).doc(paths.vehicle(CAR)).set({ label: 'e-208' });
    await getAdminAuth(admin).createUser({ uid: 'owner', email: EMAIL, password: 'first-password' });
  });
  afterAll(async () => {
    await deleteApp(web);
    await deleteAdminApp(admin);
    await emulators.stop();
    process.env = environmentBefore;
  });

  const giveRights = (role: string) => getAdminAuth(admin).setCustomUserClaims('owner', { role, vehicles: [CAR] });
  const signIn = (password: string) => signInWithEmailAndPassword(getAuth(web), EMAIL, password);
  const readVehicle = async () => (await getDoc(doc(getFirestore(web), paths.vehicle(CAR)))).data();

  it('refuse a wrong password and an unknown address in the same words', async () => {
    await expect(signIn('wrong-password')).rejects.toThrow('auth/invalid-credential');
    await expect(signInWithEmailAndPassword(getAuth(web), 'who@example.com', 'any-password')).rejects.toThrow('auth/invalid-credential');
  });

  it('give new rights with the next token, not before', async () => {
    const { user } = await signIn('first-password');
    await expect(readVehicle()).rejects.toMatchObject({ code: 'permission-denied' });
    await giveRights('viewer');
    await expect(readVehicle()).rejects.toMatchObject({ code: 'permission-denied' });
    await user.getIdToken(true);
    expect(await readVehicle()).toEqual({ label: 'e-208' });
    await giveRights('driver');
    expect((await user.getIdTokenResult(true)).claims).toMatchObject({ role: 'driver', vehicles: [CAR] });
  });

  it('carry what the backend writes to a listening browser', async () => {
    await giveRights('viewer');
    await signIn('first-password');
    const labels = new Promise<unknown[]>((resolve, reject) => {
      const seen: unknown[] = [];
      const stopListening = onSnapshot(
        doc(getFirestore(web), paths.vehicle(CAR)),
        (snapshot) => {
          seen.push(snapshot.get('label'));
          if (seen.length === 1) getAdminFirestore(admin).doc(paths.vehicle(CAR)).update({ label: 'e-2008' }).catch(reject);
          if (seen.length === 2) {
            stopListening();
            resolve(seen);
          }
        },
        reject,
      );
    });
    expect(await labels).toEqual(['e-208', 'e-2008']);
  });

  it('send a link that sets a new password', async () => {
    await sendPasswordResetEmail(getAuth(web), EMAIL);
    const mails = z.object({ oobCodes: z.array(z.object({ email: z.string(), oobCode: z.string(), requestType: z.string() })) });
    const answer = await fetch(`http://${emulators.authHost}/emulator/v1/projects/demo-tools/oobCodes`);
    const [mail] = mails.parse(await answer.json()).oobCodes;
    expect(mail).toMatchObject({ email: EMAIL, requestType: 'PASSWORD_RESET' });
    await confirmPasswordReset(getAuth(web), mail?.oobCode ?? '', 'second-password');
    await expect(signIn('first-password')).rejects.toThrow('auth/invalid-credential');
    expect((await signIn('second-password')).user.uid).toBe('owner');
  });

  it('forget every document and account on reset', async () => {
    await emulators.reset();
    expect((await getAdminFirestore(admin).doc(paths.vehicle(CAR)).get()).exists).toBe(false);
    expect((await getAdminAuth(admin).listUsers()).users).toEqual([]);
  });
});

import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';

const ONLY_FOR_US = 0o600;
const RSA_BITS = 2048;

/** A service account that exists in this process only. */
export interface ServiceAccount {
  /** Holds its private key, as a file from the Firebase console does. */
  readonly file: string;
  readonly clientEmail: string;
  /** With which its signatures are checked. */
  readonly publicKey: KeyObject;
}

/** Writes a service-account file with a new key for a project that need not exist. */
export function writeServiceAccount(file: string, projectId: string): ServiceAccount {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: RSA_BITS,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const clientEmail = `psa-ev@${projectId}.iam.gserviceaccount.com`;
  const content = {
    type: 'service_account',
    project_id: projectId,
    private_key_id: 'made-for-a-test',
    private_key: privateKey,
    client_email: clientEmail,
    client_id: '1',
    token_uri: 'https://oauth2.googleapis.com/token',
  };
  writeFileSync(file, JSON.stringify(content), { mode: ONLY_FOR_US });
  return { file, clientEmail, publicKey: createPublicKey(publicKey) };
}

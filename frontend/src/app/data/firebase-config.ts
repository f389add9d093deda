import * as z from 'zod/mini';
import { ConfigurationMissing } from './configuration-missing';

const text = z.string().check(z.minLength(1));
const emulator = z.object({ host: text, port: z.int().check(z.positive(), z.lte(65535)) });

const schema = z.object({
  apiKey: text,
  projectId: text,
  appId: text,
  authDomain: z.optional(text),
  storageBucket: z.optional(z.string()),
  messagingSenderId: z.optional(z.string()),
  /** Only the local demonstration has these. */
  emulators: z.optional(z.object({ auth: emulator, firestore: emulator })),
});

/** Which Firebase project the app belongs to, as `/__/firebase/init.json` says. Nothing in it is secret. */
export type FirebaseConfig = z.output<typeof schema>;

/** Reads the configuration from outside data. Throws ConfigurationMissing, whose cause names each field that does not fit. */
export function parseFirebaseConfig(json: unknown): FirebaseConfig {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new ConfigurationMissing('not-configured', { cause: parsed.error });
  return parsed.data;
}

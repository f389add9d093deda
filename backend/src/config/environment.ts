import * as z from 'zod';

const VIN = /^[A-HJ-NPR-Z0-9]{17}$/;
const SYSTEM_TIME_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

const example = (problem: string, right: string) => ({ error: `${problem}; for example ${right}` });

const httpUrl = z
  .url(example('must be an http address', 'http://127.0.0.1:5000'))
  .refine((text) => /^https?:/.test(text), example('must be an http address', 'http://127.0.0.1:5000'))
  .transform((text) => text.replace(/\/+$/, ''));

const timeZone = z.string().refine(isTimeZone, example('must be an IANA time zone', 'Europe/Sofia'));

const vehicles = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((vin) => vin.trim().toUpperCase())
      .filter((vin, index, all) => vin !== '' && all.indexOf(vin) === index),
  )
  .refine((vins) => vins.every((vin) => VIN.test(vin)), example('must be VINs of 17 characters, separated by commas', 'VR3UHZKXZLT000001'));

const seconds = z.coerce
  .number(example('must be a number of seconds', '90'))
  .min(1, example('must be at least 1 second', '90'))
  .max(3600, example('must be at most 3600 seconds', '90'));

const port = z.coerce
  .number(example('must be a port number', '3210'))
  .int(example('must be a port number', '3210'))
  .min(1, example('must be a port number', '3210'))
  .max(65_535, example('must be a port number', '3210'));

const count = (least: number, most: number, right: string) =>
  z.coerce
    .number(example('must be a whole number', right))
    .int(example('must be a whole number', right))
    .min(least, example(`must be at least ${least}`, right))
    .max(most, example(`must be at most ${most}`, right));

const serviceName = z
  .string()
  .regex(/^[\w@.:-]+\.service$/, example('must be the name of a systemd service', 'psa-car-controller.service'));

const absolutePath = z.string().startsWith('/', example('must be an absolute path', '/run/psa-ev/restart-psacc'));

/** The names that the backend reads from its environment. An empty value counts as not given. */
const schema = z
  .object({
    PSACC_URL: httpUrl.default('http://127.0.0.1:5000'),
    PSACC_READ: z.enum(['live', 'cache'], example('must be live or cache', 'live')).default('live'),
    PSACC_SERVICE: serviceName.default('psa-car-controller.service'),
    PSACC_RESTART_FILE: absolutePath.default('/run/psa-ev/restart-psacc'),
    VEHICLES: vehicles.default([]),
    POLL_INTERVAL_SECONDS: seconds.default(90),
    DATABASE_FILE: z.string().default('data/psa-ev.sqlite'),
    BACKUPS_KEPT: count(0, 366, '7').default(7),
    REJECTED_KEPT_DAYS: count(1, 36_500, '365').default(365),
    HEALTH_PORT: port.default(3210),
    FIREBASE_PROJECT_ID: z.string(example('is missing: the id of your Firebase project', 'my-car-12345')),
    GOOGLE_APPLICATION_CREDENTIALS: z.string().optional(),
    FIRESTORE_EMULATOR_HOST: z.string().optional(),
    TIME_ZONE: timeZone.default(SYSTEM_TIME_ZONE),
  })
  .refine((env) => env.GOOGLE_APPLICATION_CREDENTIALS !== undefined || env.FIRESTORE_EMULATOR_HOST !== undefined, {
    path: ['GOOGLE_APPLICATION_CREDENTIALS'],
    error: 'is missing: the path of the service-account file of your Firebase project; for example /etc/psa-ev/service-account.json',
    when: () => true,
  });

/** Everything that is set before the service starts, checked. Also the token under which NestJS provides it. */
export abstract class Environment {
  /** Where psa_car_controller answers, without a trailing slash. */
  abstract readonly psaccUrl: string;
  /** `live`: each reading asks the maker's cloud. `cache`: psacc refreshes by itself and is asked for what it has. */
  abstract readonly psaccRead: 'live' | 'cache';
  /** psa_car_controller's systemd service: for words only, it is root's own configuration that says what is restarted. */
  abstract readonly psaccService: string;
  /** The file whose change makes systemd restart psa_car_controller. */
  abstract readonly psaccRestartFile: string;
  /** VINs to read; empty: all that psacc knows. */
  abstract readonly vins: readonly string[];
  abstract readonly pollIntervalSeconds: number;
  abstract readonly databaseFile: string;
  /** How many nightly copies of the database are kept; 0: none are made. */
  abstract readonly backupsKept: number;
  /** For how many days a reading is kept that was not believed. What was believed is kept for ever. */
  abstract readonly rejectedKeptDays: number;
  abstract readonly healthPort: number;
  abstract readonly firebaseProjectId: string;
  /** Path of the service-account file; null with the emulators, which need none. */
  abstract readonly serviceAccountFile: string | null;
  /** IANA zone of the owner's calendar days. */
  abstract readonly timeZone: string;
}

/** The configuration cannot be used; the message names every wrong value, one a line. */
export class EnvironmentInvalid extends Error {
  override readonly name = 'EnvironmentInvalid';
}

/** Reads the configuration. Throws {@link EnvironmentInvalid} naming every wrong value at once. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`);
    throw new EnvironmentInvalid(`The configuration is not usable:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  return {
    psaccUrl: env.PSACC_URL,
    psaccRead: env.PSACC_READ,
    psaccService: env.PSACC_SERVICE,
    psaccRestartFile: env.PSACC_RESTART_FILE,
    vins: env.VEHICLES,
    pollIntervalSeconds: env.POLL_INTERVAL_SECONDS,
    databaseFile: env.DATABASE_FILE,
    backupsKept: env.BACKUPS_KEPT,
    rejectedKeptDays: env.REJECTED_KEPT_DAYS,
    healthPort: env.HEALTH_PORT,
    firebaseProjectId: env.FIREBASE_PROJECT_ID,
    serviceAccountFile: env.GOOGLE_APPLICATION_CREDENTIALS ?? null,
    timeZone: env.TIME_ZONE,
  };
}

/** An IANA name that this machine knows. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runBackendCli } from '@psa-ev/tools/demo/backend-process.ts';
import { writeServiceAccount } from '@psa-ev/tools/messaging/service-account.ts';
import { BackendStack } from '../stack/backend-stack.ts';
import { CommandLine } from '../stack/command-line.ts';
import { eventually } from '../stack/eventually.ts';
import { tellSystemctl } from '../stack/told-systemctl.ts';

/** Nothing listens here. */
const UNUSED_PORT = 9;
/** To the authors of another library of Google's, which reaches everybody. */
const WORD_OF_GOOGLES_LIBRARY = /^The `credentials` option is deprecated\..*\n/;

describe('psa-ev on a new Pi', () => {
  let stack: BackendStack;
  let psaEv: CommandLine;
  let config: string;
  let secret: string;
  beforeAll(async () => {
    stack = await BackendStack.start();
    secret = path('downloads/key.json');
    config = path('etc/psa-ev.env');
    mkdirSync(path('downloads'));
    writeServiceAccount(secret, 'demo-psa-ev');
    psaEv = new CommandLine({
      ...stack.backendOptions,
      healthPort: UNUSED_PORT,
      environment: { ...tellSystemctl(stack.folder, { isActive: true }), TIME_ZONE: '' },
    });
  });
  afterAll(() => stack.stop());

  const path = (name: string) => join(stack.folder, name);
  const run = (...args: readonly string[]) => psaEv.run('--config', config, ...args);
  const setUp = (...args: readonly string[]) => run('setup', '--yes', ...args);

  describe('setup', () => {
    it('refuses what is no key, an unknown time zone and an address that is none, and writes nothing', async () => {
      writeFileSync(path('letter.json'), '{"dear": "owner"}');
      expect(await setUp('--service-account', path('letter.json'))).toEqual({
        exitCode: 1,
        answer: '',
        asides: expect.stringMatching(
          /it is not a service-account key.*\nGive it with --service-account <file>\. Nothing was changed\.\n$/,
        ),
      });
      expect(await setUp('--time-zone', 'Mars')).toMatchObject({ exitCode: 1, asides: expect.stringContaining('Europe/Sofia') });
      expect(await setUp('--psacc', 'nowhere')).toMatchObject({ exitCode: 1, asides: expect.stringContaining('nowhere is no address') });
      expect(existsSync(config)).toBe(false);
    });

    it('finds the cars, takes the key where the service alone reads it, and makes the first owner, before the service has ever run', async () => {
      chmodSync(secret, 0o644);
      const { exitCode, answer, asides } = await setUp(
        ...[
          '--service-account',
          secret,
          '--psacc',
          `${stack.simulator.url}/`,
          '--time-zone',
          'Europe/Vienna',
          '--owner',
          'Owner@Example.com',
        ],
      );
      expect({ exitCode, asides: asides.replace(WORD_OF_GOOGLES_LIBRARY, '') }).toEqual({ exitCode: 0, asides: '' });
      expect(answer).toMatch(/^Firebase project: demo-psa-ev\nFound: \w+ e-208 \(…\d{4}\)\n/);
      expect(answer).toContain(`Others may read ${secret}, and it opens your whole project. Remove it: shred -u ${secret}`);
      expect(answer).toMatch(/owner@example\.com is owner of [a-z2-7]{16}\..*\nSend this link/);
      expect(statSync(path('etc/service-account.json')).mode & 0o777).toBe(0o600);
      expect(readFileSync(config, 'utf8').split('\n').slice(1).sort()).toEqual(
        [
          '',
          `DATABASE_FILE=${stack.backendOptions.databaseFile}`,
          'FIREBASE_PROJECT_ID=demo-psa-ev',
          `GOOGLE_APPLICATION_CREDENTIALS=${path('etc/service-account.json')}`,
          'PSACC_SERVICE=psa-car-controller.service',
          `PSACC_URL=${stack.simulator.url}`,
          'TIME_ZONE=Europe/Vienna',
        ].sort(),
      );
      expect((await stack.cloud.auth.getUserByEmail('owner@example.com')).customClaims).toMatchObject({ role: 'owner' });
    });

    it('can be repeated: the same answers write the same, and one new answer changes one line', async () => {
      const before = readFileSync(config, 'utf8');
      expect(await setUp('--owner', 'owner@example.com')).toMatchObject({
        exitCode: 0,
        answer: expect.not.stringContaining('Send this link'),
      });
      expect(readFileSync(config, 'utf8')).toBe(before);

      expect((await setUp('--time-zone', 'Europe/Sofia')).exitCode).toBe(0);
      expect(readFileSync(config, 'utf8')).toBe(before.replace('Europe/Vienna', 'Europe/Sofia'));
    });

    it('asks, proposes what was there, and asks again what cannot be', async () => {
      const options = { ...psaEv.options, environment: { ...psaEv.options.environment } };
      const answer = await runBackendCli(
        ['--config', config, 'setup'],
        options,
        '/nowhere.json\n' + `${secret}\n\nMars\nEurope/Athens\nnobody\n\n`,
      );
      expect(answer).toContain(`The service-account file of your Firebase project [${path('etc/service-account.json')}]: `);
      expect(answer).toContain('it is missing');
      expect(answer).toContain(`The address of psa_car_controller [${stack.simulator.url}]: Found: `);
      expect(answer).toContain('Mars is no time zone');
      expect(answer).toContain('Not an e-mail address');
      expect(readFileSync(config, 'utf8')).toContain('TIME_ZONE=Europe/Athens\n');
    });

    it('goes on without psa_car_controller, which may come later', async () => {
      const { exitCode, answer } = await setUp('--psacc', 'http://127.0.0.1:9');
      expect(exitCode).toBe(0);
      expect(answer).toContain('psa_car_controller is not ready: listing the vehicles: psa_car_controller cannot be reached');
      expect((await setUp('--psacc', stack.simulator.url)).exitCode).toBe(0);
    });
  });

  describe('doctor and status', () => {
    interface Found {
      readonly part: string;
      readonly verdict: string;
      readonly says: string;
      readonly mend: string | null;
    }
    const examined = async () => {
      const { exitCode, answer } = await run('doctor', '--json');
      const { findings } = JSON.parse(answer) as { findings: readonly Found[] };
      return { exitCode, broken: findings.filter(({ verdict }) => verdict === 'broken'), findings };
    };

    it('says that the service does not run, and how to start it', async () => {
      const { exitCode, broken } = await examined();
      expect(exitCode).toBe(1);
      expect(broken).toEqual([expect.objectContaining({ part: 'Service', mend: expect.stringContaining('sudo systemctl start psa-ev') })]);
      expect(await run('status')).toMatchObject({
        exitCode: 1,
        answer: '',
        asides: expect.stringMatching(/does not answer on port .*sudo psa-ev doctor\n$/),
      });
    });

    it('finds nothing wrong with a service that runs', async () => {
      const { healthUrl } = await stack.startBackend();
      psaEv = new CommandLine({ ...psaEv.options, healthPort: Number(new URL(healthUrl).port) });
      await eventually('a car that is read', async () => (await run('doctor')).exitCode === 0);
      const { exitCode, answer } = await run('doctor');
      expect(answer).not.toContain('BAD');
      expect(answer).toMatch(/All that is needed works\.\n$/);
      expect(exitCode).toBe(0);
      const status = await run('status');
      expect(status.answer).toMatch(
        /^The service runs\.\ne-208 +is read since .*, last read \d+ s ago\nFirestore {3}reached, \d+ documents wait\nMessages {4}taken, 0 wait\nDisk {8}\d+ MB free\nBackups {5}none yet\n$/,
      );
      const [{ vehicles }, { users }] = [
        JSON.parse((await run('vehicles', '--json')).answer),
        JSON.parse((await run('users', 'list', '--json')).answer),
      ];
      expect(vehicles).toEqual([expect.objectContaining({ label: 'e-208', maskedVin: expect.stringMatching(/^•+\d{4}$/) })]);
      expect(users).toEqual([{ email: 'owner@example.com', access: { role: 'owner', vehicles: [vehicles[0].vehicleId] } }]);
      expect(JSON.parse((await run('status', '--json')).answer)).toMatchObject({ details: { database: { status: 'up' } } });
    });

    it('names a key that others may read, with the mend, which mends it', async () => {
      chmodSync(path('etc/service-account.json'), 0o644);
      const { exitCode, broken } = await examined();
      expect(exitCode).toBe(1);
      expect(broken).toEqual([
        {
          part: 'Service account',
          verdict: 'broken',
          says: expect.stringContaining('others may read it'),
          mend: expect.stringContaining('psa-ev setup'),
        },
      ]);
      await setUp();
      expect((await examined()).broken).toEqual([]);
    });

    it('names a psa_car_controller that does not answer', async () => {
      await stack.car.fault({ kind: 'refuse' });
      await stack.backend.stop();
      const { broken } = await examined();
      expect(broken.map(({ part }) => part)).toEqual(['Service', 'psa_car_controller']);
      expect(broken[1]?.mend).toContain('sudo systemctl restart psa-car-controller.service');
      await stack.car.clearFaults();
    });

    it('names each wrong value of the configuration', async () => {
      const other = path('other.env');
      writeFileSync(other, 'PSACC_READ=often\nTIME_ZONE=Mars\n');
      const { exitCode, answer } = await psaEv.run('--config', other, 'doctor');
      expect(exitCode).toBe(1);
      expect(answer).toContain('PSACC_READ must be live or cache');
      expect(answer).toContain('TIME_ZONE must be an IANA time zone');
      expect(answer).toContain('→ sudo psa-ev setup');
    });
  });

  describe('uninstall', () => {
    it('removes nothing without a yes', async () => {
      expect(await run('uninstall')).toMatchObject({ exitCode: 1, asides: 'Nothing was removed.\n' });
    });

    it('keeps the data, and says where', async () => {
      const { exitCode, answer } = await run('uninstall', '--yes');
      expect(exitCode).toBe(0);
      expect(answer).toContain(`Kept: ${config}, ${stack.folder}. With --with-data they go too.`);
      expect(existsSync(stack.backendOptions.databaseFile)).toBe(true);
    });

    it('takes no data away from a service that could not be stopped', async () => {
      await stack.startBackend();
      expect(await run('uninstall', '--yes', '--with-data')).toMatchObject({
        exitCode: 1,
        asides: expect.stringContaining('Stop it first'),
      });
      expect(existsSync(stack.backendOptions.databaseFile)).toBe(true);
      await stack.backend.stop();
    });

    it('removes data, configuration and key when told, and nothing of others', async () => {
      const { exitCode, answer } = await run('uninstall', '--yes', '--with-data');
      expect(exitCode).toBe(0);
      expect(answer).toContain('What was published stays in Firestore, and the key stays valid');
      for (const gone of [stack.backendOptions.databaseFile, config, path('etc/service-account.json')])
        expect(existsSync(gone)).toBe(false);
      expect(existsSync(secret)).toBe(true);
    });
  });
});

import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { writeServiceAccount } from '@psa-ev/tools/messaging/service-account.ts';
import { DataSource } from 'typeorm';
import { BackendStack } from '../stack/backend-stack.ts';
import { endOfBackend } from '../stack/end-of-backend.ts';

describe('a start that cannot succeed', () => {
  let stack: BackendStack;
  beforeAll(async () => (stack = await BackendStack.start()));
  afterAll(() => stack.stop());
  const start = (environment: Readonly<Record<string, string>>) => endOfBackend(stack.backendOptions, environment);

  it('names each missing or wrong variable, and nothing else', async () => {
    const { code, output } = await start({ FIREBASE_PROJECT_ID: '', HEALTH_PORT: 'http', TIME_ZONE: 'Mars' });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      'The configuration is not usable:',
      expect.stringMatching(/^ {2}HEALTH_PORT /),
      expect.stringMatching(/^ {2}FIREBASE_PROJECT_ID /),
      expect.stringMatching(/^ {2}TIME_ZONE /),
    ]);
  });

  it('says in one sentence that the database is damaged, and leaves the file as it is', async () => {
    const file = join(stack.folder, 'damaged.sqlite');
    writeFileSync(file, 'SQLite format 3\0'.padEnd(8192, 'x'));
    const before = readFileSync(file);

    const { code, output } = await start({ DATABASE_FILE: file });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([expect.stringContaining('it is damaged or not a database. Put a backup in its place')]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says in one sentence that the database is of a newer release, and how to go on, and leaves the file as it is', async () => {
    const file = join(stack.folder, 'newer.sqlite');
    await stack.startBackend({ databaseFile: file });
    await stack.backend.stop();
    const database = await new DataSource({ type: 'sqlite', database: file }).initialize();
    await database.query("INSERT INTO migrations (timestamp, name) VALUES (4102444800000, 'FromTheFuture4102444800000')");
    await database.destroy();
    const before = readFileSync(file);

    const { code, output } = await start({ DATABASE_FILE: file });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([
      expect.stringMatching(
        / is of a newer release than this one \(.*\), and was not touched\. Install the newer release again; or .*psa-ev restore /,
      ),
    ]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('says in one sentence that the database cannot be written', async () => {
    const folder = join(stack.folder, 'folder.sqlite');
    mkdirSync(folder);
    const { code, output } = await start({ DATABASE_FILE: folder });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([expect.stringContaining('it cannot be opened. Check that DATABASE_FILE')]);
  });

  it.each([
    ['is missing', null, 'it is missing'],
    ['is something else', '{"hello": "world"}', 'is not a service-account key'],
    [
      'has a damaged key',
      JSON.stringify({
        type: 'service_account',
        project_id: 'demo-psa-ev',
        client_email: 'a@example.com',
        private_key: '-----BEGIN PRIVATE KEY-----\nx',
      }),
      'its private key is damaged',
    ],
  ])('says in one sentence that the service-account file %s', async (_what, content, sentence) => {
    const file = join(stack.folder, 'service-account.json');
    if (content !== null) writeFileSync(file, content, { mode: 0o600 });
    const { code, output } = await start({ FIRESTORE_EMULATOR_HOST: '', GOOGLE_APPLICATION_CREDENTIALS: file });
    expect(code).toBe(1);
    expect(output.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });

  it('says in one sentence that others may read the service-account file, and how to mend it', async () => {
    const file = join(stack.folder, 'for-all-to-read.json');
    writeServiceAccount(file, 'demo-psa-ev');
    chmodSync(file, 0o644);
    const { code, output } = await start({ FIRESTORE_EMULATOR_HOST: '', GOOGLE_APPLICATION_CREDENTIALS: file });
    expect(code).toBe(1);
    expect(output.trim()).toBe(
      `The service-account file ${file} cannot be used: others may read it, and it opens your whole project. Run: chmod 600 ${file}`,
    );
  });

  it('says in one sentence that its port is taken, before it reads a car', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { count: before } = await stack.car.requests();

    const { code, output } = await start({ HEALTH_PORT: String(port) });
    expect(code).toBe(1);
    expect(output.trim()).toBe(`The port ${port} is in use. Is the service running already? Else choose another with HEALTH_PORT.`);
    expect((await stack.car.requests()).count).toBe(before);
    other.close();
  });
});

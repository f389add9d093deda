import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../../test/temporary-database.js';
import { readServiceAccount, ServiceAccountUnusable } from './service-account.js';

const KEY = {
  type: 'service_account',
  project_id: 'my-car-12345',
  client_email: 'psa-ev@my-car-12345.iam.gserviceaccount.com',
  private_key: '-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----\n',
};

describe('the service-account file', () => {
  const folder = temporaryFolder();
  const file = join(folder.path, 'service-account.json');
  const write = (content: unknown, mode = 0o600) => {
    writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
    chmodSync(file, mode);
  };
  const read = () => readServiceAccount(file, 'my-car-12345');
  afterAll(() => folder.remove());

  it('is missed where there is none', () => {
    expect(() => readServiceAccount(join(folder.path, 'nothing.json'), 'my-car-12345')).toThrow(
      'it is missing. Check GOOGLE_APPLICATION_CREDENTIALS',
    );
  });

  it.each([
    ['not JSON', 'not JSON at all'],
    ['an empty file', ''],
    ['a web configuration', { apiKey: 'a', projectId: 'my-car-12345' }],
    ['a list', [KEY]],
  ])('is refused when it is %s', (_what, content) => {
    write(content);
    expect(read).toThrow(ServiceAccountUnusable);
    expect(read).toThrow('is not a service-account key');
  });

  it('is refused when others may read it, with the command that mends it', () => {
    write(KEY, 0o644);
    expect(read).toThrow(`chmod 600 ${file}`);
  });

  it('is refused when it belongs to another project', () => {
    write({ ...KEY, project_id: 'other-car' });
    expect(read).toThrow('belongs to the project other-car, but FIREBASE_PROJECT_ID is my-car-12345');
  });

  it('never tells its secret in an error', () => {
    write({ ...KEY, type: 'user' });
    expect(read).toThrow(expect.not.objectContaining({ message: expect.stringContaining('secret') }));
  });

  it('is read when all is right', () => {
    write(KEY);
    expect(read()).toEqual({ projectId: KEY.project_id, clientEmail: KEY.client_email, privateKey: KEY.private_key });
  });
});

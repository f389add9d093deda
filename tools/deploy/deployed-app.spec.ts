import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWebServer } from '../demo/web-server.ts';
import { checkDeployedApp } from './deployed-app.ts';

const EMULATORS = { auth: { host: '127.0.0.1', port: 1 }, firestore: { host: '127.0.0.1', port: 2 } };

describe('what is asked of the app when it is deployed', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'deployed-app-'));
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>App</title>');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function check(init: { projectId: string; appId: string }): Promise<void> {
    const whole = { apiKey: 'key', authDomain: 'my-car.firebaseapp.com', emulators: EMULATORS, ...init };
    const server = await startWebServer({ filesFolder: folder, init: whole });
    try {
      await checkDeployedApp(server.url, 'my-car');
    } finally {
      await server.stop();
    }
  }

  it('is missed where nothing answers', async () => {
    await expect(checkDeployedApp('http://127.0.0.1:1', 'my-car')).rejects.toThrow('does not answer as it should');
  });

  it('is refused where Hosting knows no web app, with the next step', async () => {
    await expect(check({ projectId: 'my-car', appId: '' })).rejects.toThrow('lacks appId: link the web app with Hosting');
  });

  it('is refused where it is the app of another project', async () => {
    await expect(check({ projectId: 'her-car', appId: '1:1:web:1' })).rejects.toThrow('names the project her-car, not my-car');
  });

  it('is well where the app will find its project', async () => {
    await expect(check({ projectId: 'my-car', appId: '1:1:web:1' })).resolves.toBeUndefined();
  });
});

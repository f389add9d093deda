import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { BackendStack } from '../stack/backend-stack.ts';
import { eventually } from '../stack/eventually.ts';
import { diagnosed, historyShows } from '../stack/history.ts';
import { hurried } from '../stack/hurried.ts';
import { SupervisedPsacc } from '../stack/supervised-psacc.ts';
import { tellSystemctl } from '../stack/told-systemctl.ts';

/** The backend believes that an hour passes in a minute. */
const HURRIED = hurried(60);
const HALF_AN_HOUR_OF_ITS_TIME_MS = 30_000;

describe('a restart that does not help', () => {
  let stack: BackendStack;
  let psacc: SupervisedPsacc;
  beforeEach(async () => {
    stack = await BackendStack.start();
    psacc = await SupervisedPsacc.start();
  });
  afterEach(async () => {
    await stack.stop();
    await psacc.stop();
  });

  const restarterIs = (state: 'installed' | 'missing') =>
    eventually(`health to say that the restarter is ${state}`, async () =>
      JSON.stringify((await stack.backend.health()).report).includes(`"restarter":"${state}"`),
    );

  it('is told to have failed, and not repeated within half an hour', async () => {
    await stack.startBackend({ psaccUrl: psacc.url, environment: { ...psacc.environment, ...HURRIED } });
    await diagnosed(stack, 'ok');
    psacc.break();
    await psacc.kill();
    await historyShows(stack, 'a restart that failed', ({ restarts }) => restarts[0]?.outcome === 'failed');

    const { restarts, outages } = await historyShows(stack, 'a second restart', (history) => history.restarts.length === 2);
    const [second, first] = restarts.map(({ requestedAt }) => requestedAt.getTime());
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(HALF_AN_HOUR_OF_ITS_TIME_MS);
    expect(outages).toEqual([{ kind: 'psacc-down', since: expect.any(Date), until: null }]);
  });

  it('is impossible where nobody can be asked: told once, and the service goes on', async () => {
    const nowhere = join(stack.folder, 'nowhere');
    await stack.startBackend({
      psaccUrl: psacc.url,
      environment: { ...HURRIED, ...psacc.environment, PSACC_RESTART_FILE: join(nowhere, 'restart-psacc') },
    });
    await diagnosed(stack, 'ok');
    await psacc.kill();
    const { restarts, restarter } = await historyShows(stack, 'the word on the restart', (history) => history.restarts.length > 0);
    expect({ restarter, outcome: restarts[0]?.outcome }).toEqual({ restarter: 'missing', outcome: 'impossible' });

    mkdirSync(nowhere);
    await psacc.startAgain();
    await diagnosed(stack, 'ok');
    await restarterIs('installed');
  });

  it('is impossible where the folder is there, but the unit that watches it does not run', async () => {
    const deaf = tellSystemctl(stack.folder, { isActive: false });
    await stack.startBackend({ psaccUrl: psacc.url, environment: { ...HURRIED, ...psacc.environment, ...deaf } });
    await diagnosed(stack, 'ok');
    await restarterIs('missing');
    await psacc.kill();
    const { restarts, restarter } = await historyShows(stack, 'the word on the restart', (history) => history.restarts.length > 0);
    expect({ restarter, outcome: restarts[0]?.outcome, starts: psacc.starts }).toEqual({
      restarter: 'missing',
      outcome: 'impossible',
      starts: 1,
    });
  });
});

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { launchBrowser } from '@psa-ev/tools/browser/launch-browser.ts';
import { type BackendOptions, runBackendCli } from '@psa-ev/tools/demo/backend-process.ts';
import { DEMO_ACCOUNTS, type DemoAccount } from '@psa-ev/tools/demo/demo-accounts.ts';
import { type DemoStack, startDemoStack } from '@psa-ev/tools/demo/demo-stack.ts';
import { REPOSITORY_FOLDER } from '@psa-ev/tools/demo/folders.ts';
import type { MessagingServer } from '@psa-ev/tools/messaging/messaging-server.ts';
import type { SimulatorOptions } from '@psa-ev/tools/simulator/index.ts';
import { AppPage } from './app-page.ts';
import { CloudByRest } from './cloud-by-rest.ts';
import { hurried } from './hurried.ts';
import { SimulatorControl } from './simulator-control.ts';
import { tellSystemctl } from './told-systemctl.ts';
import { unexplained, watchTroubles } from './troubles.ts';

const SCREENSHOTS_FOLDER = join(REPOSITORY_FOLDER, 'tmp', 'e2e');
/** Longer than anything that is on its way needs, on a busy machine. */
const PATIENCE_MS = 20_000;

/** The two minutes for which a fault must last before psacc is restarted are over in ten seconds. */
const RESTARTS_SOONER = 12;

/** A phone whose owner reads British English in Vienna. */
export const PHONE: BrowserContextOptions = { locale: 'en-IE', timezoneId: 'Europe/Vienna', viewport: { width: 390, height: 844 } };

/** The whole product with cars that do what they are told, and a browser to see it with. */
export class AppStack {
  readonly car: SimulatorControl;
  readonly cloud: CloudByRest;

  private constructor(
    readonly demo: DemoStack,
    private readonly browser: Browser,
    private readonly workFolder: string,
  ) {
    this.car = new SimulatorControl(demo.simulator.controlUrl);
    this.cloud = new CloudByRest(demo.emulators);
  }

  /**
   * Without further word: one car, parked, and its owner. `canRestart`: the Pi has somebody to ask for a restart of psacc, who does nothing, and is asked soon. `messaging`: where
   * the Pi sends messages; browsers can register for them.
   */
  static async start(
    simulator: SimulatorOptions = {},
    accounts: readonly DemoAccount[] = [DEMO_ACCOUNTS.owner],
    { canRestart = false, messaging }: { readonly canRestart?: boolean; readonly messaging?: MessagingServer } = {},
  ): Promise<AppStack> {
    const workFolder = mkdtempSync(join(tmpdir(), 'psa-ev-e2e-'));
    const cars = { agenda: 'none', start: 'parked', vehicles: 1, speed: 1, ...simulator } as const;
    const backendEnvironment = {
      PSACC_RESTART_FILE: join(workFolder, canRestart ? 'restart-psacc' : 'nobody-here/restart-psacc'),
      ...(canRestart && { ...tellSystemctl(workFolder, { isActive: true }), ...hurried(RESTARTS_SOONER) }),
      ...messaging?.environment,
    };
    const browser = await launchBrowser();
    const demo = await startDemoStack({
      simulator: cars,
      timeZone: 'Europe/Vienna',
      workFolder,
      accounts,
      backendEnvironment,
      ...(messaging && { messagingSenderId: '1234567890' }),
    }).catch(async (cause: unknown) => {
      // Jest would wait for it for ever.
      await browser.close();
      throw cause;
    });
    return new AppStack(demo, browser, workFolder);
  }

  /** Runs the `psa-ev` command on the simulated Pi. */
  psaEv(args: readonly string[], input = ''): Promise<string> {
    const { demo } = this;
    const options: BackendOptions = {
      psaccUrl: demo.simulator.url,
      firebase: demo.emulators.environment,
      databaseFile: join(this.workFolder, 'psa-ev.sqlite'),
    };
    return runBackendCli(args, options, input);
  }

  /**
   * Plays a story in a browser that nobody has used before. Whatever the story, nothing may leave this machine and no error may go uncaught.
   * When it fails, the page's picture is kept in tmp/e2e. `played`: addresses elsewhere that the story answers itself.
   */
  async visit(
    story: (app: AppPage) => Promise<void>,
    { url = this.demo.webUrl, played, ...options }: BrowserContextOptions & { url?: string; played?: RegExp } = {},
  ) {
    const context = await this.browser.newContext({ ...PHONE, ...options });
    context.setDefaultTimeout(PATIENCE_MS);
    const troubles = watchTroubles(context);
    const page = await context.newPage();
    try {
      await story(new AppPage(page, url, troubles));
      expect(unexplained(troubles).filter((request) => !played?.test(request))).toEqual([]);
      expect(troubles.uncaught).toEqual([]);
    } catch (failure) {
      mkdirSync(SCREENSHOTS_FOLDER, { recursive: true });
      const name = (expect.getState().currentTestName ?? 'story').replace(/\W+/g, '-').slice(0, 120);
      await page.screenshot({ path: join(SCREENSHOTS_FOLDER, `${name}.png`), fullPage: true }).catch(() => undefined);
      throw failure;
    } finally {
      await context.close();
    }
  }

  async stop(): Promise<void> {
    await this.browser.close();
    await this.demo.stop();
    rmSync(this.workFolder, { recursive: true, force: true });
  }
}

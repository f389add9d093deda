import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { type DemoStack, startDemoStack } from '@psa-ev/tools/demo/demo-stack.ts';
import { AppStack } from '../stack/app-stack.ts';
import { SimulatorControl } from '../stack/simulator-control.ts';

const { owner } = DEMO_ACCOUNTS;
const neighbour = { email: 'neighbour@example.com', password: 'next-door', role: 'owner' } as const;
const NEXT_DOOR = 'demo-next-door';

describe('one build, for the Firebase project of each household', () => {
  let home: AppStack;
  let nextDoor: DemoStack;
  beforeAll(async () => {
    home = await AppStack.start();
    nextDoor = await startDemoStack({
      projectId: NEXT_DOOR,
      simulator: { agenda: 'none', start: 'parked', vehicles: 1, speed: 1 },
      timeZone: 'Europe/Vienna',
      accounts: [neighbour],
    });
    await new SimulatorControl(nextDoor.simulator.controlUrl).set({ batteryPercent: 27 });
  });
  afterAll(async () => {
    await nextDoor?.stop();
    await home?.stop();
  });

  it('serves the same files to both, but for the one that names the project', async () => {
    const addresses = [home.demo.webUrl, nextDoor.webUrl];
    const fromBoth = (path: string) => Promise.all(addresses.map(async (url) => (await fetch(`${url}${path}`)).text()));
    // It has a digest of every other file.
    const [listHere, listThere] = await fromBoth('/ngsw.json');
    expect(listHere).toContain('hashTable');
    expect(listThere).toBe(listHere);
    const names = (await fromBoth('/__/firebase/init.json')).map((text) => /"projectId":"([^"]+)"/.exec(text)?.[1]);
    expect(names).toEqual([home.demo.emulators.projectId, NEXT_DOOR]);
  });

  it('lets in who belongs to the project, and shows the car of that project alone', async () => {
    await home.visit(async (app) => {
      await app.enter(owner);
      await app.showsPercent(64);
    });
    await home.visit(
      async (app) => {
        const asked = new Array<string>();
        app.page.context().on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
        await app.open();
        await app.signIn(owner);
        await app.says('E-mail and password do not match. Try again, or ask for a new password.');
        await app.signIn(neighbour);
        await app.showsPercent(27);
        await app.says(/^Pi checked/);

        const { firestoreHost, authHost, projectId } = home.demo.emulators;
        expect(asked.filter((one) => one.includes(`projects%2F${NEXT_DOOR}`) || one.includes(`projects/${NEXT_DOOR}`))).not.toEqual([]);
        expect(asked.filter((one) => [firestoreHost, authHost, projectId].some((foreign) => one.includes(foreign)))).toEqual([]);
      },
      { url: nextDoor.webUrl },
    );
  });
});

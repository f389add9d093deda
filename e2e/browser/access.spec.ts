import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { E_208, HYBRID_3008 } from '@psa-ev/tools/simulator/index.ts';
import { AppStack } from '../stack/app-stack.ts';

const { newcomer, owner } = DEMO_ACCOUNTS;
const guest = { email: 'guest@example.com', password: 'a-guest-for-one-car' };

describe('who may see a car', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({ vehicles: 2 }, [owner, newcomer]);
  });
  afterAll(() => stack.stop());

  it('is not everybody with an account: the page says what the owner must do, and goes on once it is done', () =>
    stack.visit(async (app) => {
      await app.open();
      await app.signIn(newcomer);
      await app.page.getByRole('heading', { name: 'You have no access to a car yet' }).waitFor();
      await app.says(`psa-ev users add ${newcomer.email}`);
      await app.page.getByRole('button', { name: 'Check again' }).click();
      await app.says('Still no access. It counts as soon as the command has run.');
      expect(await app.allWords()).not.toMatch(/e-208|3008/);

      await stack.psaEv(['users', 'add', newcomer.email, '--role', 'viewer', '--vehicle', 'all', '--keep-password']);
      await app.page.getByRole('button', { name: 'Check again' }).click();
      await app.battery.waitFor();

      await stack.psaEv(['users', 'remove', newcomer.email]);
    }));

  it('is refused by the rules themselves, whatever a page would do', async () => {
    const ids = await stack.cloud.vehicleIds();
    const { idToken } = await stack.cloud.signIn(newcomer);
    expect(ids).toHaveLength(2);
    for (const id of ids) expect(await stack.cloud.statusOfReading(`vehicles/${id}`, idToken)).toBe(403);
  });

  it('is told car by car: the switcher lacks the others, and the rules refuse them', async () => {
    await stack.psaEv(['users', 'add', guest.email, '--role', 'viewer', '--vehicle', 'e-208', '--password-stdin'], `${guest.password}\n`);
    await stack.visit(async (app) => {
      await app.enter(guest);
      await app.says(/^Pi checked/);
      expect(await app.page.getByRole('button', { name: /Choose a car/ }).count()).toBe(0);
      expect(await app.allWords()).not.toContain('3008');
    });

    const theirs = await stack.cloud.signIn(guest);
    const everyones = await stack.cloud.signIn(owner);
    const statuses = async (token: string) =>
      (await Promise.all((await stack.cloud.vehicleIds()).map((id) => stack.cloud.statusOfReading(`vehicles/${id}`, token)))).sort();
    expect(await statuses(theirs.idToken)).toEqual([200, 403]);
    expect(await statuses(everyones.idToken)).toEqual([200, 200]);
  });

  it('can be withdrawn: the next look at the page leads away from the car, and leaves nothing of it', () =>
    stack.visit(async (app) => {
      await app.enter(guest);
      await stack.psaEv(['users', 'remove', guest.email]);
      await app.page.reload();
      await app.page
        .getByLabel('E-mail')
        .or(app.page.getByRole('heading', { name: 'You have no access to a car yet' }))
        .first()
        .waitFor();
      expect(await app.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/e-208/);
    }));

  it('changes from one car to the other, and remembers which', () =>
    stack.visit(async (app) => {
      await stack.car.set({ batteryPercent: 81, vin: E_208.vin });
      await stack.car.set({ batteryPercent: 22, vin: HYBRID_3008.vin });
      await app.enter(owner);

      await app.chooseCar(/3008/);
      await app.showsPercent(22);
      await app.says('Fuel', app.card('Car'));
      await app.page.reload();
      await app.showsPercent(22);

      await app.chooseCar(/e-208/);
      await app.showsPercent(81);
      await app.page.reload();
      await app.showsPercent(81);
      expect(await app.allWords()).not.toMatch(new RegExp(`${E_208.vin}|${HYBRID_3008.vin}`));
    }));
});

import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { barriers } from '../stack/accessibility.ts';
import { AppStack } from '../stack/app-stack.ts';
import { tooWide } from '../stack/too-wide.ts';

const { newcomer, owner } = DEMO_ACCOUNTS;
const guest = { email: 'guest@example.com', password: 'a-guest-of-the-family' };

describe('the people of a car', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({}, [owner, newcomer]);
    await stack.psaEv(['users', 'add', guest.email, '--role', 'viewer', '--password-stdin'], `${guest.password}\n`);
  });
  afterAll(() => stack.stop());

  it('are nobody else’s business: who is no owner has no way to them in the menu, and is told so by the page', () =>
    stack.visit(async (app) => {
      await app.enter(guest);
      await app.says(/^Pi checked/);
      await app.menu.click();
      await app.page.getByRole('menuitem', { name: 'Diagnosis' }).waitFor();
      expect(await app.page.getByRole('menuitem', { name: 'People' }).count()).toBe(0);
      await app.page.keyboard.press('Escape');

      await app.open('/people');
      await app.says('Only owners see who else has access to this car.');
      expect(await app.allWords()).not.toContain(owner.email);
    }));

  it('are told to an owner, with the commands that invite, change and remove them; what was run on the Pi is seen at once', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await app.says(/^Pi checked/);
      await app.menu.click();
      await app.page.getByRole('menuitem', { name: 'People' }).click();
      const row = app.page.getByRole('listitem').filter({ hasText: guest.email });
      await app.says(/^Viewer · since /, row);

      await app.page.getByLabel('E-mail').fill(newcomer.email);
      await app.says(`sudo psa-ev users add ${newcomer.email} --role driver`);
      await row.getByText('Change or remove').click();
      await row.getByLabel('Role').selectOption('Driver');
      await app.says(`sudo psa-ev users change ${guest.email} --role driver`, row);
      expect(await barriers(app.page)).toEqual([]);
      await app.page.setViewportSize({ width: 320, height: 640 });
      expect(await tooWide(app.page)).toEqual([]);

      await stack.psaEv(['users', 'change', guest.email, '--role', 'driver']);
      await app.says(/^Driver · since /, row);
      await stack.psaEv(['users', 'add', newcomer.email, '--role', 'viewer']);
      await app.page.getByRole('listitem').filter({ hasText: newcomer.email }).waitFor();
      await stack.psaEv(['users', 'remove', newcomer.email]);
      await app.page.getByRole('listitem').filter({ hasText: newcomer.email }).waitFor({ state: 'detached' });
    }));
});

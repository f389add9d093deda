import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import { type MessagingServer, type SentMessage, startMessagingServer } from '@psa-ev/tools/messaging/messaging-server.ts';
import { AppStack } from '../stack/app-stack.ts';
import { eventually } from '../stack/eventually.ts';
import { type PushVisit, visitWithNotifications } from '../stack/push-visit.ts';

const TOKEN = 'phone';

describe('messages in a real browser', () => {
  let messaging: MessagingServer;
  let stack: AppStack;

  beforeAll(async () => {
    messaging = await startMessagingServer({ projectId: 'demo-psa-ev' });
    stack = await AppStack.start({}, [DEMO_ACCOUNTS.owner], { messaging });
  });
  afterAll(async () => {
    await stack.stop();
    await messaging.stop();
  });
  beforeEach(() => messaging.reset());

  const visit = (story: (visit: PushVisit) => Promise<void>) => visitWithNotifications(stack.demo.webUrl, story);
  const button = ({ app }: PushVisit, name: string | RegExp) => app.page.getByRole('button', { name });
  const openDevices = async ({ app }: PushVisit) => {
    await app.page
      .getByRole('link', { name: /^Notifications/ })
      .first()
      .click();
    await app.page.getByRole('link', { name: 'Devices' }).click();
  };
  const turnOn = async (here: PushVisit) => {
    here.permission.answerWith('allow');
    await here.app.enter(DEMO_ACCOUNTS.owner);
    await openDevices(here);
    await button(here, 'Turn on here').click();
    await here.app.says('Messages reach this device');
  };
  const tellEverything = async (here: PushVisit) => {
    await here.app.page.getByRole('link', { name: 'What to tell me' }).click();
    const quiet = here.app.page.getByRole('switch', { name: /Quiet hours/ });
    await quiet.waitFor();
    if (!(await quiet.isChecked())) return;
    await quiet.click();
    await here.app.says('Saved');
  };
  const messageTo = (token: string, tag: string): Promise<SentMessage> =>
    eventually(`a message ${tag} to ${token}`, () => {
      const found = messaging
        .acceptedMessages()
        .filter((message) => message.token === token && JSON.stringify(message).includes(`"tag":"${tag}`));
      return found.at(-1) ?? null;
    });
  const titleOf = (message: SentMessage): string => /"title":"([^"]*)"/.exec(JSON.stringify(message))?.[1] ?? '';

  it('asks for the permission only on a press, and sends a test message that arrives', () =>
    visit(async (here) => {
      here.permission.answerWith('allow');
      await here.app.enter(DEMO_ACCOUNTS.owner);
      await openDevices(here);
      await button(here, 'Turn on here').waitFor();
      expect(here.permission.timesAsked).toBe(0);

      await button(here, 'Turn on here').click();
      await here.app.says('Messages reach this device');
      expect(here.permission.timesAsked).toBe(1);

      await button(here, 'Send me one now').click();
      await here.app.says('Sent by the Pi');
      await here.deliver(await messageTo(TOKEN, 'test'));
      await here.app.says('It has arrived on this device');
    }));

  it('says how to allow what the person has blocked', () =>
    visit(async (here) => {
      here.permission.answerWith('block');
      await here.app.enter(DEMO_ACCOUNTS.owner);
      await openDevices(here);
      await button(here, 'Turn on here').click();

      await here.app.says('Messages are blocked in this browser');
      await here.app.says('Only you can allow them again');
    }));

  it('tells of a charge while the app is closed, and a press opens the page concerned', () =>
    visit(async (here) => {
      await turnOn(here);
      await tellEverything(here);
      await here.leaveApp();

      await stack.car.plug();
      const message = await messageTo(TOKEN, 'charge');
      await here.deliver(message);
      await here.shows(titleOf(message));
      await here.desktop.click(titleOf(message));

      const page = await here.opens('/');
      await page.getByRole('region', { name: 'Battery' }).waitFor();
      await stack.car.unplug();
    }));

  it('stops a charge from the message, after asking once, and shows that it has stopped', () =>
    visit(async (here) => {
      await turnOn(here);
      await tellEverything(here);
      await stack.car.plug();
      const message = await messageTo(TOKEN, 'charge');
      await here.deliver(message);
      await here.shows(titleOf(message));

      await here.desktop.click(titleOf(message), 'Stop charging');

      const page = await eventually('a page that asks', async () => {
        for (const open of here.app.page.context().pages()) if (await open.getByRole('dialog').isVisible()) return open;
        return null;
      });
      await page.getByRole('dialog').getByRole('button', { name: /Stop/ }).click();
      await page
        .getByText(/confirmed/i)
        .first()
        .waitFor({ timeout: 60_000 });
      await stack.car.unplug();
    }));

  it('reminds later of a line of the feed', () =>
    visit(async (here) => {
      await turnOn(here);
      await tellEverything(here);
      await stack.car.set({ batteryPercent: 50 });
      await stack.car.set({ batteryPercent: 18 });
      const message = await messageTo(TOKEN, 'battery');
      await here.leaveApp();
      await here.deliver(message);
      await here.shows(titleOf(message));

      await here.desktop.click(titleOf(message), 'Remind me later');

      const page = await eventually('the reminder', async () => {
        for (const open of here.app.page.context().pages()) if (await open.getByText('Remind me later').first().isVisible()) return open;
        return null;
      });
      await page.getByText(/The Pi will remind you/).waitFor();
      expect(new URL(page.url()).searchParams.has('remind')).toBe(false);
    }));

  it('tells the Pi the new token when the browser has got one', () =>
    visit(async (here) => {
      await turnOn(here);
      here.registration.changeToken('phone-anew');
      await here.app.page.reload();
      await here.app.says('Messages reach this device');

      await eventually('a test message to the new token', async () => {
        messaging.reset();
        await button(here, 'Send me one now').click();
        await here.app.says(/Sent by the Pi/);
        return messaging.acceptedMessages().some(({ token }) => token === 'phone-anew');
      });
    }));

  it('sends nothing more to a browser whose person has signed out', () =>
    visit(async (here) => {
      here.registration.changeToken('phone-of-who-leaves');
      await turnOn(here);
      await tellEverything(here);
      await here.app.signOut();
      messaging.reset();

      await stack.car.set({ batteryPercent: 50 });
      await stack.car.set({ batteryPercent: 9 });
      const { count } = await stack.car.requests();
      await eventually('some more readings', async () => (await stack.car.requests()).count > count + 5);

      expect(messaging.requests().map(({ message }) => message.token)).not.toContain('phone-of-who-leaves');
    }));
});

import { aVehicleState } from '@psa-ev/testing';
import { aDevice, DEVICES, forgetTheBrowser, visitsWith } from './testing/notifications-visit';

const visit = visitsWith(aVehicleState());

describe('this device on the page of the notifications', () => {
  beforeEach(forgetTheBrowser);

  it('says in one line whether it is told, and where to change that', async () => {
    const { text } = await visit();
    expect(text('app-push-line')).toEqual(['This device is not told yet.Turn on']);
  });

  it('says why before it asks, and asks on a press', async () => {
    const { browser, text, press, focused } = await visit('/notifications?show=devices');
    expect(text('app-this-device h3')).toEqual(['Get told when something happens']);
    expect(browser.asked).toBe(0);
    await press('Turn on here');
    expect(browser.asked).toBe(1);
    expect(text('app-this-device h3')).toEqual(['Messages reach this device']);
    expect(focused()).toBe('Messages reach this device');
  });

  it('says how to allow what is blocked', async () => {
    const { browser, text, press } = await visit('/notifications?show=devices');
    browser.answer = 'denied';
    await press('Turn on here');
    expect(text('app-this-device h3')).toEqual(['Messages are blocked in this browser']);
    expect(text('app-this-device li')).toHaveLength(2);
    expect(text('.otherwise')[0]).toMatch(/^Is the app on the home screen\?/);
  });

  it('says where an iPhone keeps what is blocked: in its settings', async () => {
    const { browser, text, press } = await visit('/notifications?show=devices');
    browser.answer = 'denied';
    browser.permissionIsIn = 'ios';
    await press('Turn on here');
    expect(text('app-this-device li')[0]).toMatch(/^Open the app “Settings”/);
    expect(text('.otherwise')).toEqual([]);
  });

  it('is told to be blocked in the list too, where it can be removed', async () => {
    const { browser, cloud, text, press, list, settle } = await visit('/notifications?show=devices', { on: true });
    await list({ id: 'phone', document: aDevice('Phone', '02') });
    browser.changesTo('denied');
    await settle();
    expect(text('.here')).toEqual(['this device']);
    expect(text('.blocked')).toEqual(['blocked']);
    await press('Remove');
    await press('Remove');
    expect(cloud.written).toEqual([[`${DEVICES}/phone`, null]]);
  });

  it('is not said to be reached while it is paused, and resumes on a press', async () => {
    const { cloud, text, press, list, focused } = await visit('/notifications?show=devices', { on: true });
    await list({ id: 'phone', document: aDevice('Phone', '02', { paused: true }) });
    expect(text('app-this-device h3')).toEqual(['Messages to this device are paused']);
    await press('Resume');
    expect(cloud.written[0]?.[1]).toMatchObject({ paused: false });
    await list({ id: 'phone', document: aDevice('Phone', '02') });
    expect(text('app-this-device h3')).toEqual(['Messages reach this device']);
    await press('Turn off here');
    expect(focused()).toBe('Get told when something happens');
  });

  it('says in its line that it is paused', async () => {
    const { all, text, list } = await visit('/notifications', { on: true });
    await list({ id: 'phone', document: aDevice('Phone', '02', { paused: true }) });
    expect(text('app-push-line')).toEqual(['Messages to this device are paused.Resume']);
    expect(all('app-push-line i')[0]?.className).toBe('doubt');
  });

  it('can be turned off in one place only', async () => {
    const { text, list } = await visit('/notifications?show=devices', { on: true });
    await list({ id: 'phone', document: aDevice('Phone', '02') });
    expect(text('button').filter((name) => name === 'Turn off here')).toHaveLength(1);
  });

  it('is sent a message on wish, which is followed until it arrives', async () => {
    const { cloud, messages, text, press, settle } = await visit('/notifications?show=devices', { on: true });
    const stage = () => text('app-test-message p');
    await press('Send me one now');
    expect(stage()).toEqual(['Asked. The Pi answers within seconds, if it is awake.']);
    const [path = '', document] = cloud.written[0] ?? [];
    expect(document).toMatchObject({ kind: 'test', deviceId: 'phone' });
    cloud.documents.get(path)?.document({ ...document, outcome: 'sent', answeredAt: new Date().toISOString() }, false);
    await settle();
    expect(stage()).toEqual(['Sent by the Pi. Look for it among the messages of this device.']);
    messages.next({ notification: { tag: 'charge-abcdefghijklmnop' } });
    await settle();
    expect(stage()[0]).toMatch(/^Sent/);
    messages.next({ notification: { tag: 'test' } });
    await settle();
    expect(stage()).toEqual(['It has arrived on this device.']);
  });

  it('says why a message could not be sent', async () => {
    const { cloud, text, press } = await visit('/notifications?show=devices', { on: true });
    cloud.writeOutcome = 'waiting';
    await press('Send me one now');
    expect(text('app-test-message p')).toEqual([
      'There is no connection, so the Pi could not be asked. Check the network, then try again.',
    ]);
  });
});

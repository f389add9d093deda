import { aVehicleState } from '@psa-ev/testing';
import type { FakeCloud } from '../../testing/fake-cloud';
import { aDevice, CAR, charged, forgetTheBrowser, visitsWith } from './testing/notifications-visit';

const visit = visitsWith(aVehicleState());

describe('reminding later, on the page of the notifications', () => {
  beforeEach(forgetTheBrowser);
  afterEach(() => jest.useRealTimers());

  const REMIND = '/notifications?remind=4-battery-reached';
  const requests = (cloud: { readonly written: readonly (readonly [string, object | null])[] }) =>
    cloud.written.filter(([path]) => path.includes('/messageRequests/')).map(([, document]) => document);

  const putAway = async (settle: () => Promise<void>) => {
    const hidden = jest.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    hidden.mockRestore();
    await settle();
  };
  const agree = async (cloud: FakeCloud, settle: () => Promise<void>) => {
    const [path = '', asked] = cloud.written.at(-1) ?? [];
    cloud.documents.get(path)?.document({ ...asked, outcome: 'planned', answeredAt: new Date().toISOString() }, false);
    await settle();
  };
  const phone = { id: 'phone', document: aDevice('Phone', '02') };
  async function reminding(page: ReturnType<typeof visit> = visit(REMIND)) {
    const opened = await page;
    await opened.tell(charged);
    await opened.list(phone);
    return opened;
  }

  it('is not planned before it is known of what and to whom', async () => {
    const { text, tell, list } = await visit(REMIND);
    expect(text('app-reminder .status')).toEqual(['Loading …']);
    await tell(charged);
    await list(phone);
    expect(text('app-reminder .status')[0]).toMatch(/^I will remind you /);
  });

  it('is not promised to who has no device, but leads to where there can be one', async () => {
    const { cloud, all, text, tell, list, settle } = await visit(REMIND);
    await tell(charged);
    await list({ id: 'phone', document: aDevice('Phone', '02', { paused: true }) });
    expect(text('app-reminder .status')).toEqual(['None of your devices receives messages.']);
    expect(all('app-reminder a').map((link) => link.getAttribute('href'))).toEqual(['/notifications?show=devices']);
    document.dispatchEvent(new Event('visibilitychange'));
    await settle();
    expect(requests(cloud)).toEqual([]);
    await list(phone);
    expect(text('app-reminder .status')[0]).toMatch(/^I will remind you /);
  });

  it('is not asked of what is no name of a message', async () => {
    const { all, router } = await visit('/notifications?remind=../../other');
    expect(all('app-reminder')).toHaveLength(0);
    expect(router.url).toBe('/notifications');
  });

  it('is done in one hour, after five seconds to take it back; the address forgets it', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'performance'], advanceTimers: 10 });
    const { cloud, text, router } = await reminding();
    expect(text('app-reminder p')[0]).toBe('Again: e-208: charged to 60 %');
    expect(text('app-reminder .status')[0]).toMatch(/^I will remind you (at|on) /);
    expect(router.url).toBe('/notifications');
    expect(requests(cloud)).toEqual([]);
    await jest.advanceTimersByTimeAsync(5_000);
    expect(requests(cloud)).toEqual([expect.objectContaining({ kind: 'remind', vehicleId: CAR, notificationId: '4-battery-reached' })]);
  });

  it('is not done when it was taken back', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'queueMicrotask', 'performance'], advanceTimers: 10 });
    const { cloud, text, press } = await reminding();
    await press('Undo');
    expect(text('app-reminder .status')).toEqual(['No reminder. Choose when, or close this.']);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(requests(cloud)).toEqual([]);
  });

  it('is done at once by who puts the telephone away, and says what came of it', async () => {
    const { cloud, text, press, settle } = await reminding();
    await press('In 3 hours');
    await putAway(settle);
    expect(requests(cloud)).toHaveLength(1);
    await agree(cloud, settle);
    expect(text('app-reminder .status')[0]).toMatch(/^The Pi will remind you /);
    await press('Close');
    expect(text('app-reminder')).toEqual([]);
  });

  it('can be changed after the Pi has agreed, and the change taken back', async () => {
    const { cloud, text, press, settle } = await reminding();
    await press('In 3 hours');
    await putAway(settle);
    await agree(cloud, settle);
    const [agreed] = text('app-reminder .status');
    await press('In 1 hour');
    expect(text('app-reminder .status')[0]).toMatch(/^I will remind you /);
    await press('Undo');
    expect(text('app-reminder .status')).toEqual([agreed]);
    expect(requests(cloud)).toHaveLength(1);
    await press('In 1 hour');
    await putAway(settle);
    expect(requests(cloud)).toHaveLength(2);
  });
});

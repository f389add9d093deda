import { aVehicleState } from '@psa-ev/testing';
import { aDevice, DEVICES, forgetTheBrowser, visitsWith } from './testing/notifications-visit';

const visit = visitsWith(aVehicleState());

describe('the devices on the page of the notifications', () => {
  beforeEach(forgetTheBrowser);

  async function listed() {
    const page = await visit('/notifications?show=devices', { on: true });
    await page.list({ id: 'tablet', document: aDevice('Tablet', '01') }, { id: 'phone', document: aDevice('Phone', '02') });
    return page;
  }

  it('begin with the one in hand, and show what a message looks like there', async () => {
    const { text } = await listed();
    expect(text('app-device-row h3')).toEqual(['Phone', 'Tablet']);
    expect(text('.here')).toEqual(['this device']);
    expect(text('figure b')[0]).toBe('e-208: something was left open');
  });

  it('are renamed in place, and Escape leaves the name as it was', async () => {
    const { cloud, all, press, focused, settle } = await listed();
    await press('Rename');
    const field = all('app-device-row input[required]')[0];
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    field.value = '  My phone ';
    await press('Save');
    expect(cloud.written).toEqual([
      [`${DEVICES}/phone`, { ...aDevice('Phone', '02'), label: 'My phone', confirmedAt: expect.any(String) }],
    ]);
    expect(focused()).toBe('Rename');
    await press('Rename');
    all('form')[0]?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await settle();
    expect([all('form').length, cloud.written.length]).toEqual([0, 1]);
  });

  it('say that a change was not saved', async () => {
    const { cloud, all, text, settle } = await listed();
    cloud.writeOutcome = 'waiting';
    all('input[type="radio"]')[0]?.click();
    await settle();
    expect(cloud.written[0]?.[1]).toMatchObject({ detail: 'hidden' });
    expect(text('.problem')[0]).toBe('Not saved. Check the network, then try again.');
  });

  it('are removed only after a question, the other ones', async () => {
    const { cloud, text, press, focused } = await listed();
    await press('Remove');
    expect(text('.question b')).toEqual(['Remove “Tablet”?']);
    await press('Keep');
    expect(cloud.written).toEqual([]);
    expect(focused()).toBe('Remove');
    await press('Remove');
    await press('Remove');
    expect(cloud.written).toEqual([[`${DEVICES}/tablet`, null]]);
    expect(focused()).toBe('Devices');
  });

  it('cannot be fetched, and are asked for again', async () => {
    const { cloud, text, press, settle } = await visit('/notifications?show=devices');
    cloud.collections.get(DEVICES)?.failed('unavailable');
    await settle();
    expect(text('.absent h3')).toEqual(['Your devices cannot be fetched']);
    await press('Try again');
    cloud.collections.get(DEVICES)?.documents([], false);
    await settle();
    expect(text('.absent h3')).toEqual(['No device yet']);
  });
});

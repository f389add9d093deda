import { aVehicleState } from '@psa-ev/testing';
import { forgetTheBrowser, RULES, visitsWith } from './testing/notifications-visit';

const visit = visitsWith(aVehicleState());

describe('what to tell, on the page of the notifications', () => {
  beforeEach(forgetTheBrowser);

  async function choosing() {
    const page = await visit('/notifications?show=rules');
    page.cloud.documents.get(RULES)?.missing(false);
    await page.settle();
    const row = (title: string) => {
      const found = page.all('app-rule-switch').find((element) => element.querySelector('.title')?.textContent?.trim().startsWith(title));
      if (!found) throw new Error(`no row ${title}`);
      return found;
    };
    const turn = async (title: string) => {
      row(title).querySelector<HTMLElement>('[role="switch"]')?.click();
      await page.settle();
    };
    return { ...page, row, turn, written: () => page.cloud.written.at(-1)?.[1] };
  }

  it('cannot be fetched', async () => {
    const { cloud, text, settle } = await visit('/notifications?show=rules');
    cloud.documents.get(RULES)?.failed('unavailable');
    await settle();
    expect(text('app-absence-part h2')).toEqual(['Your choices cannot be fetched']);
  });

  it('is the default until somebody changes it, and says so', async () => {
    const { text, row } = await choosing();
    expect(text('.intro')[0]).toContain('you have not changed anything yet');
    expect(row('Plugged in').querySelector('[role="switch"]')?.getAttribute('aria-checked')).toBe('true');
    expect(text('.mark')).toEqual([]);
  });

  it('tells of the limit, the plans and wishes in a group of their own, at once where a limit is not kept', async () => {
    const { text, row, turn, written } = await choosing();
    expect(text('#rules-control')).toEqual(['Limit, plans and wishes']);
    expect(row('Limit not kept').querySelector('.hint')?.textContent).toContain('At once, also in the quiet hours.');
    expect(row('Limit holds again').querySelector('[role="switch"]')?.getAttribute('aria-checked')).toBe('false');
    await turn('Charging plan in trouble');
    expect(written()).toMatchObject({ wanted: { 'plan-not-met': false } });
  });

  it('tells of the journal, but where the car arrives and leaves only to who asks for it', async () => {
    const { row, turn, written } = await choosing();
    const isOn = (title: string) => row(title).querySelector('[role="switch"]')?.getAttribute('aria-checked');
    expect(['The week in numbers', 'The month in numbers', 'Allowance runs short', 'Battery health changed'].map(isOn)).toEqual(
      Array(4).fill('true'),
    );
    expect(isOn('Arrived or left')).toBe('false');
    expect(row('Arrived or left').querySelector('.hint')?.textContent).toContain('It says where somebody is.');
    await turn('Arrived or left');
    expect(written()).toMatchObject({ wanted: { 'arrived-or-left': true } });
  });

  it('is saved at once, and taken back on wish', async () => {
    const { text, row, turn, press, focused, written } = await choosing();
    await turn('Unplugged');
    expect(written()).toMatchObject({ wanted: { unplugged: true } });
    expect(row('Unplugged').querySelector('.mark')?.textContent).toBe('changed');
    expect(text('.mark')).toHaveLength(1);
    expect(text('app-saving-bar p')).toEqual(['Saved']);
    await press('Undo');
    expect(written()).toMatchObject({ wanted: {} });
    expect(focused()).toBe('Saved');
  });

  it('is not called saved where the server does not answer', async () => {
    const { cloud, text, turn, press, written } = await choosing();
    cloud.writeOutcome = 'waiting';
    await turn('Plugged in');
    expect(text('app-saving-bar p')).toEqual(['Not saved: no answer yet']);
    cloud.writeOutcome = 'done';
    await press('Try again');
    expect(text('app-saving-bar p')).toEqual(['Saved']);
    expect(written()).toMatchObject({ wanted: { 'plugged-in': false } });
  });

  it('is saved by itself when the network is back', async () => {
    const { cloud, text, button, turn, settle, written } = await choosing();
    globalThis.dispatchEvent(new Event('offline'));
    cloud.writeOutcome = 'waiting';
    await turn('Plugged in');
    expect(text('app-saving-bar p')).toEqual(['Saved when you are online again']);
    expect(button('Try again')).toBeUndefined();
    cloud.writeOutcome = 'done';
    globalThis.dispatchEvent(new Event('online'));
    await settle();
    expect(text('app-saving-bar p')).toEqual(['Saved']);
    expect(written()).toMatchObject({ wanted: { 'plugged-in': false } });
  });

  it('asks for the hour where there is none yet', async () => {
    const { row, turn, written } = await choosing();
    expect(row('Not plugged in').querySelector('input')).toBeNull();
    await turn('Not plugged in');
    expect(written()).toMatchObject({ plugInBy: { hour: 21, minute: 0 } });
    expect(row('Not plugged in').querySelector('input')?.value).toBe('21:00');
    expect(row('Not plugged in').querySelector('.mark')?.textContent).toBe('changed');
  });

  it('takes levels by steps and one by one', async () => {
    const { row, settle, written } = await choosing();
    const inputs = () => [...row('Charge level reached').querySelectorAll<HTMLInputElement>('input')];
    inputs()[2]?.click();
    await settle();
    expect(written()).toMatchObject({ chargedToPercents: [20, 40, 60, 80, 100] });
    inputs()[3]?.click();
    await settle();
    const eighty = [...row('Charge level reached').querySelectorAll('label')].find(({ textContent }) =>
      /^\s*80\s%\s*$/.test(textContent ?? ''),
    );
    eighty?.querySelector('input')?.click();
    await settle();
    expect(written()).toMatchObject({ chargedToPercents: [20, 40, 60, 100] });
  });

  it('takes a time of day only when it is whole', async () => {
    const { cloud, row, settle, written } = await choosing();
    const [from] = row('Quiet hours').querySelectorAll('input');
    if (!from) throw new Error('no field');
    from.value = '';
    from.dispatchEvent(new Event('change'));
    await settle();
    expect(cloud.written).toEqual([]);
    from.value = '23:30';
    from.dispatchEvent(new Event('change'));
    await settle();
    expect(written()).toMatchObject({ quietHours: { from: { hour: 23, minute: 30 }, to: { hour: 7, minute: 0 } } });
  });
});

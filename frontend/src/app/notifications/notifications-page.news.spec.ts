import { TestBed } from '@angular/core/testing';
import { aVehicleState } from '@psa-ev/testing';
import { aLine, broken, CAR, charged, FEED, forgetTheBrowser, MINUTE_MS, NOW, open, visitsWith } from './testing/notifications-visit';

const visit = visitsWith(aVehicleState());

describe('the news on the page of the notifications', () => {
  beforeEach(forgetTheBrowser);

  it('are a skeleton until the server has spoken', async () => {
    const { all, text } = await visit();
    expect(all('[aria-busy="true"]')).toHaveLength(1);
    expect(text('h1')).toEqual(['Notifications']);
  });

  it('say what will appear while nothing has happened yet', async () => {
    const { text, tell } = await visit();
    await tell();
    expect(text('app-absence-part h2')).toEqual(['Nothing has happened yet']);
  });

  it('say that they are denied, and ask again on wish', async () => {
    const { cloud, text, press, settle, tell } = await visit();
    cloud.collections.get(FEED)?.failed('denied');
    await settle();
    expect(text('app-absence-part h2')).toEqual(['You have no access to this car’s news']);
    await press('Try again');
    await tell(charged);
    expect(text('h3')).toEqual(['e-208: charged to 60 %']);
  });

  it('tell what happened, how long ago, and where more of it stands', async () => {
    const { all, text, tell } = await visit();
    await tell(charged, open, broken);
    expect(text('h3 > span')).toEqual(['e-208: charged to 60 %', 'e-208: something was left open', 'The Pi cannot ask the car']);
    expect(text('time').slice(0, 2)).toEqual(['4 min ago', '30 min ago']);
    expect(all('li a').map((link) => link.getAttribute('href'))).toEqual(['/diagnosis']);
  });

  it('are told in Bulgarian', async () => {
    const { text, tell } = await visit('/notifications', { language: 'bg' });
    await tell(charged);
    expect(text('h1')).toEqual(['Известия']);
    expect(text('h3')).toEqual(['e-208: зареден до 60 %']);
    expect(text('time')).toEqual(['преди 4 мин']);
  });

  it('can be narrowed to a group, also at the next visit', async () => {
    const { text, press, tell } = await visit();
    await tell(charged, open, broken);
    await press('Car');
    expect(text('h3')).toEqual(['e-208: something was left open']);
    expect(text('[aria-pressed="true"]')).toEqual(['Car']);
    TestBed.resetTestingModule();
    const again = await visit();
    await again.tell(charged);
    expect(again.text('app-absence-part h2')).toEqual(['Nothing of this kind']);
    await again.press('Show all');
    expect(again.text('h3')).toEqual(['e-208: charged to 60 %']);
  });

  it('announce what is told late', async () => {
    const { text, tell } = await visit();
    await tell(aLine(25, charged.document.event), broken);
    await tell(aLine(25, charged.document.event), open, broken);
    expect(text('app-feed-section > section > [role="status"]')[0]).toMatch(/^e-208: something was left open\. /);
  });

  it('announce what arrives, but not what was there', async () => {
    const { text, tell } = await visit();
    await tell(open);
    expect(text('app-feed-section > section > [role="status"]')).toEqual(['']);
    await tell(charged, open);
    expect(text('app-feed-section > section > [role="status"]')[0]).toMatch(/^e-208: charged to 60 %\. /);
  });

  it('mark what was told since the last visit, though it began before, and count as seen', async () => {
    localStorage.setItem('psa-ev.feed-seen', JSON.stringify({ [CAR]: NOW.getTime() - 20 * MINUTE_MS }));
    const { text, tell } = await visit();
    await tell(charged, open, broken);
    expect(text('.unseen')).toEqual(['new', 'new']);
    expect(localStorage.getItem('psa-ev.feed-seen')).toBe(JSON.stringify({ [CAR]: Date.parse(charged.document.happenedAt) }));
  });
});

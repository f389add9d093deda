import { TestBed } from '@angular/core/testing';
import { anAccount, anApp, settled, chooseLanguage, speaking } from '../../testing/app-test-bed';
import { Session } from '../data/session';
import { NoAccessPage } from './no-access-page';

describe('the page for who has no access', () => {
  beforeEach(() => localStorage.clear());

  async function opened(language: 'en' | 'bg' = 'en') {
    const { cloud, page } = anApp();
    await speaking(language);
    await TestBed.inject(Session).connect();
    cloud.says(anAccount({ email: 'newcomer@example.com', claims: {} }));
    const fixture = TestBed.createComponent(NoAccessPage);
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    const press = async (words: string) => {
      [...element.querySelectorAll('button')].find((button) => button.textContent?.trim() === words)?.click();
      await settled();
      await fixture.whenStable();
    };
    const choose = async (code: string) => {
      chooseLanguage(element, code);
      await settled();
      await fixture.whenStable();
    };
    return { cloud, page, press, choose, text: () => element.textContent ?? '' };
  }

  it('names the account, and what the owner must do', async () => {
    const { text } = await opened();
    expect(text()).toContain('You are signed in as newcomer@example.com');
    expect(text()).toContain('psa-ev users add newcomer@example.com');
  });

  it('says it in Bulgarian', async () => {
    expect((await opened('bg')).text()).toContain('Влезли сте като newcomer@example.com');
  });

  it('changes the language on the spot, title included', async () => {
    const { choose, text } = await opened();
    expect(document.title).toBe('No access · PSA EV Communicator');
    await choose('bg');
    expect(text()).toContain('Влезли сте като newcomer@example.com');
    expect(document.title).toBe('Няма достъп · PSA EV Communicator');
  });

  it('says that there is no network', async () => {
    const { cloud, press, text } = await opened();
    cloud.answers = false;
    await press('Check again');
    expect(text()).toContain('No connection. Check the network and try again.');
  });

  it('says that the owner has not done it yet', async () => {
    const { press, text } = await opened();
    await press('Check again');
    expect(text()).toContain('Still no access.');
  });

  it('lets in who has been given a car', async () => {
    const { cloud, press } = await opened();
    cloud.refreshAccess = async () => {
      cloud.says(anAccount());
      return true;
    };
    await press('Check again');
    expect(TestBed.inject(Session).state().kind).toBe('signed-in');
  });

  it('lets somebody else sign in', async () => {
    const { cloud, page, press } = await opened();
    await press('Sign out');
    expect(cloud.signedOut).toBe(true);
    expect(page.startedOver).toEqual(['/sign-in']);
  });
});

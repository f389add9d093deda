import { TestBed } from '@angular/core/testing';
import { anAccount, anApp, settled, chooseLanguage, speaking } from '../../testing/app-test-bed';
import { ConfigurationMissing } from '../data/configuration-missing';
import { Session } from '../data/session';
import { SignInPage } from './sign-in-page';

describe('the sign-in page', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  async function opened(options: Parameters<typeof anApp>[0] & { language?: 'en' | 'bg' } = {}) {
    const { cloud } = anApp(options);
    await speaking(options.language ?? 'en');
    await TestBed.inject(Session).connect();
    const fixture = TestBed.createComponent(SignInPage);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const page: HTMLElement = fixture.nativeElement;
    const find = <T extends Element = HTMLElement>(selector: string) => page.querySelector<T>(selector);
    const input = (id: string) => find<HTMLInputElement>(`#${id}`);
    const rest = async () => {
      await settled();
      await fixture.whenStable();
    };
    const choose = async (language: string) => {
      chooseLanguage(page, language);
      await rest();
    };
    const press = async (words: string) => {
      const button = [...page.querySelectorAll('button')].find(
        (candidate) => candidate.textContent?.trim() === words || candidate.getAttribute('aria-label') === words,
      );
      if (!button) throw new Error(`no button ${words}`);
      button.click();
      await rest();
    };
    const fill = (email: string, password: string) => {
      const set = (id: string, value: string) => {
        const field = input(id);
        if (field) field.value = value;
      };
      set('email', email);
      set('password', password);
    };
    const complaint = () => find('[role=alert] .complaint')?.textContent?.trim();
    return { cloud, fixture, page, find, input, press, choose, fill, complaint };
  }
  afterEach(() => document.body.replaceChildren());

  it('asks for the e-mail, and puts the cursor there', async () => {
    const { press, complaint, input } = await opened();
    await press('Sign in');
    expect(complaint()).toBe('Enter your e-mail.');
    expect(document.activeElement).toBe(input('email'));
    expect(input('email')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('asks for the password', async () => {
    const { press, complaint, fill, input } = await opened();
    fill('owner@example.com', '');
    await press('Sign in');
    expect(complaint()).toBe('Enter your password.');
    expect(document.activeElement).toBe(input('password'));
  });

  it.each([
    ['wrong-credentials', 'E-mail and password do not match. Try again, or ask for a new password.'],
    ['too-many-attempts', 'Too many attempts. Wait a few minutes, then try again, or ask for a new password.'],
    ['offline', 'No connection. Check the network and try again.'],
    ['disabled', 'This account has been closed. Ask the owner of the car to open it again.'],
    ['invalid-email', 'This is not an e-mail address. Check how it is written.'],
    ['unknown', 'That did not work. Try again in a moment.'],
  ] as const)('says in words what to do next: %s', async (problem, words) => {
    const { cloud, press, complaint, fill } = await opened();
    cloud.problem = problem;
    fill('owner@example.com', 'wrong');
    await press('Sign in');
    expect(complaint()).toBe(words);
  });

  it('says so in Bulgarian', async () => {
    const { cloud, press, complaint, fill } = await opened({ language: 'bg' });
    cloud.problem = 'wrong-credentials';
    fill('owner@example.com', 'wrong');
    await press('Вход');
    expect(complaint()).toBe('Имейлът и паролата не съвпадат. Опитайте отново или поискайте нова парола.');
  });

  it('sends nothing twice while it waits', async () => {
    const { cloud, press, fill, find } = await opened();
    let answer: (problem: null) => void = () => undefined;
    let attempts = 0;
    cloud.signIn = () => {
      attempts += 1;
      return new Promise((resolve) => (answer = resolve));
    };
    fill('owner@example.com', 'right');
    await press('Sign in');
    expect(find('.go')?.textContent?.trim()).toBe('Signing in …');
    expect(find('.go')?.getAttribute('aria-disabled')).toBe('true');
    await press('Signing in …');
    expect(attempts).toBe(1);
    answer(null);
  });

  it('signs in with what a password manager has filled in, and stays signed in unless told otherwise', async () => {
    const { cloud, press, fill, input } = await opened();
    cloud.accountAfterSignIn = anAccount();
    expect(input('email')?.autocomplete).toBe('username');
    expect(input('password')?.autocomplete).toBe('current-password');
    fill(' owner@example.com ', 'right');
    await press('Sign in');
    expect(cloud.remembered).toEqual([true]);
    expect(TestBed.inject(Session).state().kind).toBe('signed-in');
  });

  it('does not stay signed in on a device that is not one’s own', async () => {
    const { cloud, press, fill, find } = await opened();
    fill('owner@example.com', 'right');
    find<HTMLInputElement>('input[type=checkbox]')?.click();
    await press('Sign in');
    expect(cloud.remembered).toEqual([false]);
  });

  it('shows the password on request', async () => {
    const { press, input } = await opened();
    expect(input('password')?.type).toBe('password');
    await press('Show password');
    expect(input('password')?.type).toBe('text');
    await press('Hide password');
    expect(input('password')?.type).toBe('password');
  });

  it('sends a link for a new password without telling whether there is such an account', async () => {
    const { cloud, press, fill, find } = await opened();
    await press('Forgot password');
    expect(find('#password')).toBeNull();
    expect(find('h2')?.textContent).toBe('New password');
    expect(find('form')?.getAttribute('aria-label')).toBe('New password');
    expect(document.title).toBe('New password · PSA EV Communicator');
    fill('somebody@example.com', '');
    await press('Send the link');
    expect(cloud.resetsFor).toEqual([['somebody@example.com', 'en']]);
    expect(find('.sent')?.textContent).toBe(
      'If there is an account for somebody@example.com, a message is on its way. Look in the spam folder, too.',
    );
    await press('Back to sign-in');
    expect(find('#password')).not.toBeNull();
  });

  it('explains how one gets invited', async () => {
    const { press, find } = await opened();
    await press('Not invited yet?');
    expect(find('#invitation')?.textContent).toContain('psa-ev users add you@example.com');
    await press('Not invited yet?');
    expect(find('#invitation')?.textContent?.trim()).toBe('');
  });

  it('changes the language on the spot', async () => {
    const { choose, find } = await opened();
    expect(document.title).toBe('Sign in · PSA EV Communicator');
    await choose('bg');
    expect(document.title).toBe('Вход · PSA EV Communicator');
    expect(find('h1')?.textContent).toContain('Колко заряд, колко път, докога.');
    await choose('en');
    expect(find('h1')?.textContent).toContain('How much, how far, until when.');
  });

  it('says that the address belongs to no project, and offers another try', async () => {
    let attempts = 0;
    const load = () => {
      attempts += 1;
      return Promise.reject(new ConfigurationMissing('not-configured'));
    };
    const { press, find } = await opened({ load });
    expect(find('.notice')?.textContent).toContain('does not belong to a Firebase project yet');
    await press('Try again');
    expect(attempts).toBe(2);
  });
});

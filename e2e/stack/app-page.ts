import type { Locator, Page } from 'playwright-core';
import { type Credentials, fillSignIn } from '@psa-ev/tools/browser/sign-in.ts';
import type { Troubles } from './troubles.ts';

/** The app in one tab, used and read as a person does: by roles, labels and words. English unless said otherwise. */
export class AppPage {
  constructor(
    readonly page: Page,
    readonly url: string,
    readonly troubles: Troubles,
  ) {}

  async open(path = '/'): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** Opens the app and signs in; returns when the battery is shown. */
  async enter(who: Credentials, { remember = true } = {}): Promise<void> {
    await this.open();
    await this.signIn(who, { remember });
    await this.battery.waitFor();
  }

  async signIn(who: Credentials, { remember = true } = {}): Promise<void> {
    await fillSignIn(this.page, who, remember);
  }

  async signOut(): Promise<void> {
    await this.menu.click();
    await this.page.getByRole('menuitem', { name: /^(Sign out|Изход)$/ }).click();
    await this.signInForm.waitFor();
  }

  get signInForm(): Locator {
    return this.page.getByRole('form', { name: /^(Sign in|Вход)$/ });
  }

  get battery(): Locator {
    return this.page.getByRole('region', { name: /^(Battery|Батерия)$/ });
  }

  /** Diagnosis, language, appearance and account. */
  get menu(): Locator {
    return this.page.getByRole('button', { name: /^(Menu|Меню)$/ });
  }

  /** A card by its heading. */
  card(heading: string): Locator {
    return this.page.getByRole('region', { name: heading, exact: true });
  }

  /** Returns when these words are on the page; fails when they do not come in time. */
  async says(words: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(words).first().waitFor();
  }

  /** Returns when the page shows this charge, in words and figures. */
  async showsPercent(percent: number): Promise<void> {
    await this.page.getByRole('img', { name: new RegExp(`^(Battery|Батерия) ${percent}\\s%`) }).waitFor();
    await this.battery.getByText(String(percent), { exact: true }).first().waitFor();
  }

  async useLanguage(name: 'English' | 'Български'): Promise<void> {
    await this.menu.click();
    await this.page.getByRole('menuitemradio', { name }).click();
  }

  async chooseCar(name: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: /Choose a car/ }).click();
    await this.page.getByRole('menuitemradio', { name }).click();
  }

  /** All that the page says to eyes and to screen readers. */
  async allWords(): Promise<string> {
    return this.page.evaluate(() => {
      const spoken = [...document.querySelectorAll('*')].flatMap((element) =>
        ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
      );
      return [document.title, document.body.innerText, ...spoken].filter((text) => text !== '').join('\n');
    });
  }
}

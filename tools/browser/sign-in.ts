import type { Page } from 'playwright-core';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Fills the English sign-in form of a page that shows it, as a person does, and sends it. */
export async function fillSignIn(page: Page, { email, password }: Credentials, remember = true): Promise<void> {
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Stay signed in on this device').setChecked(remember);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

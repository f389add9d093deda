import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Account, Cloud } from '../app/data/cloud';
import { CloudLoader } from '../app/data/cloud-loader';
import { Page } from '../app/data/page';
import { Language, type LanguageCode } from '../app/i18n/language';
import { provideTexts } from '../app/i18n/text-loader';
import { FakeCloud } from './fake-cloud';
import { FakePage } from './fake-page';

/** The vehicle of the builders in @psa-ev/testing. */
const THE_VEHICLE = 'abcdefghijklmnop';

/** An account of the tests that do not care whose it is. */
export function anAccount(changes: Partial<Account> = {}): Account {
  return { uid: 'uid-of-owner', email: 'owner@example.com', claims: { role: 'owner', vehicles: [THE_VEHICLE] }, ...changes };
}

/** What a device keeps of a session. */
export function rememberSession(vehicles: readonly string[] = [THE_VEHICLE]): void {
  localStorage.setItem('psa-ev.session', JSON.stringify({ uid: 'uid-of-owner', email: 'owner@example.com', role: 'owner', vehicles }));
}

/** Everything that the stories below the pages have in common: a cloud and a page moved by hand, and an empty device. */
export function anApp({ load, providers = [] }: { load?: () => Promise<Cloud>; providers?: (Provider | EnvironmentProviders)[] } = {}) {
  const cloud = new FakeCloud();
  const page = new FakePage();
  TestBed.configureTestingModule({
    providers: [
      { provide: CloudLoader, useValue: { load: load ?? (async () => cloud) } },
      { provide: Page, useValue: page },
      provideTexts(),
      ...providers,
    ],
  });
  return { cloud, page };
}

/** Loads the texts of a language, as the start of the app does. */
export async function speaking(language: LanguageCode): Promise<Language> {
  const service = TestBed.inject(Language);
  await service.use(language);
  return service;
}

/** Chooses a language where the account menu is not there yet. */
export function chooseLanguage(page: HTMLElement, language: string): void {
  const field = page.querySelector('select');
  if (!field) throw new Error('no choice of language');
  field.value = language;
  field.dispatchEvent(new Event('change'));
}

/** Lets everything that has been promised come true. */
export const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

import { DEMO_ACCOUNTS } from '@psa-ev/tools/demo/demo-accounts.ts';
import type { AppPage } from '../stack/app-page.ts';
import { AppStack } from '../stack/app-stack.ts';

const { newcomer, owner } = DEMO_ACCOUNTS;
/** What a text that was forgotten, or a value that was not expected, looks like on a page. */
const UNFINISHED =
  /\b(undefined|NaN|null|Invalid Date)\b|\[object|\{\{|\}\}|\b(shell|signIn|noAccess|dashboard|trouble|diagnosis|places)\.[a-z]/;
/** Names, addresses, commands and symbols of units are the same in every language. */
const OF_NO_LANGUAGE = /PSA EV Communicator|psa-ev users add|psa_car_controller|[\w.]+@example\.com|Peugeot|English/g;

describe('both languages', () => {
  let stack: AppStack;
  beforeAll(async () => {
    stack = await AppStack.start({}, [owner, newcomer]);
  });
  afterAll(() => stack.stop());

  it('begins in the language of the browser, and changes before signing in', () =>
    stack.visit(
      async (app) => {
        await app.open();
        await app.page.getByRole('button', { name: 'Вход', exact: true }).waitFor();
        expect(await app.page.locator('html').getAttribute('lang')).toBe('bg');

        await app.page.getByRole('combobox', { name: 'Language' }).selectOption('en');
        await app.page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
        expect(await app.page.locator('html').getAttribute('lang')).toBe('en');
      },
      { locale: 'bg-BG' },
    ));

  it('changes while the dashboard is open; numbers, units and times follow, and the choice is remembered', () =>
    stack.visit(async (app) => {
      await app.enter(owner);
      await app.says(/28,418\skm/);
      await app.says(/^48\.\d+° N, 16\.\d+° E$/);

      await app.useLanguage('Български');
      await app.says(/28\s418\sкм/);
      await app.says(/^48,\d+° с\.ш\., 16,\d+° и\.д\.$/);
      await app.page.getByRole('heading', { level: 1, name: /^Паркиран от \d\d:\d\d$/ }).waitFor();
      await app.page.reload();
      await app.page.getByRole('heading', { level: 1, name: /^Паркиран от \d\d:\d\d$/ }).waitFor();

      await app.useLanguage('English');
      await app.says(/28,418\skm/);
    }));

  it.each(['English', 'Български'] as const)('leaves nothing unfinished on any page: %s', (language) =>
    stack.visit(
      async (app) => {
        for await (const [page, words] of allPages(app, stack)) {
          expect({ page, unfinished: UNFINISHED.exec(words)?.[0] }).toEqual({ page, unfinished: undefined });
          if (language === 'Български') expect({ page, english: englishIn(words) }).toEqual({ page, english: null });
        }
      },
      { locale: language === 'English' ? 'en-IE' : 'bg-BG' },
    ),
  );
});

/** Goes through the app from the first page to the last, whatever its language, and gives the words of each. */
async function* allPages(app: AppPage, { car }: AppStack): AsyncGenerator<readonly [page: string, words: string]> {
  const { page } = app;
  const button = (name: RegExp) => page.getByRole('button', { name });
  const heading = (name: RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();
  const enter = async (who: { email: string; password: string }) => {
    await page.locator('input[type=email]').fill(who.email);
    await page.locator('input[type=password]').fill(who.password);
    await page.locator('input[type=password]').press('Enter');
  };

  await app.open();
  await button(/^(Not invited yet\?|Нямате покана\?)$/).click();
  await enter({ email: owner.email, password: 'wrong' });
  await page
    .getByRole('alert')
    .filter({ hasText: /do not match|не съвпадат/ })
    .waitFor();
  yield ['sign-in with a complaint', await app.allWords()];

  await button(/^(Forgot password|Забравена парола)$/).click();
  await page.locator('input[type=email]').press('Enter');
  await page.getByText(owner.email).waitFor();
  yield ['reset of the password', await app.allWords()];

  await button(/^(Back to sign-in|Обратно към входа)$/).click();
  await enter(newcomer);
  await button(/^(Check again|Нова проверка)$/).click();
  await page.getByText(/^(Still no access|Все още нямате достъп)/).waitFor();
  yield ['no access', await app.allWords()];

  await button(/^(Sign out|Изход)$/).click();
  await enter(owner);
  await heading(/^(Parked|Unplugged|Паркиран|Без зарядно)/);
  await app.menu.click();
  yield ['parked, with the menu open', await app.allWords()];
  await page.keyboard.press('Escape');

  await car.plug();
  await heading(/^(Charging|Зарежда се)/);
  yield ['charging', await app.allWords()];
  await car.unplug();

  for (const kind of ['unknownEnum', 'noPosition'] as const) {
    await car.fault({ kind });
    await page.waitForTimeout(1_500);
    yield [kind, await app.allWords()];
    await car.clearFaults();
  }

  await car.fault({ kind: 'error500', endpoint: '/get_vehicleinfo' });
  await heading(/(cloud has not answered|Облакът на производителя)/);
  yield ['the cloud fails', await app.allWords()];
  await page.getByRole('link', { name: /^(More about this|Повече за това)$/ }).click();
  await page.getByRole('region', { name: /^(Outages|Прекъсвания)$/ }).waitFor();
  await page.getByText(/^(since .* still so|от .* още е така)$/).waitFor();
  yield ['the diagnosis', await app.allWords()];
  await page.getByRole('link', { name: /^(Back to Home|Обратно към началото)$/ }).click();
  await car.clearFaults();

  await page.context().setOffline(true);
  await page
    .getByText(/(You are offline|Няма връзка|Нямате връзка)/)
    .first()
    .waitFor();
  yield ['offline', await app.allWords()];
  await page.context().setOffline(false);
  await heading(/^(Parked|Unplugged|Паркиран|Без зарядно)/);
}

/** Two English words beside each other, where there should be none. */
function englishIn(words: string): string | null {
  return /[A-Za-z]{3,} +[A-Za-z]{3,}/.exec(words.replace(OF_NO_LANGUAGE, ''))?.[0] ?? null;
}

import { type InvitedPerson, paths, toCommandDocument, toPeopleDocument } from '@psa-ev/contract';
import { A_VEHICLE_ID, aCommand, at, aVehicleState } from '@psa-ev/testing';
import { visitCarPage, type CarPageOptions } from '../../testing/car-page';
import { PeoplePage } from './people-page';

const OWNER: InvitedPerson = { email: 'owner@example.com', role: 'owner', since: null, hasSignedIn: true };
const ANN: InvitedPerson = { email: 'ann@example.com', role: 'driver', since: at('2026-11-03T08:00:00Z'), hasSignedIn: false };
const PEOPLE = paths.people(A_VEHICLE_ID);

async function open(people: readonly InvitedPerson[] = [ANN, OWNER], options: CarPageOptions = {}) {
  const page = await visitCarPage(PeoplePage, '/people', aVehicleState(), options);
  page.cloud.documents.get(PEOPLE)?.document(toPeopleDocument(people), false);
  await page.settle();
  return page;
}

beforeEach(() => {
  localStorage.clear();
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IE', 'bg-BG']);
});
afterEach(() => {
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the page of people', () => {
  it('asks for nobody on behalf of who is no owner, and says why', async () => {
    const page = await open([], { role: 'driver' });
    expect(page.cloud.documents.has(PEOPLE)).toBe(false);
    expect(page.text('header')[0]).toContain('Only owners see who else has access');
  });

  it.each([
    ['missing', /^Not told by the Pi yet/],
    ['denied', /npm run deploy/],
    ['unavailable', /cannot be fetched/],
  ] as const)('says what is wrong where the list is %s', async (problem, words) => {
    const page = await visitCarPage(PeoplePage, '/people', aVehicleState());
    const observer = page.cloud.documents.get(PEOPLE);
    if (problem === 'missing') observer?.missing(false);
    else observer?.failed(problem);
    await page.settle();
    expect(page.text('app-absence-part')[0]).toMatch(words);
    expect(page.named('Try again') !== undefined).toBe(problem !== 'missing');
  });

  it('tells who has which role since when, and who has not come yet', async () => {
    const page = await open();
    const rows = page.text('app-person-row > p');
    expect(rows.slice(0, 2)).toEqual(['ann@example.com', 'Driver · since 3 November 2026 · has not signed in yet']);
    expect(rows[3]).toBe('Owner');
  });

  it('has the command that changes a role, once another one is chosen, and the one that removes', async () => {
    const page = await open();
    expect(page.text('li:first-child code')).toEqual(['sudo psa-ev users remove ann@example.com']);
    const select = page.all('li:first-child select')[0];
    if (!(select instanceof HTMLSelectElement)) throw new Error('no list of roles');
    select.value = 'viewer';
    select.dispatchEvent(new Event('change'));
    await page.settle();
    expect(page.text('li:first-child code')).toEqual([
      'sudo psa-ev users change ann@example.com --role viewer',
      'sudo psa-ev users remove ann@example.com',
    ]);
  });

  it('makes the command that invites, of a whole address only, and copies it', async () => {
    const writeText = jest.fn().mockResolvedValue(undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const page = await open();
    await page.fill('E-mail', 'Bob');
    expect(page.text('#invitation-hint')).toEqual(['This is not an e-mail address yet.']);
    expect(page.text('app-invitation-form code')).toEqual([]);

    await page.fill('E-mail', ' Bob@Example.com ');
    const command = 'sudo psa-ev users add bob@example.com --role driver';
    expect(page.text('app-invitation-form code')).toEqual([command]);
    await page.press(`Copy the command: ${command}`);
    expect(writeText).toHaveBeenCalledWith(command);
    expect(page.text('app-invitation-form [role=status]')).toEqual(['Copied']);

    await page.fill('E-mail', 'ann@example.com');
    expect(page.text('#invitation-hint')).toEqual(['Has access already: this replaces role and cars.']);
  });

  it('tells who asked for what', async () => {
    const page = await open();
    const command = aCommand({ askedAs: 'ann@example.com', requestedBy: 'ann' });
    page.cloud.collections.get(paths.commands(A_VEHICLE_ID))?.documents([{ id: 'one', document: toCommandDocument(command) }], false);
    await page.settle();
    expect(page.text('app-command-ledger')[0]).toContain('ann@example.com');
  });
});

import { TestBed } from '@angular/core/testing';
import { MatBottomSheet } from '@angular/material/bottom-sheet';
import { fromCommandDocument, fromRemoteDocument, paths, toCommandDocument, toControlDocument } from '@psa-ev/contract';
import { type Command, type ControlState } from '@psa-ev/domain';
import { A_VEHICLE_ID, aCommand, aControlState, aSnapshot, at, aVehicleState, type SnapshotChanges } from '@psa-ev/testing';
import { of } from 'rxjs';
import { type CarPageOptions, visitCarPage } from '../../testing/car-page';
import { RemotePage } from './remote-page';

const REMOTE = `vehicles/${A_VEHICLE_ID}/settings/remote`;
const CLAIM = { claimedBy: 'this-pi', claimedAt: at('08:03') };

interface Story extends CarPageOptions {
  readonly car?: SnapshotChanges;
  readonly control?: Partial<ControlState>;
  readonly commands?: readonly Command[];
  /** What the reader answers when asked. */
  readonly answer?: boolean;
}

const HORN_FAILED: Partial<ControlState> = { lacks: [{ kind: 'soundHorn', lack: 'service-cannot', since: at('07:00') }] };

async function open({ car = {}, control = {}, commands = [], answer = true, ...options }: Story = {}) {
  // A story may open the page more than once.
  TestBed.resetTestingModule();
  const page = await visitCarPage(RemotePage, '/remote', aVehicleState({ snapshot: aSnapshot(car) }), { now: at('08:04'), ...options });
  const sheet = jest.fn().mockReturnValue({ afterDismissed: () => of(answer) });
  TestBed.inject(MatBottomSheet).open = sheet;
  page.cloud.documents.get(REMOTE)?.missing(false);
  page.cloud.documents.get(paths.control(A_VEHICLE_ID))?.document(toControlDocument(aControlState(control)), false);
  const documents = commands.map((command) => ({ id: command.id, document: toCommandDocument(command) }));
  page.cloud.collections.get(paths.commands(A_VEHICLE_ID))?.documents(documents, false);
  await page.settle();
  const asked = () => page.cloud.written.map(([, document]) => fromCommandDocument(A_VEHICLE_ID, 'asked', document).request.kind);
  const beside = (kind: string) => page.text(`#command-hint-${kind}`)[0];
  const isBlocked = (name: string) => page.named(name)?.getAttribute('aria-disabled') === 'true';
  return { ...page, sheet, asked, beside, isBlocked };
}

beforeEach(() => {
  localStorage.clear();
  jest.spyOn(navigator, 'languages', 'get').mockReturnValue(['en-IE', 'bg-BG']);
});
afterEach(() => {
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

describe('to wake the car', () => {
  it('is not offered when the budget is used up, and says when it is again', async () => {
    const page = await open({ control: { wakeUps: { left: 0, nextAt: at('08:10') } } });
    await page.press('Ask the car for the newest');
    expect(page.asked()).toEqual([]);
    expect(page.beside('wakeUp')).toBe('All 6 within 20 min are used: ask again at 10:10.');
    page.clock.set(at('08:10'));
    await page.settle();
    expect(page.isBlocked('Ask the car for the newest')).toBe(false);
    expect(page.beside('wakeUp')).toMatch(/^1 of 6 left/);
  });

  it('is not offered when the 12 V battery is low', async () => {
    const page = await open({ car: { auxiliaryBatteryPercent: 55 } });
    expect(page.beside('wakeUp')).toBe('The 12 V battery has 55 %. Below 60 % the car is not woken: an owner can change that.');
    expect(page.isBlocked('Ask the car for the newest')).toBe(true);
  });

  it('tells how often it may be done, and what the 12 V battery has', async () => {
    const page = await open({ control: { wakeUps: { left: 5, nextAt: at('08:10') } } });
    expect(page.beside('wakeUp')).toBe(
      '5 of 6 left within 20 min; the Pi’s way to the car takes some itself. One more is allowed at 10:10.',
    );
    expect(page.text('app-wake-up-limit p')[0]).toBe('12 V battery 91 % as reported 4 min ago');
    await page.press('Ask the car for the newest');
    expect(page.asked()).toEqual(['wakeUp']);
  });

  it('is for owners to limit, who write a percent', async () => {
    const page = await open();
    await page.press('Change below how many percent the car is not woken');
    await page.fill('Do not wake the car below', '101');
    await page.press('Save');
    expect(page.text('[role="alert"] li')).toEqual(['It is a whole number from 0 to 100.']);
    await page.fill('Do not wake the car below', '70');
    await page.press('Save');
    expect(fromRemoteDocument(page.cloud.written.at(-1)?.[1]).leastAuxiliaryPercent).toBe(70);
    expect(page.text('app-wake-up-limit').join()).toContain('Below 70 % in it the car is not woken.');
    expect((await open({ role: 'driver' })).named('Change below how many percent the car is not woken')).toBeUndefined();
  });
});

describe('to find the car', () => {
  it('offers the horn with a word that many cars cannot, until it has failed', async () => {
    const page = await open();
    expect(page.beside('soundHorn')).toMatch(/^Many cars do not let it/);
    await page.press('Sound the horn');
    expect(page.asked()).toEqual(['soundHorn']);
    const failed = await open({ role: 'driver', control: HORN_FAILED });
    expect(failed.beside('soundHorn')).toBe('It cannot be sounded: the Pi’s way to this car fails at it, as was learned at 09:00.');
    await failed.press('Sound the horn');
    expect(failed.asked()).toEqual([]);
  });

  it('lets owners try again whether the horn was mended', async () => {
    const page = await open({ control: HORN_FAILED });
    expect(page.beside('soundHorn')).toMatch(/^It could not be sounded at 09:00: .* you can try again\.$/);
    await page.press('Sound the horn');
    expect(page.asked()).toEqual(['soundHorn']);
  });
});

describe('the locks', () => {
  it.each([
    ['Lock the doors', 'lockDoors'],
    ['Unlock the doors', 'unlockDoors'],
  ])('are asked for after a question that names the car: %s', async (name, kind) => {
    const refused = await open({ answer: false });
    await refused.press(name);
    await refused.settle();
    expect(refused.asked()).toEqual([]);
    const page = await open();
    await page.press(name);
    await page.settle();
    expect(page.asked()).toEqual([kind]);
    expect(JSON.stringify(page.sheet.mock.calls)).toContain(aVehicleState().vehicle.label ?? 'car');
  });

  it('say what will prove it', async () => {
    expect((await open()).beside('lockDoors')).toBe('It counts as done when the car reports its doors so.');
    const silent = await open({ car: { doors: { lock: null } } });
    expect(silent.beside('unlockDoors')).toMatch(/^The car does not report its locks/);
    expect(silent.text('.doors > p')).toEqual([]);
  });
});

describe('who cannot press', () => {
  it('is told once why, and each button names that word', async () => {
    const page = await open({ role: 'viewer' });
    const names = ['Ask the car for the newest', 'Lock the doors', 'Unlock the doors', 'Flash the lights', 'Sound the horn'];
    for (const name of names) await page.press(name);
    expect(page.asked()).toEqual([]);
    expect(page.text('.hindrance')).toEqual(['You may look, but not ask the car for anything. Its owner can allow it.']);
    expect(names.map((name) => page.named(name)?.getAttribute('aria-describedby')?.split(' ')[0])).toEqual(
      names.map(() => 'remote-hindrance'),
    );
  });

  it('is told that the Pi is silent', async () => {
    const page = await open();
    page.clock.set(at('09:30'));
    await page.settle();
    expect(page.text('.hindrance')).toEqual(['The Pi is silent: nobody would carry it out.']);
  });
});

describe('what was asked', () => {
  it('stands below, with what cannot be proven said so', async () => {
    const stage = { status: 'unprovable', ...CLAIM, sentAt: at('08:03') } as const;
    const page = await open({ commands: [aCommand({ kind: 'lockDoors', requestedAt: at('08:03'), stage })] });
    expect(page.text('app-command-ledger li')[0]).toContain('nobody can tell from afar');
    expect(page.text('app-progress-line').join(' ')).toContain('nobody can tell from afar');
  });

  it('speaks Bulgarian', async () => {
    expect((await open({ language: 'bg' })).text('h1, h2')).toEqual([
      'Дистанционно',
      'Най-новото от автомобила',
      'Врати',
      'Намиране на автомобила',
    ]);
  });
});

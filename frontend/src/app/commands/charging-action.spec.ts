import { Component, inputBinding, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MatBottomSheet } from '@angular/material/bottom-sheet';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { fromCommandDocument, paths, toCommandDocument } from '@psa-ev/contract';
import { type Command, parseVehicleId, type Snapshot, type VehicleId } from '@psa-ev/domain';
import { A_VEHICLE_ID, aChargingSnapshot, aCommand, aSnapshot, at, aVehicleState } from '@psa-ev/testing';
import { Subject } from 'rxjs';
import { anAccount, anApp, rememberSession, settled, speaking } from '../../testing/app-test-bed';
import { plain } from '../../testing/voices';
import { CarWish } from '../data/car-wish';
import { Session } from '../data/session';
import type { Condition } from '../trouble/condition';
import { TickingClock } from '../ui/ticking-clock';
import { ChargingAction } from './charging-action';

const NOW = at('08:00');
const OTHER_CAR = parseVehicleId('ponmlkjihgfedcba');

@Component({ template: '' })
class Home {}

async function open({
  snapshot = aChargingSnapshot() as Snapshot,
  role = 'driver',
  condition = { kind: 'whole' } as Condition,
  address = '/',
  wishedCar = null as VehicleId | null,
} = {}) {
  localStorage.clear();
  rememberSession();
  const now = signal(NOW);
  const answer = new Subject<boolean | undefined>();
  const questions: unknown[] = [];
  const sheet = {
    open: (_: unknown, { data }: { data: unknown }) => {
      questions.push(data);
      return { afterDismissed: () => answer };
    },
  };
  const { cloud } = anApp({
    providers: [
      provideRouter([{ path: '', component: Home }]),
      { provide: TickingClock, useValue: { now } },
      { provide: MatBottomSheet, useValue: sheet },
    ],
  });
  await speaking('en');
  await TestBed.inject(Session).connect();
  cloud.says(anAccount({ claims: { role, vehicles: [A_VEHICLE_ID] } }));
  await settled();
  if (wishedCar) TestBed.inject(CarWish).wish(wishedCar);
  await RouterTestingHarness.create(address);
  const state = signal(aVehicleState({ snapshot }));
  const conditionNow = signal(condition);
  const fixture = TestBed.createComponent(ChargingAction, {
    bindings: [inputBinding('state', state), inputBinding('condition', conditionNow), inputBinding('now', now)],
  });
  const settle = async () => {
    await fixture.whenStable();
    await settled();
    await fixture.whenStable();
  };
  await settle();
  const root: HTMLElement = fixture.nativeElement;
  const button = () => root.querySelector('button');
  const tell = async (...commands: Command[]) => {
    const documents = commands.map((command) => ({ id: command.id, document: toCommandDocument(command) }));
    cloud.collections.get(paths.commands(A_VEHICLE_ID))?.documents(documents, false);
    await settle();
  };
  return {
    cloud,
    questions,
    state,
    condition: conditionNow,
    now,
    tell,
    settle,
    button,
    press: async () => {
      button()?.click();
      await settle();
    },
    answer: async (yes: boolean) => {
      answer.next(yes);
      await settle();
    },
    words: () =>
      plain(root.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim(),
    asked: () => cloud.written.map(([path, document]) => ({ path, ...fromCommandDocument(A_VEHICLE_ID, 'asked', document) })),
  };
}

describe('the action on a charge', () => {
  it('is not there for who may only look, but what others asked is', async () => {
    const page = await open({ role: 'viewer', address: '/?do=stop-charging' });
    expect(page.button()).toBeNull();
    expect(page.questions).toEqual([]);
    await page.tell(aCommand());
    expect(page.words()).toContain('Someone else asked at 10:00 to stop charging');
  });

  it('is not there where nothing is plugged in', async () => {
    expect((await open({ snapshot: aSnapshot() })).button()).toBeNull();
  });

  it('cannot be pressed without a network, and says why', async () => {
    const page = await open({ condition: { kind: 'offline' } });
    expect(page.button()?.getAttribute('aria-disabled')).toBe('true');
    expect(page.words()).toContain('You are offline: nobody would hear it.');
    await page.press();
    expect(page.asked()).toEqual([]);
  });

  it.each([
    ['denied', 'Not asked: you may not do this with this car.'],
    ['failed', 'Not asked: the network did not take it.'],
  ] as const)('says that it was %s', async (outcome, words) => {
    const page = await open();
    page.cloud.writeOutcome = outcome;
    await page.press();
    expect(page.words()).toContain(words);
    expect(page.button()?.getAttribute('aria-disabled')).toBeNull();
  });

  it('says that a press is still on its way while the network is slow', async () => {
    const page = await open();
    page.cloud.writeOutcome = 'waiting';
    await page.press();
    await page.tell(aCommand());
    expect(page.words()).toContain('Still on its way');
    await page.tell(aCommand({ stage: { status: 'sent', claimedBy: 'pi', claimedAt: NOW, sentAt: NOW } }));
    expect(page.words()).not.toContain('Still on its way');
  });

  it('asks once for a double tap, good for two minutes', async () => {
    const page = await open();
    page.button()?.click();
    page.button()?.click();
    await page.settle();
    expect(page.asked()).toHaveLength(1);
    const [wish] = page.asked();
    if (!wish) throw new Error('nothing was asked');
    expect(wish.path).toMatch(new RegExp(`^vehicles/${A_VEHICLE_ID}/commands/[A-Za-z0-9-]{36}$`));
    expect(wish.request).toMatchObject({ kind: 'stopCharging', requestedBy: 'uid-of-owner' });
    expect(wish.request.expiresAt.getTime() - wish.request.requestedAt.getTime()).toBe(120_000);
  });

  it('asks no second time while the first is under way', async () => {
    const page = await open();
    await page.tell(aCommand({ stage: { status: 'sent', claimedBy: 'pi', claimedAt: NOW, sentAt: NOW } }));
    await page.press();
    expect(page.asked()).toEqual([]);
    expect(page.words()).toContain('Sent to the car');
  });

  it('does not take a late tap for the contrary wish', async () => {
    const page = await open();
    page.state.set(aVehicleState({ snapshot: aSnapshot({ charging: { status: 'stopped', plugged: true } }) }));
    await page.settle();
    expect(page.words()).toContain('Start charging');
    await page.press();
    expect(page.asked()).toEqual([]);
  });

  it('says that the car starts again by its own plan, where it has one', async () => {
    expect((await open()).words()).toContain('If you stop it, it starts again by itself at 22:30, its planned hour.');
    TestBed.resetTestingModule();
    expect((await open({ snapshot: aChargingSnapshot({ charging: { mode: 'dc' } }) })).words()).not.toContain('starts again');
  });

  it('skips what it cannot read, from a newer Pi', async () => {
    const page = await open();
    const readable = { id: 'known', document: toCommandDocument(aCommand()) };
    page.cloud.collections.get(paths.commands(A_VEHICLE_ID))?.documents([{ id: 'new', document: { kind: 'fly' } }, readable], false);
    await page.settle();
    expect(page.words()).toContain('to stop charging');
  });
});

describe('the button of a notification', () => {
  it('asks once in words, takes the wish out of the address, and does nothing without a yes', async () => {
    const page = await open({ address: '/?do=stop-charging' });
    expect(page.questions).toEqual([
      {
        title: 'Stop charging the e-208 now?',
        hint: 'If you stop it, it starts again by itself at 22:30, its planned hour.',
        yes: 'Stop charging',
        no: 'Leave it',
        likely: 'yes',
      },
    ]);
    expect(TestBed.inject(Router).url).toBe('/');
    await page.answer(false);
    expect(page.asked()).toEqual([]);
  });

  it('runs the same path as the press', async () => {
    const page = await open({ address: '/?do=stop-charging' });
    await page.answer(true);
    expect(page.asked()).toMatchObject([{ request: { kind: 'stopCharging' }, stage: { status: 'requested' } }]);
  });

  it.each([
    ['start-charging', aSnapshot(), 'As far as is known it is not plugged in, or it is full.'],
    ['start-charging', aChargingSnapshot(), 'As far as is known it charges already.'],
    ['stop-charging', aSnapshot(), 'As far as is known it does not charge.'],
  ])('says where it is probably of no use: %s', async (wish, snapshot, hint) => {
    expect((await open({ address: `/?do=${wish}`, snapshot })).questions).toMatchObject([{ hint, likely: 'no' }]);
  });

  it('waits until the newest state is here, and forgets after two minutes', async () => {
    const page = await open({ address: '/?do=stop-charging', condition: { kind: 'kept' } });
    expect(page.questions).toEqual([]);
    page.condition.set({ kind: 'whole' });
    await page.settle();
    expect(page.questions).toHaveLength(1);
    TestBed.resetTestingModule();

    const late = await open({ address: '/?do=stop-charging', condition: { kind: 'kept' } });
    late.now.set(at('08:02'));
    late.condition.set({ kind: 'whole' });
    await late.settle();
    expect(late.questions).toEqual([]);
  });

  it('never turns a wish for one car into one for another', async () => {
    const page = await open({ address: '/?do=stop-charging', wishedCar: OTHER_CAR });
    TestBed.inject(CarWish).forget();
    await page.settle();
    expect(page.questions).toEqual([]);
  });

  it('is nothing where the address asks for something unknown', async () => {
    const page = await open({ address: '/?do=unlock' });
    expect(page.questions).toEqual([]);
    expect(TestBed.inject(Router).url).toBe('/');
  });
});

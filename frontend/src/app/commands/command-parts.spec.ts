import { Component } from '@angular/core';
import { MatBottomSheet } from '@angular/material/bottom-sheet';
import { fromCommandDocument, paths, toCommandDocument } from '@psa-ev/contract';
import { type Command, type Role } from '@psa-ev/domain';
import { A_VEHICLE_ID, aCommand, at, aVehicleState } from '@psa-ev/testing';
import { of } from 'rxjs';
import { TestBed } from '@angular/core/testing';
import { visitCarPage } from '../../testing/car-page';
import { CommandClient } from '../data/command-client';
import type { Condition } from '../trouble/condition';
import { CommandButton } from './command-button';
import { CommandLedger } from './command-ledger';
import type { Question } from './confirm-sheet';

const QUESTION: Question = { title: 'Sound it?', hint: null, yes: 'Sound it', no: 'Leave it', likely: 'no' };
const CLAIM = { claimedBy: 'this-pi', claimedAt: at('08:00') };

@Component({
  imports: [CommandButton, CommandLedger],
  providers: [CommandClient],
  template: `
    <app-command-button kind="unlockDoors" note="It stands open then." [state]="state" [condition]="whole" [now]="now" />
    <app-command-button kind="flashLights" refusal="This car cannot." [state]="state" [condition]="whole" [now]="now" />
    <app-command-button kind="soundHorn" [question]="question" [state]="state" [condition]="whole" [now]="now" />
    <app-command-ledger timeZone="Europe/Sofia" [now]="now" />
  `,
})
class Remote {
  readonly state = aVehicleState();
  readonly now = at('08:01');
  readonly whole: Condition = { kind: 'whole' };
  readonly question = QUESTION;
}

async function open(role: Role = 'driver', commands: readonly Command[] = []) {
  const page = await visitCarPage(Remote, '/remote', aVehicleState(), { role, now: at('08:01') });
  const tell = async (told: readonly Command[]) => {
    const documents = told.map((command) => ({ id: command.id, document: toCommandDocument(command) }));
    page.cloud.collections.get(paths.commands(A_VEHICLE_ID))?.documents(documents, false);
    await page.settle();
  };
  await tell(commands);
  const asked = () => page.cloud.written.map(([, document]) => fromCommandDocument(A_VEHICLE_ID, 'asked', document).request.kind);
  return { ...page, tell, asked };
}

describe('a button that asks the car', () => {
  it('is there for who may only look, says why, and does nothing', async () => {
    const page = await open('viewer');
    await page.press('Unlock the doors');
    expect(page.asked()).toEqual([]);
    expect(page.text('app-command-button p').join(' ')).toContain('You may look, but not ask');
  });

  it('does not ask a second time while the first is under way, and shows its steps', async () => {
    const page = await open('driver', [aCommand({ kind: 'unlockDoors', stage: { status: 'sent', ...CLAIM, sentAt: at('08:00') } })]);
    await page.press('Unlock the doors');
    expect(page.asked()).toEqual([]);
    expect(page.text('app-command-button [aria-current=step]')).toEqual(['Done']);
  });

  it('says what else is to be known, and asks', async () => {
    const page = await open();
    expect(page.text('app-command-button > p')).toEqual(['It stands open then.', 'This car cannot.']);
    await page.press('Flash the lights');
    await page.press('Unlock the doors');
    expect(page.asked()).toEqual(['unlockDoors']);
  });
});

describe('what was asked of a car', () => {
  it('is told where nothing was', async () => {
    expect((await open('viewer')).text('app-command-ledger p').join(' ')).toMatch(/^Nothing yet/);
  });

  it('is listed with who asked and why it failed; the newest fifty are asked for', async () => {
    const failed = { status: 'failed', failure: { kind: 'unconfirmed' }, failedAt: at('08:01'), claim: CLAIM, sentAt: null } as const;
    const page = await open('owner', [
      aCommand({
        id: 'two',
        requestedBy: 'charge-limit',
        stage: { status: 'confirmed', ...CLAIM, sentAt: at('08:00'), confirmedAt: at('08:01') },
      }),
      aCommand({
        id: 'one',
        kind: 'setScheduledStart',
        scheduledStart: { hour: 1, minute: 5 },
        requestedBy: 'uid-of-owner',
        stage: failed,
      }),
    ]);
    expect(page.cloud.collections.get(paths.commands(A_VEHICLE_ID))?.newest.limit).toBe(50);
    expect(page.text('app-command-ledger h4')).toEqual(['Today']);
    expect(page.text('app-command-ledger li')).toEqual([
      '10:00Stop charging The charging limitDone: it no longer charges, confirmed at 10:01.',
      expect.stringMatching(/^10:00Starting hour 01:05 YouNot confirmed/),
    ]);
  });

  it('shows five at first, and all when asked', async () => {
    const page = await open(
      'owner',
      Array.from({ length: 7 }, (_, index) => aCommand({ id: `${index}` })),
    );
    expect(page.all('app-command-ledger ul > li')).toHaveLength(5);
    await page.press('Show all 7');
    expect(page.all('app-command-ledger ul > li')).toHaveLength(7);
  });
});

describe('a question before a press counts', () => {
  it.each([
    [false, []],
    [true, ['soundHorn']],
  ])('is answered first: %p', async (answer, asked) => {
    const page = await open();
    const sheet = TestBed.inject(MatBottomSheet);
    sheet.open = jest.fn().mockReturnValue({ afterDismissed: () => of(answer) });
    await page.press('Sound the horn');
    await page.settle();
    expect(page.asked()).toEqual(asked);
    expect(sheet.open).toHaveBeenCalledTimes(1);
  });
});

import { ApplicationRef, Injector } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { MATERIAL_ANIMATIONS } from '@angular/material/core';
import { confirmInSheet, type Question } from './confirm-sheet';

const question: Question = { title: 'Stop charging now?', hint: null, yes: 'Stop charging', no: 'Leave it', likely: 'yes' };

async function ask(changes: Partial<Question>) {
  TestBed.configureTestingModule({ providers: [{ provide: MATERIAL_ANIMATIONS, useValue: { animationsDisabled: true } }] });
  const answer = confirmInSheet(TestBed.inject(Injector), { ...question, ...changes });
  await TestBed.inject(ApplicationRef).whenStable();
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('app-confirm-sheet button')];
  const named = (name: string) => buttons.find(({ textContent }) => textContent?.trim() === name);
  const looks = (name: string) => ['filled', 'tonal', 'text'].filter((look) => named(name)?.classList.contains(look));
  return { answer, looks, press: (name: string) => named(name)?.click() };
}

describe('the question at the bottom of the screen', () => {
  it('offers to leave it first where the command is probably of no use', async () => {
    const { answer, looks, press } = await ask({ likely: 'no' });
    expect(looks('Leave it')).toEqual(['filled']);
    expect(looks('Stop charging')).toEqual(['tonal']);
    expect(document.activeElement?.textContent?.trim()).toBe('Leave it');
    press('Leave it');
    expect(await answer).toBe(false);
  });

  it('has the command under the focus otherwise', async () => {
    const { answer, looks, press } = await ask({});
    expect(looks('Stop charging')).toEqual(['filled']);
    expect(looks('Leave it')).toEqual(['text']);
    expect(document.activeElement?.textContent?.trim()).toBe('Stop charging');
    press('Stop charging');
    expect(await answer).toBe(true);
  });
});

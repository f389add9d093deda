import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { PeriodBar } from './period-bar';
import { Wipe } from './wipe';

@Component({
  imports: [PeriodBar, Wipe],
  template: `
    <section (appWipe)="steps.push($event)">
      <app-period-bar label="Month" name="November" earlier="Earlier: October" [later]="later()" (step)="steps.push($event)" />
      <p>November</p>
      <div role="region"></div>
    </section>
  `,
})
class Months {
  readonly later = signal<string | null>(null);
  readonly steps: number[] = [];
}

async function shown() {
  const fixture = TestBed.createComponent(Months);
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const find = (selector: string) => {
    const found = root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const touch = (name: string, target: HTMLElement, x: number, y: number, fingers = 1) => {
    const points = Array.from({ length: fingers }, () => ({ clientX: x, clientY: y }));
    const event = Object.assign(new Event(name, { bubbles: true }), { touches: points, changedTouches: points });
    target.dispatchEvent(event);
  };
  const wipe = (target: HTMLElement, [fromX, fromY]: [number, number], [toX, toY]: [number, number]) => {
    touch('touchstart', target, fromX, fromY);
    touch('touchend', target, toX, toY);
  };
  return {
    steps: fixture.componentInstance.steps,
    later: fixture.componentInstance.later,
    find,
    touch,
    wipe,
    settle: () => fixture.whenStable(),
  };
}

describe('a period bar', () => {
  it('leads nowhere where there is nothing, by button or by key', async () => {
    const { steps, find } = await shown();
    find('button:last-of-type').click();
    find('app-period-bar').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    expect(steps).toEqual([]);
    expect(find('button:last-of-type').getAttribute('aria-disabled')).toBe('true');
  });

  it('leads back and on, by button and by key', async () => {
    const { steps, later, find, settle } = await shown();
    later.set('Later: December');
    await settle();
    find('[aria-label="Earlier: October"]').click();
    find('[aria-label="Later: December"]').click();
    for (const key of ['ArrowLeft', 'ArrowRight']) find('app-period-bar').dispatchEvent(new KeyboardEvent('keydown', { key }));
    expect(steps).toEqual([-1, 1, -1, 1]);
  });
});

describe('a finger that wipes', () => {
  it('leads on to the left and back to the right', async () => {
    const { steps, find, wipe } = await shown();
    wipe(find('p'), [300, 400], [120, 420]);
    wipe(find('p'), [100, 400], [260, 380]);
    expect(steps).toEqual([1, -1]);
  });

  it('leads nowhere where it scrolls, presses, or has company', async () => {
    const { steps, find, wipe, touch } = await shown();
    wipe(find('p'), [300, 400], [200, 600]);
    wipe(find('p'), [300, 400], [290, 400]);
    touch('touchstart', find('p'), 300, 400, 2);
    touch('touchend', find('p'), 100, 400);
    expect(steps).toEqual([]);
  });

  it('scrolls what is wider than the page', async () => {
    const { steps, find, wipe } = await shown();
    Object.defineProperty(find('[role=region]'), 'scrollWidth', { value: 900 });
    wipe(find('[role=region]'), [300, 400], [100, 400]);
    expect(steps).toEqual([]);
  });
});

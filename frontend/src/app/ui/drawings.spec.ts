import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { AgeLabel } from './age-label';
import { Compass } from './compass';
import { Icon } from './icon';
import { type Quantity } from './quantity';
import { QuantityValue } from './quantity-value';
import { Ruler, type RulerMark, type RulerSegment } from './ruler';
import { installResizeObserver } from './testing/resize-observer';
import { TrustChain, type ChainBreak, type ChainNode } from './trust-chain';

@Component({
  imports: [AgeLabel, Compass, Icon, QuantityValue, Ruler, TrustChain],
  template: `
    <app-ruler
      label="Battery 64 percent."
      [segments]="segments()"
      [marks]="marks()"
      [distancePerPercent]="distancePerPercent()"
      [limitPercent]="limit()"
      [distanceText]="distanceText"
    />
    <app-trust-chain [broken]="broken()" [nodes]="nodes()" [label]="chainLabel()" />
    <app-quantity-value absent="not reported" [of]="value()" />
    <app-age-label [seenAt]="seenAt" [now]="seenAt" [reader]="{ locale: 'en-IE', timeZone: 'UTC' }" />
    <app-compass cardinals="NESW" [headingDegrees]="heading()" />
    <app-icon name="plug" />
  `,
})
class Drawings {
  readonly segments = signal<readonly RulerSegment[]>([{ kind: 'held', fromPercent: 0, toPercent: 64 }]);
  readonly marks = signal<readonly RulerMark[]>([{ percent: 64, lines: ['64 %', '22:59'], rank: 0, tone: 'plain' }]);
  readonly distancePerPercent = signal<number | null>(4);
  readonly limit = signal<number | null>(null);
  readonly broken = signal<ChainBreak>('none');
  readonly nodes = signal<readonly ChainNode[] | null>(null);
  readonly chainLabel = signal<string | null>(null);
  readonly value = signal<Quantity | string | null>(null);
  readonly heading = signal<number | null>(null);
  readonly seenAt = new Date('2026-11-20T22:59:00Z');
  readonly distanceText = (distance: number, last: boolean) => (last ? `${distance} km` : `${distance}`);
}

describe('the drawings', () => {
  let restore: () => void;
  beforeAll(() => (restore = installResizeObserver()));
  afterAll(() => restore());

  async function shown() {
    const fixture = TestBed.createComponent(Drawings);
    await fixture.whenStable();
    const root: HTMLElement = fixture.nativeElement;
    const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
    const text = (selector: string) => all(selector).map((element) => element.textContent?.replace(/\s+/g, ' ').trim());
    return { page: fixture.componentInstance, settle: () => fixture.whenStable(), all, text };
  }

  it('tell a ruler to a screen reader as one image with a sentence', async () => {
    const { all } = await shown();
    const [ruler] = all('app-ruler');
    expect(ruler?.getAttribute('role')).toBe('img');
    expect(ruler?.getAttribute('aria-label')).toBe('Battery 64 percent.');
  });

  it('set shapes in percent of the width, numbers over them, words under them', async () => {
    const { all, text } = await shown();
    expect(all('.held').map(({ style }) => [style.left, style.width])).toEqual([['0%', '64%']]);
    expect(text('.scale span')).toEqual(['100', '200', '300', '400 km']);
    expect(text('.below p span')).toEqual(['64 %', '22:59']);
    expect(all('.limit')).toEqual([]);
  });

  it('draw a limit, and a bolt in what is to arrive', async () => {
    const { page, settle, all } = await shown();
    page.limit.set(80);
    page.segments.set([
      { kind: 'held', fromPercent: 0, toPercent: 40 },
      { kind: 'expected', fromPercent: 40, toPercent: 80 },
    ]);
    await settle();
    expect(all('.limit').map(({ style }) => style.left)).toEqual(['80%']);
    expect(all('.bolt').map(({ style }) => style.left)).toEqual(['60%']);
  });

  it('leave out the distances that are not known', async () => {
    const { page, settle, all } = await shown();
    page.distancePerPercent.set(null);
    await settle();
    expect(all('.scale *')).toEqual([]);
  });

  it('close a whole chain, and hide it from screen readers beside its words', async () => {
    const { all } = await shown();
    expect(all('app-trust-chain circle.whole')).toHaveLength(4);
    expect(all('app-trust-chain')[0]?.getAttribute('aria-hidden')).toBe('true');
  });

  it.each<[ChainBreak, number, number]>([
    ['car', 0, 0],
    ['cloud', 1, 1],
    ['service', 2, 1],
    ['pi', 2, 2],
    ['you', 3, 2],
  ])('open the chain at %s', async (broken, openDot, brokenLink) => {
    const { page, settle, all } = await shown();
    page.broken.set(broken);
    await settle();
    expect(all('app-trust-chain circle').findIndex((dot) => dot.classList.contains('open'))).toBe(openDot);
    expect(all('app-trust-chain path').findIndex((link) => link.classList.contains('broken'))).toBe(brokenLink);
  });

  it('draw the chain large with words where someone must look', async () => {
    const { page, settle, all, text } = await shown();
    page.broken.set('pi');
    page.chainLabel.set('The Pi is silent.');
    page.nodes.set(['Car', 'Cloud', 'Pi', 'You'].map((name) => ({ name, state: name === 'Pi' ? 'silent' : 'seen', time: null })));
    await settle();
    expect(text('.node b')).toEqual(['Car', 'Cloud', 'Pi', 'You']);
    expect(text('.node .speaks')).toEqual(['silent']);
    expect(all('app-trust-chain')[0]?.getAttribute('aria-label')).toBe('The Pi is silent.');
  });

  it('say "not reported" for a value that is not known, and set units apart from numbers', async () => {
    const { page, settle, text } = await shown();
    expect(text('app-quantity-value')).toEqual(['not reported']);
    page.value.set([
      { amount: '1', unit: 'h' },
      { amount: '49', unit: 'min' },
    ]);
    await settle();
    expect(text('app-quantity-value')).toEqual(['1 h 49 min']);
    expect(text('app-quantity-value small')).toEqual(['h', 'min']);
    page.value.set('02:40');
    await settle();
    expect(text('app-quantity-value')).toEqual(['02:40']);
  });

  it('date a value for people and for machines', async () => {
    const { all, text } = await shown();
    expect(text('time')).toEqual(['at 22:59']);
    expect(all('time')[0]?.getAttribute('datetime')).toBe('2026-11-20T22:59:00.000Z');
  });

  it('turn the arrow of the compass, or draw a plain dot', async () => {
    const { page, settle, all } = await shown();
    expect(all('app-compass circle.car')).toHaveLength(1);
    page.heading.set(214);
    await settle();
    expect(all('app-compass path.car')[0]?.getAttribute('transform')).toBe('rotate(214)');
  });
});

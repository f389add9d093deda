import { DeferBlockBehavior, TestBed } from '@angular/core/testing';
import { anApp, speaking } from '../../testing/app-test-bed';
import { installResizeObserver } from '../ui/testing/resize-observer';
import { Chart } from './chart';
import { Download } from './download';
import { aBarChart } from './testing/charts';

async function shown(language: 'en' | 'bg' = 'en', chart = aBarChart()) {
  localStorage.clear();
  const files: (readonly [string, string])[] = [];
  anApp({ providers: [{ provide: Download, useValue: { text: (name: string, content: string) => files.push([name, content]) } }] });
  // What draws is loaded when it comes into view, which nothing does here.
  TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual });
  const spoken = await speaking(language);
  const fixture = TestBed.createComponent(Chart);
  fixture.componentRef.setInput('heading', 'Kilometres a day');
  fixture.componentRef.setInput('chart', chart);
  fixture.componentRef.setInput('fileName', 'distance-2026-11');
  const picked: string[] = [];
  fixture.componentInstance.picked.subscribe((key) => picked.push(key));
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const press = async (name: string) => {
    root.querySelector<HTMLElement>(`button[aria-label="${name}"]`)?.click();
    await fixture.whenStable();
  };
  const table = () => root.querySelector('table')?.parentElement;
  return { root, files, picked, press, table, spoken, settle: () => fixture.whenStable() };
}

describe('a chart', () => {
  let restore: () => void;
  beforeEach(() => (restore = installResizeObserver()));
  afterEach(() => {
    restore();
    document.body.replaceChildren();
  });

  it('has its numbers as a table for who does not see it, before it is drawn', async () => {
    const { root, table } = await shown();
    expect(table()?.className).toBe('hidden');
    expect([...root.querySelectorAll('thead th')].map(({ textContent }) => textContent)).toEqual(['Day', 'Distance']);
    expect([...root.querySelectorAll('tbody tr')].map((row) => row.textContent?.trim())).toEqual([
      '18 November 202641.3 km',
      '19 November 2026not known',
      '20 November 202612 km',
    ]);
  });

  it('is shown as a table on wish, and drawn again', async () => {
    const { root, table, press } = await shown();
    const button = () => root.querySelector('button[aria-pressed]')?.getAttribute('aria-pressed');
    expect(button()).toBe('false');
    await press('Show as table: Kilometres a day');
    expect([button(), table()?.className, table()?.getAttribute('tabindex')]).toEqual(['true', 'table', '0']);
    expect(root.querySelector('.waits')).toBeNull();
    await press('Show as table: Kilometres a day');
    expect([button(), table()?.className]).toEqual(['false', 'hidden']);
  });

  it('has nothing to press on where none of it is chosen', async () => {
    const { root, press } = await shown();
    await press('Show as table: Kilometres a day');
    expect(root.querySelector('tbody button')).toBeNull();
  });

  it('lets one be chosen by its name in the table, and by none that nobody sees', async () => {
    const { root, picked, press } = await shown('en', aBarChart({ chosen: '2026-11-20' }));
    expect(root.querySelector('tbody button')).toBeNull();
    await press('Show as table: Kilometres a day');
    root.querySelector<HTMLElement>('tbody button')?.click();
    expect(picked).toEqual(['2026-11-18']);
  });

  it('gives its numbers as a file', async () => {
    const { files, press } = await shown();
    await press('Download as CSV: Kilometres a day');
    expect(files).toEqual([['distance-2026-11.csv', expect.stringContaining('2026-11-18,41.3\r\n')]]);
  });

  it('speaks the language of its reader, also when that changes', async () => {
    const { root, spoken, settle } = await shown('bg');
    expect(root.querySelector('button')?.title).toBe('Като таблица: Kilometres a day');
    expect(root.textContent).toContain('не е известно');
    await spoken.use('en');
    await settle();
    expect(root.textContent).toContain('not known');
  });
});

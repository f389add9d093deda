import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { anApp, settled, speaking } from '../../testing/app-test-bed';
import { installIntersectionObserver } from '../ui/testing/intersection-observer';
import { installResizeObserver } from '../ui/testing/resize-observer';
import { EMPTY_SCENE, type MapPoint, type MapScene, pointsOf } from './map-scene';
import { MapView } from './map-view';
import { markerMarkup } from './marker-art';

@Component({
  imports: [MapView],
  template: `<app-map-view label="Where the car is" [scene]="scene()" [pickable]="pickable()" (picked)="picked.set($event)" />`,
})
class Page {
  readonly scene = signal<MapScene>(EMPTY_SCENE);
  readonly pickable = signal(false);
  readonly picked = signal<MapPoint | null>(null);
}

const HOME = { latitude: 42.6977, longitude: 23.3219 };
const AT_HOME: MapScene = {
  markers: [{ ...HOME, kind: 'car', label: 'Home' }],
  circles: [{ ...HOME, radiusMetres: 200, kind: 'place' }],
  link: null,
};

let view: ReturnType<typeof installIntersectionObserver>;

async function open({ agreed = true, language = 'en' as 'en' | 'bg' } = {}) {
  if (agreed) localStorage.setItem('psa-ev.map', 'shown');
  anApp();
  await speaking(language);
  const fixture = TestBed.createComponent(Page);
  fixture.componentInstance.scene.set(AT_HOME);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const root: HTMLElement = fixture.nativeElement;
  const all = (selector: string) => [...root.querySelectorAll<HTMLElement>(selector)];
  const text = (selector: string) => all(selector).map(({ textContent }) => (textContent ?? '').trim());
  const press = async (name: string) => {
    all('button')
      .find(({ textContent }) => textContent?.trim() === name)
      ?.click();
    await fixture.whenStable();
  };
  /** The map comes into view. */
  const look = async () => {
    view.look();
    await settled();
    await fixture.whenStable();
  };
  const tiles = () => all('img.leaflet-tile').map((tile) => tile.getAttribute('src') ?? '');
  return { page: fixture.componentInstance, all, text, press, look, tiles, settle: () => fixture.whenStable() };
}

describe('the map', () => {
  let restore = () => undefined as void;
  beforeEach(() => {
    localStorage.clear();
    restore = installResizeObserver();
    view = installIntersectionObserver();
    Object.defineProperty(globalThis, 'matchMedia', { configurable: true, value: () => ({ matches: false }) });
    // jsdom lays nothing out: without a size no street is fetched.
    jest.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(320);
    jest.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(240);
  });
  afterEach(() => {
    restore();
    view.restore();
    jest.restoreAllMocks();
    Reflect.deleteProperty(globalThis, 'matchMedia');
    document.body.replaceChildren();
  });

  it('fetches nothing before somebody has agreed, and says what that means', async () => {
    const { text, tiles, look } = await open({ agreed: false });
    await look();
    expect(text('.ask p')[0]).toContain('OpenStreetMap');
    expect(tiles()).toEqual([]);
  });

  it('fetches nothing before it comes into view, either', async () => {
    const { text, tiles } = await open();
    expect(text('.frame')).toEqual(['Loading the map']);
    expect(tiles()).toEqual([]);
  });

  it('remembers the answer on this device, until it is taken back', async () => {
    const { all, press } = await open({ agreed: false });
    await press('Show the map');
    expect(localStorage.getItem('psa-ev.map')).toBe('shown');
    expect(all('.ask')).toEqual([]);
    await press('Hide maps');
    expect(localStorage.getItem('psa-ev.map')).toBeNull();
    expect(all('.ask')).toHaveLength(1);
  });

  it('shows the streets, who has drawn them, and what is on them', async () => {
    const { all, text, look, tiles } = await open();
    await look();
    expect(tiles()[0]).toMatch(/^https:\/\/tile\.openstreetmap\.org\/\d+\/\d+\/\d+\.png$/);
    expect(text('.leaflet-control-attribution')).toEqual(['© OpenStreetMap contributors']);
    expect(text('.ev-marker.ev-car span')).toEqual(['Home']);
    expect(all('path.ev-circle')).toHaveLength(1);
    expect(all('[role="application"]')[0]?.getAttribute('aria-label')).toBe('Where the car is');
  });

  it('still shows the points where no street can be fetched, and says so', async () => {
    const { all, text, look, settle } = await open({ language: 'bg' });
    await look();
    all('img.leaflet-tile')[0]?.dispatchEvent(new Event('error'));
    await settle();
    expect(text('.below [role="status"]')[0]).toContain('Точките са верни');
    expect(all('.ev-marker')).toHaveLength(1);
  });

  it('tells where it was pressed', async () => {
    const { page, all, text, look, settle } = await open();
    page.pickable.set(true);
    await look();
    expect(text('.below [role="status"]')).toEqual(['Press the map where the middle is to be']);
    all('.leaflet-container')[0]?.dispatchEvent(new MouseEvent('click', { bubbles: true, clientX: 160, clientY: 120 }));
    await settle();
    expect(page.picked()?.latitude).toBeCloseTo(HOME.latitude, 2);
    expect(page.picked()?.longitude).toBeCloseTo(HOME.longitude, 2);
  });

  it('shows the whole of a circle, also near a pole', () => {
    const around = (latitude: number) =>
      pointsOf({ ...EMPTY_SCENE, circles: [{ latitude, longitude: 0, radiusMetres: 1000, kind: 'place' }] });
    const [edge] = around(60);
    expect(edge?.latitude).toBeCloseTo(59.991, 3);
    expect(edge?.longitude).toBeCloseTo(-0.018, 3);
    expect(Number.isFinite(around(90)[0]?.longitude)).toBe(true);
  });

  it('takes the name of a place for text, whatever it is', () => {
    expect(markerMarkup('place', '<img src=x onerror="a()">')).toContain('&lt;img src=x onerror=&quot;a()&quot;&gt;');
  });
});

import { OverlayContainer } from '@angular/cdk/overlay';
import { Component } from '@angular/core';
import { DeferBlockBehavior, DeferBlockState, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { provideServiceWorker } from '@angular/service-worker';
import { toVehicleDocument } from '@psa-ev/contract';
import { parseVehicleId } from '@psa-ev/domain';
import { aVehicle, aVehicleState, A_VEHICLE_ID } from '@psa-ev/testing';
import { anAccount, anApp, rememberSession, settled, speaking } from '../../testing/app-test-bed';
import { Session } from '../data/session';
import { Fleet } from '../data/fleet';
import { Unread } from '../data/unread';
import { TopBar } from './top-bar';

@Component({ template: '' })
class SomePage {}
const PAGES = ['', 'diagnosis', 'notifications'].map((path) => ({ path, pathMatch: 'full' as const, component: SomePage }));

const SECOND = parseVehicleId('bbbbbbbbbbbbbbbb');

describe('the top bar', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  afterEach(() => {
    delete document.documentElement.dataset['theme'];
    document.body.replaceChildren();
  });

  async function opened({ vehicles = [A_VEHICLE_ID as string], menus = true } = {}) {
    rememberSession(vehicles);
    TestBed.configureTestingModule({ deferBlockBehavior: DeferBlockBehavior.Manual });
    const { cloud, page } = anApp({ providers: [provideRouter(PAGES), provideServiceWorker('service-worker.js', { enabled: false })] });
    await speaking('en');
    const fleet = TestBed.inject(Fleet);
    await TestBed.inject(Session).connect();
    TestBed.tick();
    cloud.says(anAccount({ claims: { role: 'owner', vehicles } }));
    cloud.watcherOf(A_VEHICLE_ID).document(toVehicleDocument(aVehicleState()), false);
    const second = aVehicleState({ vehicle: aVehicle({ vehicleId: SECOND, label: 'ë-C4', brand: 'Citroën' }) });
    cloud.vehicles.get(SECOND)?.document(toVehicleDocument(second), false);
    const fixture = TestBed.createComponent(TopBar);
    document.body.append(fixture.nativeElement);
    await fixture.whenStable();
    const loadMenus = async () => {
      for (const block of await fixture.getDeferBlocks()) await block.render(DeferBlockState.Complete);
    };
    if (menus) await loadMenus();
    await fixture.whenStable();
    const element: HTMLElement = fixture.nativeElement;
    const overlay = TestBed.inject(OverlayContainer).getContainerElement();
    const rest = async () => {
      await settled();
      await fixture.whenStable();
    };
    const click = async (target: Element | null | undefined) => {
      if (!(target instanceof HTMLElement)) throw new Error('nothing to click');
      target.click();
      await rest();
    };
    const open = (name: 'account' | 'car') => click(element.querySelector(`app-${name}-menu button`));
    const item = (words: string) => [...overlay.querySelectorAll('[mat-menu-item]')].find((choice) => choice.textContent?.includes(words));
    return { cloud, page, fleet, element, overlay, rest, click, open, item, loadMenus };
  }

  it('names the only car without offering a choice', async () => {
    const { element } = await opened();
    expect(element.querySelector('p.car')?.textContent).toContain('e-208');
    expect(element.querySelector('app-car-menu')).toBeNull();
  });

  it('names the car at once, before the menus are loaded', async () => {
    const { element } = await opened({ vehicles: [A_VEHICLE_ID, SECOND], menus: false });
    expect(element.querySelector('button.car')?.textContent).toContain('e-208');
    expect(element.querySelector('button.tap')?.getAttribute('aria-label')).toBe('Menu');
  });

  it('opens by itself the menu, and only the menu, whose button was pressed while it was being loaded', async () => {
    const { element, click, loadMenus, rest, item } = await opened({ vehicles: [A_VEHICLE_ID, SECOND], menus: false });
    await click(element.querySelector('button.tap'));
    await loadMenus();
    await rest();
    expect(item('Sign out')).toBeDefined();
    expect(item('ë-C4')).toBeUndefined();
  });

  it('lets one choose among several cars', async () => {
    const { fleet, element, open, click, item } = await opened({ vehicles: [A_VEHICLE_ID, SECOND] });
    await open('car');
    expect(item('e-208')?.getAttribute('aria-checked')).toBe('true');
    await click(item('ë-C4'));
    expect(fleet.selectedId()).toBe(SECOND);
    expect(element.querySelector('.car')?.textContent).toContain('ë-C4');
  });

  it('leads to the notifications, and says how many are new', async () => {
    const { element, rest } = await opened();
    const bell = () => element.querySelector('a.bell');
    const words = () => bell()?.textContent?.replace(/\s+/g, ' ').trim();
    expect(bell()?.getAttribute('href')).toBe('/notifications');
    expect(words()).toBe('Notifications');
    TestBed.inject(Unread).set(1);
    await rest();
    expect(words()).toBe('Notifications, one new1');
    TestBed.inject(Unread).set(12);
    await rest();
    expect(words()).toBe('Notifications, 12 new9+');
    expect(element.querySelector('.badge')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('leads to the diagnosis, and from every page back to Home', async () => {
    const { element, open, click, item, rest } = await opened();
    const back = () => element.querySelector<HTMLElement>('a[aria-label="Back to Home"]');
    expect(back()).toBeNull();
    await open('account');
    await click(item('Diagnosis'));
    await rest();
    expect(TestBed.inject(Router).url).toBe('/diagnosis');
    await click(back());
    await rest();
    expect(TestBed.inject(Router).url).toBe('/');
    expect(back()).toBeNull();
  });

  it('changes the language', async () => {
    const { element, open, click, item } = await opened();
    await open('account');
    await click(item('Български'));
    expect(element.querySelector('button.tap')?.getAttribute('aria-label')).toBe('Меню');
  });

  it('forces a theme, and follows the device again', async () => {
    document.head.innerHTML = `<meta name="theme-color" data-theme="light" /><meta name="theme-color" data-theme="dark" />`;
    const barsApplyWhen = () => [...document.head.querySelectorAll('meta')].map((meta) => meta.getAttribute('media'));
    const { open, click, item } = await opened();
    await open('account');
    await click(item('Dark'));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(barsApplyWhen()).toEqual(['not all', 'all']);
    expect(localStorage.getItem('psa-ev.theme')).toBe('dark');
    await open('account');
    expect(item('Dark')?.getAttribute('aria-checked')).toBe('true');
    await click(item('Like the device'));
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(localStorage.getItem('psa-ev.theme')).toBeNull();
    expect(barsApplyWhen()).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  });

  it('says who is signed in, and signs out', async () => {
    const { cloud, page, overlay, open, click, item } = await opened();
    await open('account');
    expect(overlay.textContent).toContain('owner@example.com');
    await click(item('Sign out'));
    expect(cloud.signedOut).toBe(true);
    expect(page.startedOver).toEqual(['/sign-in']);
  });

  it('says that there is no network, and from when what is shown is', async () => {
    const { element, rest } = await opened();
    expect(element.querySelector('.banner')).toBeNull();
    window.dispatchEvent(new Event('offline'));
    await rest();
    expect(element.querySelector('[role=status] .banner')?.textContent).toMatch(/^You are offline\. What you see is from .*10:00\.$/);
    window.dispatchEvent(new Event('online'));
    await rest();
    expect(element.querySelector('.banner')).toBeNull();
  });

  it('leads past itself to the content', async () => {
    const { element, click } = await opened();
    const content = document.createElement('main');
    content.id = 'content';
    content.tabIndex = -1;
    document.body.append(content);
    await click(element.querySelector('.skip'));
    expect(document.activeElement).toBe(content);
  });
});

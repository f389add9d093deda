import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { anApp, settled, speaking } from '../../testing/app-test-bed';
import { NavBar } from './nav-bar';
import { NAV_PLACES } from './nav-places';

@Component({ template: '' })
class SomePage {}

async function opened(language: 'en' | 'bg' = 'en') {
  localStorage.clear();
  const pages = [...NAV_PLACES.map(({ path }) => path), 'diagnosis', 'insights/battery'];
  anApp({ providers: [provideRouter(pages.map((path) => ({ path, pathMatch: 'full' as const, component: SomePage })))] });
  await speaking(language);
  const fixture = TestBed.createComponent(NavBar);
  const element: HTMLElement = fixture.nativeElement;
  const goTo = async (address: string) => {
    await TestBed.inject(Router).navigateByUrl(address);
    await settled();
    await fixture.whenStable();
  };
  await goTo('/');
  const current = () => [...element.querySelectorAll('[aria-current=page]')].map((place) => place.textContent?.trim());
  return { element, goTo, current };
}

describe('the navigation', () => {
  it('marks no place on a page that is none of them', async () => {
    const { goTo, current } = await opened();
    await goTo('/diagnosis');
    expect(current()).toEqual([]);
  });

  it('marks the place that is shown, and the one to which a page belongs', async () => {
    const { goTo, current } = await opened();
    expect(current()).toEqual(['Home']);
    await goTo('/insights?car=abcdefghijklmnop');
    expect(current()).toEqual(['Insights']);
    await goTo('/insights/battery');
    expect(current()).toEqual(['Insights']);
  });

  it.each(['en', 'bg'] as const)('leads to each place by its name in %s', async (language) => {
    const { element } = await opened(language);
    const links = [...element.querySelectorAll('a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(NAV_PLACES.map(({ path }) => `/${path}`));
    for (const link of links) expect(link.textContent?.trim()).toMatch(/^\p{Lu}\p{Ll}+$/u);
  });
});

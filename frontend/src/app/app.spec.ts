import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { anAccount, anApp, rememberSession, settled } from '../testing/app-test-bed';
import { App } from './app';
import { onlyWhoBelongs } from './places';

@Component({ template: '' })
class SomePage {}

const routes = ['', 'diagnosis', 'sign-in', 'no-access'].map((path) => ({
  path,
  pathMatch: 'full' as const,
  canActivate: [onlyWhoBelongs],
  component: SomePage,
}));

describe('the app', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  async function openedAt(address: string) {
    const { cloud } = anApp({ providers: [provideRouter(routes)] });
    const router = TestBed.inject(Router);
    await router.navigateByUrl(address);
    const fixture = TestBed.createComponent(App);
    const rest = async () => {
      await fixture.whenStable();
      await settled();
    };
    await rest();
    return { cloud, router, rest };
  }

  it('follows the session to its place, and leaves no sign-in page behind it in the history', async () => {
    const { cloud, router, rest } = await openedAt('/sign-in');
    const replaced = jest.spyOn(TestBed.inject(Location), 'replaceState');
    const pushed = jest.spyOn(TestBed.inject(Location), 'go');
    cloud.says(anAccount());
    await rest();
    expect(router.url).toBe('/');
    expect(replaced).toHaveBeenCalledWith('/', '', expect.anything());
    expect(pushed).not.toHaveBeenCalled();
  });

  it('comes back to the page that somebody wanted who had to sign in first', async () => {
    const { cloud, router, rest } = await openedAt('/diagnosis?more=1');
    expect(router.url).toMatch(/^\/sign-in/);
    cloud.says(anAccount());
    await rest();
    expect(router.url).toBe('/diagnosis?more=1');
  });

  it('leaves everybody on their page when the session is confirmed', async () => {
    rememberSession();
    const { cloud, router, rest } = await openedAt('/diagnosis');
    cloud.says(anAccount());
    await rest();
    expect(router.url).toBe('/diagnosis');
  });
});

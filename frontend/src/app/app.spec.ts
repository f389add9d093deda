import { Location } from '@angular/common';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import { anAccount, anApp, settled } from '../testing/app-test-bed';
import { App } from './app';
import { onlyFor } from './places';

@Component({ template: '' })
class SomePage {}

describe('the app', () => {
  beforeEach(() => localStorage.clear());

  it('follows the session to its place, and leaves no sign-in page behind it in the history', async () => {
    const { cloud } = anApp({
      providers: [
        provideRouter([
          { path: '', pathMatch: 'full', canActivate: [onlyFor('/')], component: SomePage },
          { path: 'sign-in', canActivate: [onlyFor('/sign-in')], component: SomePage },
        ]),
      ],
    });
    const router = TestBed.inject(Router);
    await router.navigateByUrl('/sign-in');
    const fixture = TestBed.createComponent(App);
    await fixture.whenStable();
    await settled();
    const replaced = jest.spyOn(TestBed.inject(Location), 'replaceState');
    const pushed = jest.spyOn(TestBed.inject(Location), 'go');
    cloud.says(anAccount());
    await fixture.whenStable();
    await settled();
    expect(router.url).toBe('/');
    expect(replaced).toHaveBeenCalledWith('/', '', expect.anything());
    expect(pushed).not.toHaveBeenCalled();
  });
});

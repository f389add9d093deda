import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { anAccount, anApp, rememberSession } from '../testing/app-test-bed';
import { Session } from './data/session';
import { onlyFor } from './places';

@Component({ template: '' })
class SomePage {}

const routes = [
  { path: '', pathMatch: 'full' as const, canActivate: [onlyFor('/')], component: SomePage },
  { path: 'sign-in', canActivate: [onlyFor('/sign-in')], component: SomePage },
  { path: 'no-access', canActivate: [onlyFor('/no-access')], component: SomePage },
];

describe('the places', () => {
  beforeEach(() => localStorage.clear());

  const arrivalAt = async (path: string) => {
    await RouterTestingHarness.create(path);
    return TestBed.inject(Router).url;
  };

  it('lead to the sign-in page who is not known', async () => {
    anApp({ providers: [provideRouter(routes)] });
    expect(await arrivalAt('/')).toBe('/sign-in');
  });

  it('open Home for a remembered session without waiting for the cloud', async () => {
    rememberSession();
    anApp({ providers: [provideRouter(routes)], load: () => new Promise(() => undefined) });
    expect(await arrivalAt('/')).toBe('/');
  });

  it('lead away from the sign-in page who is signed in', async () => {
    rememberSession();
    anApp({ providers: [provideRouter(routes)] });
    expect(await arrivalAt('/sign-in')).toBe('/');
  });

  it('explain themselves to who has no access', async () => {
    const { cloud } = anApp({ providers: [provideRouter(routes)] });
    await TestBed.inject(Session).connect();
    cloud.says(anAccount({ claims: {} }));
    expect(await arrivalAt('/')).toBe('/no-access');
  });
});

import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, type Routes } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { A_VEHICLE_ID } from '@psa-ev/testing';
import { anAccount, anApp, rememberSession } from '../testing/app-test-bed';
import { carOfAddress } from './car-of-address';
import { CarWish } from './data/car-wish';
import { Session } from './data/session';
import { addressFor, onlyWhoBelongs } from './places';

@Component({ template: '' })
class SomePage {}

const routes: Routes = [
  { path: 'sign-in', canActivate: [onlyWhoBelongs], component: SomePage },
  { path: 'no-access', canActivate: [onlyWhoBelongs], component: SomePage },
  {
    path: '',
    canActivate: [onlyWhoBelongs, carOfAddress],
    runGuardsAndResolvers: 'always',
    children: [
      { path: '', pathMatch: 'full', component: SomePage },
      { path: 'diagnosis', component: SomePage },
    ],
  },
];

describe('the places', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
  });

  const arrivalAt = async (path: string) => {
    await RouterTestingHarness.create(path);
    return TestBed.inject(Router).url;
  };

  it('lead to the sign-in page who is not known', async () => {
    anApp({ providers: [provideRouter(routes)] });
    expect(await arrivalAt('/')).toBe('/sign-in');
  });

  it('remember what somebody wanted who must sign in first', async () => {
    anApp({ providers: [provideRouter(routes)] });
    const address = await arrivalAt(`/diagnosis?car=${A_VEHICLE_ID}`);
    expect(TestBed.inject(Router).parseUrl(address).queryParams).toEqual({ to: `/diagnosis?car=${A_VEHICLE_ID}` });
    expect(address).toMatch(/^\/sign-in\?/);
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

  it('explain themselves to who has no access, and keep what was wanted for the day they have', async () => {
    const { cloud } = anApp({ providers: [provideRouter(routes)] });
    await TestBed.inject(Session).connect();
    cloud.says(anAccount({ claims: {} }));
    expect(await arrivalAt('/diagnosis')).toBe('/no-access?to=%2Fdiagnosis');
  });

  describe('of who is signed in', () => {
    const signedIn = () => {
      rememberSession();
      anApp();
      return TestBed.inject(Session).state();
    };

    it.each([
      ['/sign-in', '/'],
      ['/sign-in?to=%2Fdiagnosis%3Fcar%3Dabc%26do%3Dstop-charging', '/diagnosis?car=abc&do=stop-charging'],
      ['/no-access?to=%2Fnotifications#part', '/notifications'],
    ])('are those that were wanted: %s leads to %s', (address, wanted) => {
      expect(addressFor(signedIn(), address)).toBe(wanted);
    });

    it.each([
      'https://elsewhere.example',
      '//elsewhere.example',
      '/\\elsewhere.example',
      'javascript:alert(1)',
      '/sign-in?to=/sign-in',
      '',
    ])('are never outside of the app, nor a threshold again: %s', (wanted) => {
      expect(addressFor(signedIn(), `/sign-in?${new URLSearchParams({ to: wanted })}`)).toBe('/');
    });
  });

  describe('of a car that the address names', () => {
    const open = async (path: string) => {
      rememberSession();
      anApp({ providers: [provideRouter(routes)] });
      const url = await arrivalAt(path);
      return { url, wished: TestBed.inject(CarWish).car() };
    };

    it('are those of that car, and the address no longer names it', async () => {
      expect(await open(`/diagnosis?car=${A_VEHICLE_ID}`)).toEqual({ url: '/diagnosis', wished: A_VEHICLE_ID });
    });

    it('keep everything else of the address for their pages', async () => {
      expect((await open(`/?do=stop-charging&car=${A_VEHICLE_ID}&remind=x-1`)).url).toBe('/?do=stop-charging&remind=x-1');
    });

    it.each(['', 'a', 'ABCDEFGHIJKLMNOP', '../../settings', `${A_VEHICLE_ID}&car=${A_VEHICLE_ID}`])(
      'wish for nothing that is no id of a car: %s',
      async (car) => {
        expect(await open(`/?car=${car}`)).toEqual({ url: '/', wished: null });
      },
    );

    it('change the car also on the page that is open', async () => {
      await open('/diagnosis');
      await TestBed.inject(Router).navigateByUrl(`/diagnosis?car=${A_VEHICLE_ID}`);
      expect(TestBed.inject(Router).url).toBe('/diagnosis');
      expect(TestBed.inject(CarWish).car()).toBe(A_VEHICLE_ID);
    });
  });
});

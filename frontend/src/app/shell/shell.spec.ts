import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideServiceWorker } from '@angular/service-worker';
import { anApp, rememberSession, settled, speaking } from '../../testing/app-test-bed';
import { Shell } from './shell';

@Component({ template: '<p>before</p><h1>One</h1>' })
class One {}
@Component({ template: '<h1>Two</h1>' })
class Two {}
@Component({ template: '<p>no heading yet</p>' })
class Three {}

describe('the shell', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => document.body.replaceChildren());

  async function opened() {
    rememberSession();
    const children = [
      { path: 'one', component: One },
      { path: 'two', component: Two },
      { path: 'three', component: Three },
    ];
    anApp({
      providers: [provideRouter([{ path: '', component: Shell, children }]), provideServiceWorker('service-worker.js', { enabled: false })],
    });
    await speaking('en');
    const harness = await RouterTestingHarness.create('/one');
    document.body.append(harness.fixture.nativeElement);
    await settled();
    return {
      goTo: async (path: string) => {
        await TestBed.inject(Router).navigateByUrl(path);
        await harness.fixture.whenStable();
        await settled();
      },
    };
  }

  it('leaves the focus alone when the app is opened', async () => {
    await opened();
    expect(document.activeElement).toBe(document.body);
  });

  it('leads the focus to what the new page is called', async () => {
    const { goTo } = await opened();
    await goTo('/two');
    expect(document.activeElement?.textContent).toBe('Two');
    await goTo('/one');
    expect(document.activeElement?.textContent).toBe('One');
  });

  it('leads it to the content of a page that has no heading yet', async () => {
    const { goTo } = await opened();
    await goTo('/three');
    expect(document.activeElement?.id).toBe('content');
  });
});

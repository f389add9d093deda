import { OverlayContainer } from '@angular/cdk/overlay';
import { TestBed } from '@angular/core/testing';
import { SwUpdate, type UnrecoverableStateEvent, type VersionEvent } from '@angular/service-worker';
import { Subject } from 'rxjs';
import { anApp, settled, speaking } from '../../testing/app-test-bed';
import { UpdateNotice } from './update-notice';

describe('the notice of a new version', () => {
  async function opened() {
    const versionUpdates = new Subject<VersionEvent>();
    const unrecoverable = new Subject<UnrecoverableStateEvent>();
    const checkForUpdate = jest.fn().mockRejectedValue(new Error('offline'));
    const { page } = anApp({
      providers: [{ provide: SwUpdate, useValue: { isEnabled: true, versionUpdates, unrecoverable, checkForUpdate } }],
    });
    await speaking('en');
    const fixture = TestBed.createComponent(UpdateNotice);
    const overlay = TestBed.inject(OverlayContainer).getContainerElement();
    const rest = async () => {
      await settled();
      await fixture.whenStable();
    };
    return { versionUpdates, unrecoverable, checkForUpdate, page, overlay, rest };
  }

  it('is quiet while a version is only being looked for', async () => {
    const { versionUpdates, overlay, rest } = await opened();
    versionUpdates.next({ type: 'VERSION_DETECTED', version: { hash: 'new' } });
    await rest();
    expect(overlay.textContent).toBe('');
  });

  it('offers to reload where the service worker has lost what it needs', async () => {
    const { unrecoverable, overlay, rest } = await opened();
    unrecoverable.next({ type: 'UNRECOVERABLE_STATE', reason: 'a file is gone' });
    await rest();
    expect(overlay.textContent).toContain('Reload');
  });

  it('looks for one when somebody comes back to the app, once an hour at the most', async () => {
    const { checkForUpdate, overlay, rest } = await opened();
    for (let times = 0; times < 3; times += 1) document.dispatchEvent(new Event('visibilitychange'));
    await rest();
    expect(checkForUpdate).toHaveBeenCalledTimes(1);
    expect(overlay.textContent).toBe('');
  });

  it('offers to reload, and does so only when asked', async () => {
    const { versionUpdates, page, overlay, rest } = await opened();
    versionUpdates.next({ type: 'VERSION_READY', currentVersion: { hash: 'old' }, latestVersion: { hash: 'new' } });
    await rest();
    expect(overlay.textContent).toContain('A new version is ready.');
    expect(page.startedOver).toEqual([]);
    overlay.querySelector('button')?.click();
    await rest();
    expect(page.startedOver).toEqual(['/']);
  });
});

import { OverlayContainer } from '@angular/cdk/overlay';
import { TestBed } from '@angular/core/testing';
import { SwUpdate, type VersionEvent } from '@angular/service-worker';
import { Subject } from 'rxjs';
import { anApp, settled, speaking } from '../../testing/app-test-bed';
import { UpdateNotice } from './update-notice';

describe('the notice of a new version', () => {
  async function opened() {
    const versionUpdates = new Subject<VersionEvent>();
    const { page } = anApp({ providers: [{ provide: SwUpdate, useValue: { versionUpdates } }] });
    await speaking('en');
    const fixture = TestBed.createComponent(UpdateNotice);
    const overlay = TestBed.inject(OverlayContainer).getContainerElement();
    const rest = async () => {
      await settled();
      await fixture.whenStable();
    };
    return { versionUpdates, page, overlay, rest };
  }

  it('is quiet while a version is only being looked for', async () => {
    const { versionUpdates, overlay, rest } = await opened();
    versionUpdates.next({ type: 'VERSION_DETECTED', version: { hash: 'new' } });
    await rest();
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

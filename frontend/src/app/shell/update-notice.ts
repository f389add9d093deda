import { Component, DestroyRef, DOCUMENT, inject } from '@angular/core';
import { Router } from '@angular/router';
import { MatSnackBar } from '@angular/material/snack-bar';
import { SwUpdate } from '@angular/service-worker';
import { filter } from 'rxjs';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Page } from '../data/page';
import { Words } from '../i18n/words';
import { menuEn, type MenuWords } from './i18n/en';

/** A service worker looks for a new version when the app is opened. Who leaves it open for days comes back to it now and then. */
const LOOK_AGAIN_AFTER_MS = 60 * 60_000;

/** Offers a new version when the service worker has fetched one, or when it has lost a file of this one. Who waits gets it at the next start. */
@Component({ selector: 'app-update-notice', template: '' })
export class UpdateNotice {
  private readonly snackBar = inject(MatSnackBar);
  private readonly voiceIn = inject(Words).learn<MenuWords>('menu', menuEn);
  private readonly page = inject(Page);
  private readonly router = inject(Router);
  private readonly updates = inject(SwUpdate);

  private lookedElapsedMs = Number.NEGATIVE_INFINITY;

  constructor() {
    const destroyed = inject(DestroyRef);
    const document = inject(DOCUMENT);
    this.updates.versionUpdates
      .pipe(
        filter(({ type }) => type === 'VERSION_READY'),
        takeUntilDestroyed(destroyed),
      )
      .subscribe(() => this.offer());
    this.updates.unrecoverable.pipe(takeUntilDestroyed(destroyed)).subscribe(() => this.offer());
    const lookIfBack = () => document.visibilityState === 'visible' && void this.lookAgain();
    document.addEventListener('visibilitychange', lookIfBack);
    destroyed.onDestroy(() => document.removeEventListener('visibilitychange', lookIfBack));
  }

  private async lookAgain(): Promise<void> {
    const elapsedMs = performance.now();
    if (!this.updates.isEnabled || elapsedMs - this.lookedElapsedMs < LOOK_AGAIN_AFTER_MS) return;
    this.lookedElapsedMs = elapsedMs;
    try {
      // What it finds is told as at a start.
      await this.updates.checkForUpdate();
    } catch {
      // Without a network there is nothing new.
    }
  }

  private offer(): void {
    const { say } = this.voiceIn('UTC');
    const notice = this.snackBar.open(say('update'), say('reload'), { politeness: 'polite' });
    notice.onAction().subscribe(() => this.page.startOver(this.router.url));
  }
}

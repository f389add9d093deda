import { Component, DestroyRef, inject } from '@angular/core';
import { Router } from '@angular/router';
import { MatSnackBar } from '@angular/material/snack-bar';
import { SwUpdate } from '@angular/service-worker';
import { TranslocoService } from '@jsverse/transloco';
import { filter } from 'rxjs';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Page } from '../data/page';

/** Offers a new version when the service worker has fetched one. Who waits gets it at the next start. */
@Component({ selector: 'app-update-notice', template: '' })
export class UpdateNotice {
  private readonly snackBar = inject(MatSnackBar);
  private readonly texts = inject(TranslocoService);
  private readonly page = inject(Page);
  private readonly router = inject(Router);

  constructor() {
    const destroyed = inject(DestroyRef);
    inject(SwUpdate)
      .versionUpdates.pipe(
        filter(({ type }) => type === 'VERSION_READY'),
        takeUntilDestroyed(destroyed),
      )
      .subscribe(() => this.offer());
  }

  private offer(): void {
    const say = (key: string) => this.texts.translate<string>(`shell.${key}`);
    const notice = this.snackBar.open(say('update'), say('reload'), { politeness: 'polite' });
    notice.onAction().subscribe(() => this.page.startOver(this.router.url));
  }
}

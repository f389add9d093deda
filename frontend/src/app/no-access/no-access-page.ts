import { Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Session } from '../data/session';
import { Words } from '../i18n/words';
import { BrandMark } from '../shell/brand-mark';
import { LanguageButton } from '../shell/language-button';
import { pageTitle } from '../shell/page-title';
import { noAccessEn, type NoAccessWords } from './i18n/en';

/** For who is signed in, but was given no car: what the owner must do, and a way to see whether it is done. */
@Component({
  selector: 'app-no-access-page',
  imports: [TranslocoDirective, BrandMark, LanguageButton],
  templateUrl: './no-access-page.html',
  styleUrl: './no-access-page.scss',
})
export class NoAccessPage {
  private readonly session = inject(Session);
  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;

  protected readonly email = computed(() => {
    const state = this.session.state();
    return state.kind === 'no-access' ? state.email : '';
  });
  protected readonly command = computed(() => `psa-ev users add ${this.email()}`);
  protected readonly copied = signal(false);
  protected readonly checking = signal(false);
  protected readonly finding = signal<'still' | 'offline' | null>(null);

  constructor() {
    inject(Words).learn<NoAccessWords>('noAccess', noAccessEn);
    pageTitle((say) => say('noAccess.pageTitle'));
  }

  /** Where the browser forbids it, the command can still be selected by hand. */
  protected async copy(): Promise<void> {
    this.copied.set(
      (await this.clipboard?.writeText(this.command()).then(
        () => true,
        () => false,
      )) ?? false,
    );
  }

  /** With access, the session leads away from this page. */
  protected async check(): Promise<void> {
    if (this.checking()) return;
    this.finding.set(null);
    this.checking.set(true);
    const answered = await this.session.checkAccessAgain();
    this.checking.set(false);
    this.finding.set(answered ? 'still' : 'offline');
  }

  protected signOut(): void {
    void this.session.signOut();
  }
}

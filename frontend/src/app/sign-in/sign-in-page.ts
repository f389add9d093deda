import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Session } from '../data/session';
import { LANGUAGES, Language } from '../i18n/language';
import { BrandMark } from '../shell/brand-mark';
import { RulerArt } from './ruler-art';
import { SignInForm } from './sign-in-form';

/** What somebody sees who is not signed in: what the app is for, and the way in. */
@Component({
  selector: 'app-sign-in-page',
  imports: [TranslocoDirective, BrandMark, RulerArt, SignInForm],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  private readonly session = inject(Session);
  private readonly language = inject(Language);

  protected readonly retrying = signal(false);
  protected readonly unavailable = computed(() => {
    const state = this.session.state();
    return state.kind === 'unavailable' ? state.reason : null;
  });
  /** The language that the button at the foot changes to stands behind its own name. */
  protected readonly otherLanguage = computed(() => (this.language.current() === 'en' ? 'bg' : 'en'));
  protected readonly otherLanguageName = computed(() => LANGUAGES[this.otherLanguage()]);

  protected switchLanguage(): void {
    void this.language.use(this.otherLanguage());
  }

  protected async tryAgain(): Promise<void> {
    if (this.retrying()) return;
    this.retrying.set(true);
    await this.session.connect();
    this.retrying.set(false);
  }
}

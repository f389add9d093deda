import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Session } from '../data/session';
import { BrandMark } from '../shell/brand-mark';
import { LanguageButton } from '../shell/language-button';
import { SignInForm } from './sign-in-form';

/** What somebody sees who is not signed in: what the app is for, and the way in. */
@Component({
  selector: 'app-sign-in-page',
  imports: [TranslocoDirective, BrandMark, LanguageButton, SignInForm],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.scss',
})
export class SignInPage {
  private readonly session = inject(Session);

  protected readonly retrying = signal(false);
  protected readonly unavailable = computed(() => {
    const state = this.session.state();
    return state.kind === 'unavailable' ? state.reason : null;
  });

  protected async tryAgain(): Promise<void> {
    if (this.retrying()) return;
    this.retrying.set(true);
    await this.session.connect();
    this.retrying.set(false);
  }
}

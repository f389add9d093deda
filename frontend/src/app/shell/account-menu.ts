import { Component, computed, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Session } from '../data/session';
import { LANGUAGES, Language, type LanguageCode } from '../i18n/language';
import { Words } from '../i18n/words';
import { LANGUAGE_NAMES } from '../i18n/language-names';
import { menuEn, type MenuWords } from './i18n/en';
import { OpenAtOnce } from './open-at-once';
import { THEMES, Theme } from './theme';

/** The pages without a button of their own, language, light or dark, who is signed in, and the way out. */
@Component({
  selector: 'app-account-menu',
  imports: [MatMenuModule, OpenAtOnce, RouterLink, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      <button type="button" class="tap" [matMenuTriggerFor]="menu" [appOpenAtOnce]="openAtOnce()" [attr.aria-label]="t('menu')">
        <svg class="i" aria-hidden="true" viewBox="0 0 24 24">
          <path d="M12 5.5v.01M12 12v.01M12 18.5v.01" stroke-width="3" />
        </svg>
      </button>
      <mat-menu #menu="matMenu" xPosition="before" [aria-label]="t('menu')">
        <a mat-menu-item routerLink="/remote">{{ say()('remote') }}</a>
        <a mat-menu-item routerLink="/places">{{ say()('places') }}</a>
        <a mat-menu-item routerLink="/tariffs">{{ say()('tariffs') }}</a>
        @if (isOwner()) {
          <a mat-menu-item routerLink="/people">{{ say()('people') }}</a>
        }
        <a mat-menu-item routerLink="/diagnosis">{{ say()('diagnosis') }}</a>
        <a mat-menu-item routerLink="/formats">{{ say()('formats') }}</a>
        <div role="group" class="menu-group" [attr.aria-label]="say()('language')">
          <p class="menu-head" aria-hidden="true">{{ say()('language') }}</p>
          @for (option of languages; track option.code) {
            <button
              type="button"
              mat-menu-item
              role="menuitemradio"
              [attr.lang]="option.code"
              [attr.aria-checked]="option.code === language.current()"
              (click)="use(option.code)"
            >
              <span class="choice">
                {{ option.name }}
                @if (option.code === language.current()) {
                  <svg class="i s" aria-hidden="true" viewBox="0 0 24 24"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>
                }
              </span>
            </button>
          }
        </div>
        <div role="group" class="menu-group" [attr.aria-label]="say()('theme')">
          <p class="menu-head" aria-hidden="true">{{ say()('theme') }}</p>
          @for (option of themes(); track option.theme) {
            <button
              type="button"
              mat-menu-item
              role="menuitemradio"
              [attr.aria-checked]="option.theme === theme.current()"
              (click)="theme.use(option.theme)"
            >
              <span class="choice">
                {{ option.name }}
                @if (option.theme === theme.current()) {
                  <svg class="i s" aria-hidden="true" viewBox="0 0 24 24"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>
                }
              </span>
            </button>
          }
        </div>
        <div role="group" class="menu-group" [attr.aria-label]="say()('signedInAs') + ' ' + email()">
          <p class="menu-head" aria-hidden="true">
            {{ say()('signedInAs') }}<br /><span class="menu-email">{{ email() }}</span>
          </p>
          <button type="button" mat-menu-item (click)="signOut()">{{ say()('signOut') }}</button>
        </div>
      </mat-menu>
    </ng-container>
  `,
})
export class AccountMenu {
  /** The button was pressed before the menu was loaded. */
  readonly openAtOnce = input(false);

  private readonly session = inject(Session);
  private readonly voiceIn = inject(Words).learn<MenuWords>('menu', menuEn);
  protected readonly say = computed(() => this.voiceIn('UTC').say);
  protected readonly language = inject(Language);
  protected readonly theme = inject(Theme);

  protected readonly languages = LANGUAGES.map((code) => ({ code, name: LANGUAGE_NAMES[code] }));
  protected readonly themes = computed(() => THEMES.map((theme) => ({ theme, name: this.say()(`themes.${theme}`) })));
  protected readonly isOwner = computed(() => {
    const state = this.session.state();
    return state.kind === 'signed-in' && state.access.role === 'owner';
  });
  protected readonly email = computed(() => {
    const state = this.session.state();
    return state.kind === 'signed-in' ? state.email : '';
  });

  protected use(language: LanguageCode): void {
    void this.language.use(language);
  }

  protected signOut(): void {
    void this.session.signOut();
  }
}

import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { firstOfAddress } from './first-of-address';
import { NAV_PLACES } from './nav-places';

/** The places of the app: a bar under the thumb on a phone, a rail at the left where there is room. */
@Component({
  selector: 'app-nav-bar',
  imports: [RouterLink, TranslocoDirective],
  template: `
    <nav *transloco="let t; prefix: 'shell.nav'" [attr.aria-label]="t('label')">
      @for (place of places; track place.path) {
        <a [routerLink]="'/' + place.path" [attr.aria-current]="place.path === here() ? 'page' : null">
          <svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path [attr.d]="place.icon" /></svg>
          {{ t(place.name) }}
        </a>
      }
    </nav>
  `,
  styles: `
    nav {
      position: fixed;
      z-index: 3;
      inset: auto 0 0;
      display: flex;
      padding-bottom: env(safe-area-inset-bottom);
      background: var(--mat-sys-surface-container);
    }
    a {
      flex: 1;
      display: grid;
      gap: 4px;
      place-content: center;
      justify-items: center;
      height: var(--ev-bar);
      font: var(--ev-label);
      font-size: min(0.8125rem, 3.4vw);
      font-weight: 500;
      text-decoration: none;
      color: var(--mat-sys-on-surface-variant);
    }
    a:focus-visible {
      outline-offset: -4px;
      border-radius: var(--ev-r-field);
    }
    svg {
      box-sizing: content-box;
      padding: 4px min(20px, 5vw);
      border-radius: var(--ev-r-full);
      transition: background var(--ev-quick) var(--ev-ease);
    }
    a:hover svg {
      background: var(--mat-sys-surface-container-highest);
    }
    [aria-current] {
      font-weight: 700;
      color: var(--mat-sys-on-surface);
    }
    a[aria-current] svg {
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    @media (min-width: 840px) {
      nav {
        inset: 0 auto 0 0;
        flex-direction: column;
        gap: 8px;
        width: var(--ev-rail);
        padding: 64px 0 0 env(safe-area-inset-left);
      }
      a {
        flex: none;
        height: 64px;
      }
    }
    @media print {
      nav {
        display: none;
      }
    }
  `,
})
export class NavBar {
  protected readonly places = NAV_PLACES;
  protected readonly here = firstOfAddress();
}

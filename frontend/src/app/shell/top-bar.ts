import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoDirective } from '@jsverse/transloco';
import { Fleet } from '../data/fleet';
import { Unread } from '../data/unread';
import { AccountMenu } from './account-menu';
import { AtLeisure } from './at-leisure';
import { CarMenu } from './car-menu';
import { firstOfAddress } from './first-of-address';
import { NAV_PLACES } from './nav-places';
import { OfflineBanner } from './offline-banner';

/** More does not fit into the badge, and nobody counts further. */
const MOST_COUNTED = 9;

/** Which car is shown, the way back to Home, and the pages and choices that have no place of their own. The menus are loaded after what the page itself needs. */
@Component({
  selector: 'app-top-bar',
  imports: [RouterLink, TranslocoDirective, CarMenu, AccountMenu, OfflineBanner, AtLeisure],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      <a class="skip" href="#content" (click)="skip($event)">{{ t('skip') }}</a>
      <header class="bar" [class.below]="!isPlace()">
        @if (!isPlace()) {
          <a class="tap" routerLink="/" [attr.aria-label]="t('home')">
            <svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path d="M19.5 12h-15M11 5.5 4.5 12l6.5 6.5" /></svg>
          </a>
        }
        @if (several()) {
          @defer (when settled(); on interaction; on timer(4s)) {
            <app-car-menu [openAtOnce]="wanted() === 'cars'" />
          } @placeholder {
            <button type="button" class="car" aria-haspopup="menu" (click)="wanted.set('cars')">
              <span>{{ car()?.label ?? car()?.maskedVin }}</span>
              <span class="brand">{{ car()?.brand }}</span>
              <svg class="i s" aria-hidden="true" viewBox="0 0 24 24"><path d="m7 10 5 5 5-5" /></svg>
            </button>
          }
        } @else {
          <p class="car">
            <span>{{ car()?.label ?? car()?.maskedVin }}</span>
            <span class="brand">{{ car()?.brand }}</span>
          </p>
        }
        <div class="tools">
          <a class="tap bell" routerLink="/notifications" [attr.aria-current]="path() === 'notifications' ? 'page' : null">
            <svg class="i" aria-hidden="true" viewBox="0 0 24 24">
              <path d="M6 16.5v-6a6 6 0 0 1 12 0v6l1.5 1.5h-15zM10 20.5h4" />
            </svg>
            <span class="hidden">{{ t(unreadText(), { count: unread() }) }}</span>
            @if (unread() > 0) {
              <span class="badge" aria-hidden="true">{{ badge() }}</span>
            }
          </a>
          @defer (when settled(); on interaction; on timer(4s)) {
            <app-account-menu [openAtOnce]="wanted() === 'account'" />
          } @placeholder {
            <button type="button" class="tap" aria-haspopup="menu" [attr.aria-label]="t('menu')" (click)="wanted.set('account')">
              <svg class="i" aria-hidden="true" viewBox="0 0 24 24">
                <path d="M12 5.5v.01M12 12v.01M12 18.5v.01" stroke-width="3" />
              </svg>
            </button>
          }
        </div>
      </header>
      <app-offline-banner />
      @defer (on timer(4s)) {
        <app-at-leisure />
      }
    </ng-container>
  `,
})
export class TopBar {
  private readonly fleet = inject(Fleet);

  /** The menu whose button was pressed before it was loaded. */
  protected readonly wanted = signal<'cars' | 'account' | null>(null);

  /** The server has spoken: nothing that the page waits for stands behind the menus any more. */
  protected readonly settled = computed(() => {
    const view = this.fleet.view();
    return view.kind === 'ready' ? view.source === 'server' : view.kind !== 'loading';
  });
  protected readonly several = computed(() => this.fleet.identities().length > 1);
  protected readonly car = computed(() => this.fleet.identities().find(({ vehicleId }) => vehicleId === this.fleet.selectedId()));
  protected readonly unread = inject(Unread).count;
  protected readonly badge = computed(() => (this.unread() > MOST_COUNTED ? `${MOST_COUNTED}+` : String(this.unread())));

  protected readonly unreadText = computed(() => {
    if (this.unread() === 0) return 'notifications';
    return this.unread() === 1 ? 'notificationsOne' : 'notificationsMany';
  });

  protected readonly path = firstOfAddress();
  /** A place of the navigation needs no way back to Home. */
  protected readonly isPlace = computed(() => NAV_PLACES.some(({ path }) => path === this.path()));

  /** A real jump would load the address `#content` of the base URL. */
  protected skip(event: Event): void {
    event.preventDefault();
    if (event.target instanceof Element) event.target.ownerDocument.getElementById('content')?.focus();
  }
}

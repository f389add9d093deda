import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { Fleet } from '../data/fleet';
import { AccountMenu } from './account-menu';
import { CarMenu } from './car-menu';
import { OfflineBanner } from './offline-banner';
import { pageTitle } from './page-title';
import { UpdateNotice } from './update-notice';

/** Which car is shown, and everything that is not a place of its own. The menus are loaded after what the page itself needs. */
@Component({
  selector: 'app-top-bar',
  imports: [TranslocoDirective, CarMenu, AccountMenu, OfflineBanner, UpdateNotice],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      <a class="skip" href="#content" (click)="skip($event)">{{ t('skip') }}</a>
      <header class="bar">
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
        <app-update-notice />
      }
    </ng-container>
  `,
  styles: `
    :host {
      display: block;
      position: sticky;
      top: 0;
      z-index: 3;
      background: var(--mat-sys-background);
    }
    .bar {
      display: flex;
      align-items: center;
      max-width: calc(var(--ev-content) + 2 * var(--ev-margin));
      height: 64px;
      margin: 0 auto;
      padding: 0 4px 0 var(--ev-margin);
    }
    .tools {
      display: flex;
      margin-left: auto;
    }
    .skip {
      position: absolute;
      z-index: 4;
      top: 8px;
      left: var(--ev-margin);
      padding: 12px 24px;
      border-radius: var(--ev-r-full);
      background: var(--mat-sys-primary);
      color: var(--mat-sys-on-primary);
      font-weight: 600;
      text-decoration: none;
    }
    .skip:not(:focus) {
      clip-path: inset(50%);
    }
    @media (min-width: 840px) {
      .bar {
        padding-right: 20px;
      }
    }
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

  constructor() {
    // Never the end of a VIN: the browser's history keeps what a sign-out cannot erase.
    pageTitle(() => this.car()?.label ?? this.car()?.brand ?? '');
  }

  /** A real jump would load the address `#content` of the base URL. */
  protected skip(event: Event): void {
    event.preventDefault();
    if (event.target instanceof Element) event.target.ownerDocument.getElementById('content')?.focus();
  }
}

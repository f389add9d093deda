import { Component, computed, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import { TranslocoDirective } from '@jsverse/transloco';
import type { VehicleIdentity } from '@psa-ev/domain';
import { Fleet } from '../data/fleet';
import { OpenAtOnce } from './open-at-once';

/** Names the car that is shown, and opens the choice of the others. */
@Component({
  selector: 'app-car-menu',
  imports: [MatMenuModule, OpenAtOnce, TranslocoDirective],
  template: `
    <ng-container *transloco="let t; prefix: 'shell'">
      <button type="button" class="car" [matMenuTriggerFor]="cars" [appOpenAtOnce]="openAtOnce()">
        <span class="hidden">{{ t('chooseCar') }}: </span>
        <span>{{ selected()?.label ?? selected()?.maskedVin }}</span>
        <span class="brand">{{ selected()?.brand }}</span>
        <svg class="i s" aria-hidden="true" viewBox="0 0 24 24"><path d="m7 10 5 5 5-5" /></svg>
      </button>
      <mat-menu #cars="matMenu" [aria-label]="t('cars')">
        @for (car of fleet.identities(); track car.vehicleId) {
          <button
            type="button"
            mat-menu-item
            role="menuitemradio"
            [attr.aria-checked]="car.vehicleId === fleet.selectedId()"
            (click)="fleet.select(car.vehicleId)"
          >
            <span class="choice">
              <span class="car-name">
                {{ car.label ?? car.maskedVin }}
                <span class="quiet">{{ details(car) }}</span>
              </span>
              @if (car.vehicleId === fleet.selectedId()) {
                <svg class="i s" aria-hidden="true" viewBox="0 0 24 24"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>
              }
            </span>
          </button>
        }
      </mat-menu>
    </ng-container>
  `,
})
export class CarMenu {
  /** The button was pressed before the menu was loaded. */
  readonly openAtOnce = input(false);

  protected readonly fleet = inject(Fleet);
  protected readonly selected = computed(() => this.fleet.identities().find(({ vehicleId }) => vehicleId === this.fleet.selectedId()));

  /** What tells apart two cars of one name: brand and end of the VIN, which stands in the place of a missing name already. */
  protected details({ label, brand, maskedVin }: VehicleIdentity): string {
    return [brand, label && maskedVin.slice(-4)].filter(Boolean).join(' · ');
  }
}

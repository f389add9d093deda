import { Component, type ElementRef, computed, inject, viewChild } from '@angular/core';
import { Devices, type ListedDevice } from '../data/devices';
import { PushRegistration } from '../data/push-registration';
import { DeviceRow } from './device-row';
import { focusReturn } from './focus-return';
import { Reception } from './reception';
import { ThisDevice } from './this-device';
import { Voice } from './voice';

/** Where somebody is told what happens. */
@Component({
  selector: 'app-devices-section',
  imports: [DeviceRow, ThisDevice],
  template: `
    <div class="sheet">
      <app-this-device />
      <section class="part" aria-labelledby="devices-heading">
        <div class="head">
          <h2 id="devices-heading" #heading tabindex="-1">{{ say()('devices.heading') }}</h2>
          <p class="quiet">{{ say()('devices.intro') }}</p>
        </div>
        @switch (view().kind) {
          @case ('loading') {
            <p role="status" class="quiet loading">{{ say()('loading') }}</p>
          }
          @case ('failed') {
            <div class="absent" role="status">
              <h3>{{ say()('devices.unavailableTitle') }}</h3>
              <p>{{ say()('devices.unavailableText') }}</p>
              <button type="button" class="btn tonal" (click)="devices.retry()">{{ say()('tryAgain') }}</button>
            </div>
          }
          @case ('ready') {
            <ul>
              @for (device of listed(); track device.id) {
                <li>
                  <app-device-row
                    [device]="device"
                    [here]="device.id === hereId()"
                    [blocked]="device.id === hereId() && reception.isBlocked()"
                    (turnOff)="turnOff()"
                    (removing)="keepFocus(headingElement)"
                  />
                </li>
              } @empty {
                <li class="absent">
                  <h3>{{ say()('devices.emptyTitle') }}</h3>
                  <p>{{ say()('devices.emptyText') }}</p>
                </li>
              }
            </ul>
          }
        }
      </section>
    </div>
  `,
  styleUrl: './panel.css',
  styles: `
    .sheet {
      margin-top: 16px;
    }
    app-this-device + .part {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    h2:focus {
      outline: none;
    }
    h3 {
      font: var(--ev-body);
      font-weight: 600;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    li:first-child app-device-row {
      padding-top: 0;
    }
    .head .quiet {
      margin-top: 4px;
    }
    .loading {
      min-height: 280px;
    }
  `,
})
export class DevicesSection {
  protected readonly devices = inject(Devices);
  protected readonly reception = inject(Reception);
  private readonly registration = inject(PushRegistration);
  protected readonly say = inject(Voice).say;

  protected readonly view = this.devices.view;
  protected readonly listed = computed<readonly ListedDevice[]>(() => {
    const view = this.view();
    const here = this.hereId();
    // The one in somebody's hand first.
    return view.kind === 'ready' ? [...view.devices].sort((a, b) => Number(b.id === here) - Number(a.id === here)) : [];
  });
  protected readonly hereId = this.reception.hereId;

  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  protected readonly headingElement = () => this.heading().nativeElement;
  protected readonly keepFocus = focusReturn();

  protected turnOff(): void {
    void this.registration.turnOff();
  }
}

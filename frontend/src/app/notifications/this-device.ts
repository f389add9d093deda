import { Component, computed, inject } from '@angular/core';
import { PushRegistration } from '../data/push-registration';
import { tellPush } from './push-words';
import { TestMessage } from './test-message';
import { Voice } from './voice';

/** Whether this device is told, why not, and what can be done about it. */
@Component({
  selector: 'app-this-device',
  imports: [TestMessage],
  template: `
    <section class="part" aria-labelledby="this-device">
      <h2 id="this-device">{{ say()('push.heading') }}</h2>
      <div>
        <div class="words" role="status">
          @if (words().title; as title) {
            <h3>{{ title }}</h3>
          }
          @for (text of words().texts; track $index) {
            <p>{{ text }}</p>
          }
          @if (words().steps.length > 0) {
            <ol>
              @for (step of words().steps; track $index) {
                <li>{{ step }}</li>
              }
            </ol>
          }
        </div>
        <div class="acts">
          @if (canTurnOn(); as text) {
            <button type="button" class="btn filled" [attr.aria-disabled]="busy() ? true : null" (click)="turnOn()">{{ text }}</button>
          }
          @if (deviceId(); as id) {
            <app-test-message [deviceId]="id" />
            <button type="button" class="btn text" [attr.aria-disabled]="busy() ? true : null" (click)="turnOff()">
              {{ say()(busy() ? 'push.on.turningOff' : 'push.on.turnOff') }}
            </button>
          }
        </div>
      </div>
    </section>
  `,
  styleUrl: './panel.css',
  styles: `
    h3 {
      font: var(--ev-body);
      font-weight: 600;
    }
    .words {
      max-width: 640px;
      min-height: 76px;
    }
    p,
    ol {
      color: var(--mat-sys-on-surface-variant);
    }
    ol {
      margin-top: 8px;
      padding-left: 24px;
      list-style: decimal;
    }
    li {
      padding: 2px 0;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: start;
      gap: 8px;
      min-height: var(--ev-target);
      margin-top: 16px;
    }
  `,
})
export class ThisDevice {
  private readonly registration = inject(PushRegistration);
  private readonly state = this.registration.state;
  protected readonly say = inject(Voice).say;

  protected readonly words = computed(() => tellPush(this.state(), this.say()));
  protected readonly busy = computed(() => this.state().kind === 'turning-on' || this.state().kind === 'turning-off');
  /** What stands on the button; null where there is none. */
  protected readonly canTurnOn = computed(() => {
    switch (this.state().kind) {
      case 'off':
        return this.say()('push.off.turnOn');
      case 'turning-on':
        return this.say()('push.off.turningOn');
      case 'failed':
        return this.say()('tryAgain');
      default:
        return null;
    }
  });
  protected readonly deviceId = computed(() => {
    const state = this.state();
    return state.kind === 'on' || state.kind === 'turning-off' ? state.deviceId : null;
  });

  protected turnOn(): void {
    void this.registration.turnOn();
  }

  protected turnOff(): void {
    void this.registration.turnOff();
  }
}

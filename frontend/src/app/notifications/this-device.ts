import { Component, type ElementRef, computed, inject, signal, viewChild } from '@angular/core';
import { Devices } from '../data/devices';
import { PushRegistration } from '../data/push-registration';
import { focusReturn } from './focus-return';
import { tellPush } from './push-words';
import { Reception } from './reception';
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
            <h3 #title tabindex="-1">{{ title }}</h3>
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
          @if (words().otherwise; as otherwise) {
            <p class="otherwise">{{ otherwise }}</p>
          }
          @if (notSaved()) {
            <p class="problem">{{ say()('devices.notSaved') }}</p>
          }
        </div>
        <div class="acts">
          @if (canTurnOn(); as text) {
            <button type="button" class="btn filled" [attr.aria-disabled]="busy() ? true : null" (click)="turnOn()">{{ text }}</button>
          }
          @if (state().kind === 'paused') {
            <button type="button" class="btn filled" (click)="resume()">{{ say()('push.paused.resume') }}</button>
            <span class="room" aria-hidden="true"></span>
          }
          @if (testedId(); as id) {
            <app-test-message [deviceId]="id" />
          }
          @if (canTurnOff()) {
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
    h3:focus {
      outline: none;
    }
    .otherwise {
      margin-top: 8px;
    }
    .problem {
      color: var(--ev-doubt);
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
    /* As much as a test message has below its button: the switch that pauses stays under the finger. */
    .room {
      flex-basis: 100%;
      order: 1;
      min-height: 1lh;
    }
    @media (max-width: 599px) {
      .room {
        min-height: 2lh;
      }
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
  private readonly devices = inject(Devices);
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  private readonly keepFocus = focusReturn();
  protected readonly state = inject(Reception).state;
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
  protected readonly testedId = computed(() => {
    const state = this.state();
    return state.kind === 'on' || state.kind === 'turning-off' ? state.deviceId : null;
  });
  protected readonly canTurnOff = computed(() => this.testedId() !== null || this.state().kind === 'paused');
  protected readonly notSaved = signal(false);

  protected async turnOn(): Promise<void> {
    await this.registration.turnOn();
    this.focusTitle();
  }

  protected async turnOff(): Promise<void> {
    await this.registration.turnOff();
    this.focusTitle();
  }

  protected async resume(): Promise<void> {
    const state = this.state();
    if (state.kind !== 'paused') return;
    this.notSaved.set((await this.devices.change(state.device, { paused: false })) !== 'done');
    this.focusTitle();
  }

  private focusTitle(): void {
    this.keepFocus(() => this.title()?.nativeElement);
  }
}

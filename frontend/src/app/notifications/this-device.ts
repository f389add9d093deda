import { Component, computed, inject } from '@angular/core';
import { PushRegistration } from '../data/push-registration';
import { TestMessage } from './test-message';
import { Voice } from './voice';

/** Whether this device is told, why not, and what can be done about it. */
@Component({
  selector: 'app-this-device',
  imports: [TestMessage],
  templateUrl: './this-device.html',
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
      margin: 8px 0 0;
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
  protected readonly say = inject(Voice).say;
  protected readonly state = this.registration.state;

  /** What is said while the browser is being asked is what was said before. */
  protected readonly told = computed(() => {
    const state = this.state();
    return state.kind === 'turning-on' ? ({ kind: 'off', because: 'not-yet' } as const) : state;
  });

  protected turnOn(): void {
    void this.registration.turnOn();
  }

  protected turnOff(): void {
    void this.registration.turnOff();
  }
}

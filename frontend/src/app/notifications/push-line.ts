import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Reception } from './reception';
import { Voice } from './voice';

/** In one line of always the same height: whether this device is told, with the way to what can be done about it. */
@Component({
  selector: 'app-push-line',
  imports: [RouterLink],
  template: `
    <a routerLink="." [queryParams]="{ show: 'devices' }">
      <i aria-hidden="true" [class]="look()"></i>
      <span>{{ text() }}</span>
      <b>{{ say()(action()) }}</b>
    </a>
  `,
  styles: `
    a {
      display: flex;
      align-items: center;
      gap: 12px;
      height: 56px;
      padding: 0 var(--ev-margin);
      font: var(--ev-label);
      text-decoration: none;
      color: var(--mat-sys-on-surface-variant);
    }
    a:focus-visible {
      outline-offset: -3px;
    }
    i {
      flex: none;
      width: 10px;
      height: 10px;
      border: 2px solid currentColor;
      border-radius: 50%;
    }
    i.on {
      border-color: var(--mat-sys-primary);
      background: var(--mat-sys-primary);
    }
    i.doubt {
      border-color: var(--ev-doubt);
    }
    b {
      margin-left: auto;
      font-weight: 600;
      white-space: nowrap;
      color: var(--mat-sys-primary);
    }
    @media (min-width: 840px) {
      b {
        margin-left: 0;
      }
    }
  `,
})
export class PushLine {
  private readonly state = inject(Reception).state;
  protected readonly say = inject(Voice).say;

  private readonly kind = computed(() => this.state().kind);
  protected readonly text = computed(() => this.say()(`line.${this.kind()}`));
  protected readonly look = computed(() => {
    const kind = this.kind();
    if (kind === 'on') return 'on';
    return kind === 'checking' || kind === 'turning-on' || kind === 'turning-off' ? 'waits' : 'doubt';
  });
  protected readonly action = computed(() => {
    switch (this.kind()) {
      case 'off':
        return 'line.turnOn';
      case 'paused':
        return 'line.resume';
      case 'blocked':
      case 'ios-install-first':
        return 'line.how';
      default:
        return 'line.more';
    }
  });
}

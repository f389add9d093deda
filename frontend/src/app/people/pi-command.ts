import { Component, DOCUMENT, computed, inject, input, linkedSignal } from '@angular/core';
import { type Say } from './voice';

/** A command for the Pi, and a button that copies it. */
@Component({
  selector: 'app-pi-command',
  template: `
    <code>{{ command() }}</code>
    <button type="button" class="btn text" [attr.aria-label]="label()" (click)="copy()">{{ say()('copy') }}</button>
    <span role="status">{{ copied() ? say()('copied') : '' }}</span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
      margin-top: 4px;
    }
    code {
      flex: 1 1 100%;
      padding: 12px;
      border-radius: var(--ev-r-field);
      font-size: 0.875rem;
      overflow-wrap: anywhere;
      user-select: all;
      background: var(--mat-sys-surface-container-high);
    }
    .btn {
      margin-left: -12px;
    }
    span {
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class PiCommand {
  readonly command = input.required<string>();
  readonly say = input.required<Say>();

  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  protected readonly label = computed(() => this.say()('copyCommand', { command: this.command() }));
  /** Another command was not copied yet. */
  protected readonly copied = linkedSignal({ source: this.command, computation: () => false });

  /** Where the browser forbids it, the command can still be selected by hand. */
  protected async copy(): Promise<void> {
    const writing = this.clipboard?.writeText(this.command()).then(
      () => true,
      () => false,
    );
    this.copied.set((await writing) ?? false);
  }
}

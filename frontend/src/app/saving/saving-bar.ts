import { Component, type ElementRef, type Signal, computed, inject, input, viewChild } from '@angular/core';
import { Connection } from '../data/connection';
import { type Saving } from '../data/setting-store';

/** Stores each change at once, and can take the last one back. */
export interface SavingStore {
  readonly saving: Signal<Saving>;
  readonly canUndo: Signal<boolean>;
  undo(): Promise<void>;
  saveAgain(): Promise<void>;
}

/** The texts of the bar, by their names among the words of the page that shows it. */
export type SavingText = 'tryAgain' | 'undo' | `saving.${Exclude<Saving, 'idle'> | 'unsavedOffline'}`;

/** What has become of the last change, and the way back. It stays in sight while somebody goes through the choices. */
@Component({
  selector: 'app-saving-bar',
  host: { '[class.shown]': 'text() !== null' },
  template: `
    <p #line role="status" tabindex="-1">{{ text() ?? '' }}</p>
    @if (store().saving() === 'unsaved' && online()) {
      <button type="button" (click)="saveAgain()">{{ say()('tryAgain') }}</button>
    }
    @if (store().canUndo()) {
      <button type="button" (click)="undo()">{{ say()('undo') }}</button>
    }
  `,
  styles: `
    :host {
      position: sticky;
      z-index: 2;
      bottom: calc(var(--ev-bar) + 16px);
      display: flex;
      align-items: center;
      gap: 8px;
      width: fit-content;
      max-width: calc(100% - 2 * var(--ev-margin));
      min-height: var(--ev-target);
      margin: 16px auto 0;
      padding: 0 8px 0 24px;
      border-radius: var(--ev-r-full);
      visibility: hidden;
      background: var(--mat-sys-inverse-surface);
      color: var(--mat-sys-inverse-on-surface);
      box-shadow: var(--ev-level-2);
    }
    :host(.shown) {
      visibility: visible;
    }
    p {
      margin-right: 16px;
    }
    p:focus {
      outline: none;
    }
    button {
      min-height: 44px;
      padding: 0 16px;
      border: 0;
      border-radius: var(--ev-r-full);
      background: none;
      cursor: pointer;
      font-weight: 600;
      color: inherit;
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    button:focus-visible {
      outline-color: currentColor;
      outline-offset: -4px;
    }
  `,
})
export class SavingBar {
  readonly store = input.required<SavingStore>();
  readonly say = input.required<(text: SavingText) => string>();

  protected readonly online = inject(Connection).online;
  private readonly line = viewChild.required<ElementRef<HTMLElement>>('line');

  protected readonly text = computed(() => {
    const saving = this.store().saving();
    if (saving === 'idle') return null;
    return this.say()(saving === 'unsaved' && !this.online() ? 'saving.unsavedOffline' : `saving.${saving}`);
  });

  protected undo(): void {
    void this.store().undo();
    this.focus();
  }

  protected saveAgain(): void {
    void this.store().saveAgain();
    this.focus();
  }

  /** The button that was pressed goes away: the keyboard goes on beside it. */
  private focus(): void {
    this.line().nativeElement.focus();
  }
}

import { Component, input, output } from '@angular/core';

/** Which month or year is shown, between the ways to those beside it: by button, by arrow key, by a finger that wipes over what is inside. What is projected stands for its name. */
@Component({
  selector: 'app-period-bar',
  host: {
    role: 'group',
    '[attr.aria-label]': 'label()',
    '(keydown.arrowLeft)': 'back()',
    '(keydown.arrowRight)': 'on()',
  },
  template: `
    <button
      type="button"
      class="tap"
      [attr.aria-label]="earlier() ?? name()"
      [attr.aria-disabled]="earlier() === null || null"
      (click)="back()"
    >
      <svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path d="m14.5 6-6 6 6 6" /></svg>
    </button>
    <div aria-live="polite">
      <ng-content>
        <p>{{ name() }}</p>
      </ng-content>
    </div>
    <button type="button" class="tap" [attr.aria-label]="later() ?? name()" [attr.aria-disabled]="later() === null || null" (click)="on()">
      <svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path d="m9.5 6 6 6-6 6" /></svg>
    </button>
  `,
  styles: `
    :host {
      /* The line box of a large number below reaches up here, and would take the presses. */
      position: relative;
      z-index: 1;
      display: flex;
      align-items: center;
      gap: 4px;
      width: fit-content;
      max-width: calc(100% + 16px);
      margin-left: -16px;
    }
    div {
      flex: 0 1 9.5em;
      text-align: center;
      font-weight: 600;
    }
    [aria-disabled] {
      opacity: 0.38;
      cursor: default;
      background: none;
    }
  `,
})
export class PeriodBar {
  /** What is chosen here: `Month`. */
  readonly label = input.required<string>();
  readonly name = input.required<string>();
  /** What the ways lead to; null: nowhere. */
  readonly earlier = input.required<string | null>();
  readonly later = input.required<string | null>();
  /** Steps to go: -1 or 1. */
  readonly step = output<-1 | 1>();

  protected back(): void {
    if (this.earlier() !== null) this.step.emit(-1);
  }

  protected on(): void {
    if (this.later() !== null) this.step.emit(1);
  }
}

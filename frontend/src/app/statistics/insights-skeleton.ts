import { Component, input } from '@angular/core';

/** The shape of the page until its figures are there. */
@Component({
  selector: 'app-insights-skeleton',
  host: { 'aria-busy': 'true' },
  template: `
    <span class="hidden">{{ label() }}</span>
    <div class="top">
      <i class="number"></i>
      <i class="sentence"></i>
    </div>
    <div class="sheet">
      <i></i>
      <i></i>
      <i></i>
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .top {
      padding: 8px var(--ev-margin) 48px;
    }
    i {
      display: block;
      height: 240px;
      border-radius: var(--ev-r-field);
      background: var(--mat-sys-surface-container);
    }
    .number {
      width: 240px;
      height: 96px;
    }
    .sentence {
      width: 280px;
      max-width: 80%;
      height: 24px;
      margin-top: 16px;
    }
    .sheet {
      display: grid;
      gap: 48px;
      padding: 72px var(--ev-margin) 24px;
      border-radius: var(--ev-r-sheet) var(--ev-r-sheet) 0 0;
      background: var(--mat-sys-surface-container-low);
    }
    @media (min-width: 840px) {
      .sheet {
        grid-template-columns: 1fr 1fr;
        margin: 0 var(--ev-margin);
        padding: 72px 24px 24px;
        border-radius: var(--ev-r-sheet);
      }
      .sheet i:last-child {
        grid-column: 1 / -1;
      }
    }
  `,
})
export class InsightsSkeleton {
  readonly label = input.required<string>();
}

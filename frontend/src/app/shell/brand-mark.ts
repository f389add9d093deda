import { Component } from '@angular/core';

/** The mark of the product: the slide rule as a battery. Decorative: the name stands beside it. */
@Component({
  selector: 'app-brand-mark',
  host: { 'aria-hidden': 'true' },
  template: `<svg width="40" height="24" viewBox="0 0 40 24">
    <rect x="1" y="5" width="33" height="14" rx="5" fill="currentColor" opacity=".28" />
    <path d="M6 5h14v14H6a5 5 0 0 1-5-5v-4a5 5 0 0 1 5-5z" fill="currentColor" />
    <path d="M26.5 1v22" stroke="currentColor" stroke-width="2.5" stroke-linecap="round" />
    <rect x="36" y="9" width="3" height="6" rx="1.5" fill="currentColor" opacity=".5" />
  </svg>`,
  styles: `
    :host {
      flex: none;
      color: var(--mat-sys-primary);
    }
  `,
})
export class BrandMark {}

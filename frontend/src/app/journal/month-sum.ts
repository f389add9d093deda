import { Component, input } from '@angular/core';
import { type QuantityPart } from '../ui/quantity';
import { type Told } from './told';

/** What a month adds up to: one large number, and beside it the further ones. Empty it keeps their place. */
@Component({
  selector: 'app-month-sum',
  template: `
    @if (total(); as total) {
      <p>
        {{ total.amount }}<small>{{ total.unit }} {{ what() }}</small>
      </p>
      <dl>
        @for (fact of facts(); track fact.name) {
          <div>
            <dt>{{ fact.name }}</dt>
            <dd>{{ fact.value }}</dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    :host {
      display: block;
      min-height: 16.75rem;
      padding: 0 var(--ev-margin) 24px;
    }
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 12px;
      font: var(--ev-display);
      letter-spacing: -0.04em;
      white-space: nowrap;
    }
    small {
      font: var(--ev-title);
      letter-spacing: 0;
      color: var(--mat-sys-on-surface-variant);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 9rem), 1fr));
      gap: 8px 24px;
      padding-top: 8px;
    }
    dt {
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      font: var(--ev-body);
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    @media (min-width: 840px) {
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: flex-end;
        justify-content: space-between;
        gap: 8px 48px;
        min-height: 9rem;
      }
      dl {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 32px;
      }
    }
  `,
})
export class MonthSum {
  /** Null as long as it is not known. */
  readonly total = input.required<QuantityPart | null>();
  /** What was done so much: `driven`. */
  readonly what = input.required<string>();
  readonly facts = input.required<readonly Told[]>();
}

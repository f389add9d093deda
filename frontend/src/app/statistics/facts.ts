import { Component, input } from '@angular/core';
import { type Fact } from './fact';

/** Rows of figures, each with what is to be known about it. */
@Component({
  selector: 'app-facts',
  template: `
    <dl>
      @for (fact of facts(); track fact.label) {
        <div>
          <dt>{{ fact.label }}</dt>
          <dd>
            <span [class.absent]="fact.text === null">{{ fact.text ?? absent() }}</span>
            @if (fact.note) {
              <small>{{ fact.note }}</small>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    div {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      gap: 0 16px;
      padding: 5px 0;
    }
    dt {
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      margin-left: auto;
      text-align: right;
      font-weight: 500;
    }
    small {
      display: block;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    .absent {
      font-weight: 400;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class Facts {
  readonly facts = input.required<readonly Fact[]>();
  /** The words for what is not known. */
  readonly absent = input.required<string>();
}

import { Component, computed, input } from '@angular/core';
import { AgeLabel } from '../ui/age-label';
import { quantityText } from '../ui/quantity';
import { type Fact } from './fact';
import { type Voice } from './voice';

/** The rows of a card: what, how much, and when that was seen where it is older than the rest. */
@Component({
  selector: 'app-fact-list',
  imports: [AgeLabel],
  template: `
    <dl>
      @for (row of rows(); track row.fact.label) {
        <div>
          <dt>{{ row.fact.label }}</dt>
          <dd [class.doubtful]="row.fact.doubtful" [class.absent]="row.absent">
            {{ row.text }}
            @if (row.fact.seenAt; as seenAt) {
              <app-age-label [seenAt]="seenAt" [now]="now()" [reader]="voice()" />
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: minmax(0, auto) minmax(min-content, 1fr);
      margin: 0;
      font: var(--ev-body);
      font-variant-numeric: tabular-nums;
    }
    div {
      display: contents;
    }
    dt,
    dd {
      margin: 0;
      padding: 5px 0;
    }
    dt {
      padding-right: 16px;
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      font-weight: 500;
      text-align: right;
      overflow-wrap: break-word;
    }
    .doubtful {
      color: var(--ev-doubt);
    }
    .absent {
      font-weight: 400;
      color: var(--mat-sys-on-surface-variant);
    }
    app-age-label {
      display: block;
      font-weight: 400;
    }
  `,
})
export class FactList {
  readonly facts = input.required<readonly Fact[]>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();

  protected readonly rows = computed(() =>
    this.facts().map((fact) => ({ fact, absent: fact.value === null, text: textOf(fact.value) ?? this.voice().say('notReported') })),
  );
}

function textOf(value: Fact['value']): string | null {
  return value === null || typeof value === 'string' ? value : quantityText(value);
}

import { Component, computed, input } from '@angular/core';
import { momentLabel, type Reader } from './moment';

/** When a value was seen: `at 22:59` today, `Thu 18:05` before. */
@Component({
  selector: 'app-age-label',
  template: `<time [attr.datetime]="seenAt().toISOString()">{{ text() }}</time>`,
  styles: `
    :host {
      font: var(--ev-label);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class AgeLabel {
  readonly seenAt = input.required<Date>();
  readonly now = input.required<Date>();
  readonly reader = input.required<Reader>();
  protected readonly text = computed(() => momentLabel(this.seenAt(), this.now(), this.reader()));
}

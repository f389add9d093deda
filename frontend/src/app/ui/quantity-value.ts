import { Component, computed, input } from '@angular/core';
import { type Quantity } from './quantity';

/** A value with its unit set smaller beside it, or a value that needs none (`02:40`); the given words where it is not known. */
@Component({
  selector: 'app-quantity-value',
  template: `
    @if (text(); as unitless) {
      {{ unitless }}
    } @else {
      @for (part of parts(); track part.unit) {
        <span class="part"
          >{{ part.amount }}&nbsp;<small>{{ part.unit }}</small></span
        >{{ $last ? '' : ' ' }}
      } @empty {
        <span class="absent">{{ absent() }}</span>
      }
    }
  `,
  styles: `
    .part {
      white-space: nowrap;
    }
    small,
    .absent {
      font: var(--ev-body);
      letter-spacing: 0;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class QuantityValue {
  readonly of = input.required<Quantity | string | null>();
  /** What stands there when nothing is known: "not reported", never a zero. */
  readonly absent = input.required<string>();

  protected readonly text = computed(() => {
    const value = this.of();
    return typeof value === 'string' ? value : null;
  });
  protected readonly parts = computed<Quantity>(() => {
    const value = this.of();
    return value === null || typeof value === 'string' ? [] : value;
  });
}

import { Component, input, output } from '@angular/core';
import { type ControlVoice } from '../control/voice';

/** A thing of the plan, as its row tells it. */
export interface PlanRow {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
}

/** The things of one part of the plan, for owners with the ways to change or remove each. */
@Component({
  selector: 'app-plan-rows',
  template: `
    <ul>
      @for (row of rows(); track row.id) {
        <li>
          <div>
            <b>{{ row.name }}</b>
            @if (row.about) {
              <span>{{ row.about }}</span>
            }
          </div>
          @if (mayChange()) {
            <span class="acts">
              @if (isChangeable()) {
                <button
                  type="button"
                  class="btn text"
                  [attr.aria-label]="say()('changeOf', { what: nameOf(row) })"
                  (click)="changing.emit(row.id)"
                >
                  {{ say()('change') }}
                </button>
              }
              <button
                type="button"
                class="btn text"
                [attr.aria-label]="say()('removeOf', { what: nameOf(row) })"
                (click)="removing.emit(row.id)"
              >
                {{ say()('remove') }}
              </button>
            </span>
          }
        </li>
      } @empty {
        <li class="none">{{ none() }}</li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 4px;
      min-height: 56px;
      padding: 4px 0;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    li > div {
      flex: 1 1 120px;
      display: grid;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    b {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    span,
    .none {
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    .acts {
      display: flex;
      flex: none;
      margin: 0 -12px 0 auto;
      font: var(--ev-body);
    }
  `,
})
export class PlanRows {
  readonly rows = input.required<readonly PlanRow[]>();
  readonly mayChange = input.required<boolean>();
  /** What can only be removed is added anew instead. */
  readonly isChangeable = input(true);
  /** Said where there is none. */
  readonly none = input.required<string>();
  readonly say = input.required<ControlVoice['say']>();
  /** The row's id. */
  readonly changing = output<string>();
  readonly removing = output<string>();

  /** Of two at the same time the days tell them apart. */
  protected nameOf({ name, about }: PlanRow): string {
    return about === null ? name : `${name}, ${about}`;
  }
}

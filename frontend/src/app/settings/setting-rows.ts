import { Component, computed, input, output } from '@angular/core';
import { type Named, type Say } from './voice';

/** A thing of a list, as its row tells it. */
export interface SettingRow<Item> {
  readonly item: Item;
  readonly about: string;
  readonly further: readonly string[];
}

/** The things of a list, a row each; for owners with the ways to change it. What is projected adds one, as long as there is room. */
@Component({
  selector: 'app-setting-rows',
  template: `
    <ul>
      @for (row of rows(); track row.item.id) {
        <li>
          <div>
            <b>{{ row.item.name }}</b>
            <span class="quiet">{{ row.about }}</span>
            @for (line of row.further; track $index) {
              <span>{{ line }}</span>
            }
          </div>
          @if (mayChange()) {
            <span class="acts">
              <button
                type="button"
                class="btn text"
                [attr.aria-label]="say()('changeOf', { name: row.item.name })"
                (click)="changing.emit(row.item)"
              >
                {{ say()('change') }}
              </button>
              <button
                type="button"
                class="btn text"
                [attr.aria-label]="say()('removeOf', { name: row.item.name })"
                (click)="removing.emit(row.item)"
              >
                {{ say()('remove') }}
              </button>
            </span>
          }
        </li>
      }
    </ul>
    @if (hint(); as hint) {
      <p class="quiet">{{ hint }}</p>
    } @else {
      <div class="adds"><ng-content /></div>
    }
  `,
  styleUrl: './setting-rows.css',
})
export class SettingRows<Item extends Named> {
  readonly rows = input.required<readonly SettingRow<Item>[]>();
  readonly mayChange = input.required<boolean>();
  /** The words for a list that is full; null: there is room. */
  readonly full = input.required<string | null>();
  readonly say = input.required<Say>();
  readonly changing = output<Item>();
  readonly removing = output<Item>();

  /** Why none can be added. */
  protected readonly hint = computed(() => (this.mayChange() ? this.full() : this.say()('readOnly')));
}

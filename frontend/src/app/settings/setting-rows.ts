import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, linkedSignal, output } from '@angular/core';
import { type Named, type Say } from './voice';

/** A thing of a list, as its row tells it. */
export interface SettingRow<Item> {
  readonly item: Item;
  readonly about: string;
  readonly further: readonly string[];
  /** What is wrong with it; null: nothing. */
  readonly warning: string | null;
  /** What its removal brings with it, asked before; null: nothing, it is not asked. */
  readonly question: string | null;
}

/** The things of a list, a row each; for owners with the ways to change it. What is projected adds one, as long as there is room. */
@Component({
  selector: 'app-setting-rows',
  template: `
    <ul>
      @for (row of rows(); track row.item.id) {
        <li [attr.data-id]="row.item.id">
          <div>
            <b>{{ row.item.name }}</b>
            <span class="quiet">{{ row.about }}</span>
            @for (line of row.further; track $index) {
              <span>{{ line }}</span>
            }
            @if (row.warning; as warning) {
              <span class="warning">{{ warning }}</span>
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
                class="btn text remove"
                [attr.aria-label]="say()('removeOf', { name: row.item.name })"
                (click)="remove(row)"
              >
                {{ say()('remove') }}
              </button>
            </span>
          }
          @if (asked() === row.item.id) {
            <div class="ask" role="group" [attr.aria-label]="row.question">
              <p>{{ row.question }}</p>
              <button type="button" class="btn tonal" (click)="removing.emit(row.item)">{{ say()('removeYes') }}</button>
              <button type="button" class="btn text" (click)="keep(row)">{{ say()('removeNo') }}</button>
            </div>
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

  private readonly injector = inject(Injector);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** The id of the one whose removal is asked; another list begins anew. */
  protected readonly asked = linkedSignal<unknown, string | null>({ source: this.rows, computation: () => null });
  /** Why none can be added. */
  protected readonly hint = computed(() => (this.mayChange() ? this.full() : this.say()('readOnly')));

  protected remove({ item, question }: SettingRow<Item>): void {
    if (question === null) return this.removing.emit(item);
    this.asked.set(item.id);
    this.focus('.ask .text');
  }

  /** The keyboard goes on where it was. */
  protected keep({ item }: SettingRow<Item>): void {
    this.asked.set(null);
    this.focus(`[data-id="${item.id}"] .remove`);
  }

  private focus(selector: string): void {
    afterNextRender(() => this.element.querySelector<HTMLElement>(selector)?.focus(), { injector: this.injector });
  }
}

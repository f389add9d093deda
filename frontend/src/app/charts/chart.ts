import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Words } from '../i18n/words';
import { elementWidth } from '../ui/element-width';
import { ChartDrawing } from './chart-drawing';
import { tableOf } from './chart-table';
import { toCsv } from './csv';
import type { ChartDescription } from './description';
import { Download } from './download';
import { heightOf } from './draw';
import { chartsEn, type ChartsWords } from './i18n/en';

const PHONE_WIDTH_PX = 326;

/** A drawing under its heading, and behind a button the same numbers as a table, which screen readers always get; and as a file. */
@Component({
  selector: 'app-chart',
  imports: [ChartDrawing],
  template: `
    <header>
      <h2>{{ heading() }}</h2>
      @if (note()) {
        <p>{{ note() }}</p>
      }
      <button type="button" [attr.aria-label]="toggleWords()" [title]="toggleWords()" [attr.aria-pressed]="isTable()" (click)="toggle()">
        <svg class="i s" aria-hidden="true" viewBox="0 0 24 24"><path d="M4.5 5.5h15v13h-15zM4.5 10h15M4.5 14.2h15M10 10v8.5" /></svg>
      </button>
      <button type="button" [attr.aria-label]="downloadWords()" [title]="downloadWords()" (click)="save()">
        <svg class="i s" aria-hidden="true" viewBox="0 0 24 24"><path d="M12 4.5v10.5M7.5 10.8l4.5 4.5 4.5-4.5M5 19.5h14" /></svg>
      </button>
    </header>
    @if (!isTable()) {
      @defer (on viewport) {
        <app-chart-drawing
          [chart]="chart()"
          [absent]="absent()"
          [unfetched]="say()('unfetched')"
          [pickable]="isPickable()"
          (picked)="pick($event)"
        />
      } @placeholder {
        <div class="waits" [style.height.px]="heightPx()"></div>
      } @error {
        <div class="waits" [style.height.px]="heightPx()">{{ say()('unfetched') }}</div>
      }
    }
    <div
      [class.hidden]="!isTable()"
      [class.table]="isTable()"
      [attr.tabindex]="isTable() ? 0 : null"
      role="region"
      [attr.aria-label]="heading()"
    >
      <table>
        <caption class="hidden">
          {{
            heading()
          }}
        </caption>
        <thead>
          <tr>
            @for (column of table().columns; track $index) {
              <th scope="col">{{ column.name }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of table().rows; track $index; let index = $index) {
            <tr>
              @for (cell of row; track $index) {
                @if ($first && isTable() && isPickable()) {
                  <th scope="row">
                    <button type="button" class="pick" (click)="pick(index)">{{ cell.text }}</button>
                  </th>
                } @else if ($first) {
                  <th scope="row">{{ cell.text }}</th>
                } @else {
                  <td>{{ cell.text }}</td>
                }
              }
            </tr>
          }
        </tbody>
      </table>
    </div>
  `,
  styleUrl: './chart.css',
})
export class Chart {
  /** What is drawn, as a heading. */
  readonly heading = input.required<string>();
  /** A few quiet words beside the heading. */
  readonly note = input<string | null>(null);
  readonly chart = input.required<ChartDescription>();
  /** Of the file, without its ending: `distance-2026-11`. */
  readonly fileName = input.required<string>();

  /** Somebody presses a bar of a chart in which one is chosen, or its name in the table: its key. */
  readonly picked = output<string>();

  private readonly download = inject(Download);
  private readonly widthPx = elementWidth(PHONE_WIDTH_PX);
  private readonly voiceIn = inject(Words).learn<ChartsWords>('charts', chartsEn);
  protected readonly say = computed(() => this.voiceIn('UTC').say);

  protected readonly isTable = signal(false);
  protected readonly absent = computed(() => this.say()('absent'));
  protected readonly table = computed(() => tableOf(this.chart(), this.absent()));
  protected readonly heightPx = computed(() => heightOf(this.chart(), this.widthPx()));
  protected readonly toggleWords = computed(() => this.say()('showTable', { what: this.heading() }));
  protected readonly downloadWords = computed(() => this.say()('download', { what: this.heading() }));

  protected readonly isPickable = computed(() => {
    const chart = this.chart();
    return chart.kind === 'bar' && chart.chosen !== null;
  });

  protected pick(index: number): void {
    const chart = this.chart();
    const bar = chart.kind === 'bar' ? chart.bars[index] : undefined;
    if (bar) this.picked.emit(bar.key);
  }

  protected toggle(): void {
    this.isTable.update((isTable) => !isTable);
  }

  protected save(): void {
    this.download.text(`${this.fileName()}.csv`, toCsv(this.table()));
  }
}

import {
  afterNextRender,
  afterRenderEffect,
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { EChartsType } from 'echarts/core';
import { elementWidth } from '../ui/element-width';
import type { ChartDescription } from './description';
import { draw } from './draw';

const PHONE_WIDTH_PX = 326;
const CHANGE_MS = 250;

/** The drawing alone, by ECharts, which it fetches. What it shows must also stand in words. */
@Component({
  selector: 'app-chart-drawing',
  host: { 'aria-hidden': 'true', '[class.pickable]': 'pickable()' },
  template: `
    <div #place [style.width.px]="drawing().widthPx" [style.height.px]="drawing().heightPx"></div>
    @if (drawing().rows.length > 0) {
      <ul>
        @for (row of drawing().rows; track row.middlePx) {
          <li [style.top.px]="row.middlePx">{{ row.name }}</li>
        }
      </ul>
    }
    <p>{{ isMissing() ? unfetched() : drawing().unit }}</p>
  `,
  styles: `
    :host {
      display: grid;
      position: relative;
      overflow: auto hidden;
    }
    div,
    ul {
      grid-area: 1 / 1;
    }
    ul {
      position: sticky;
      left: 0;
      width: 36px;
      /* The names of the months, in the 28 px above it, pass by. */
      background: linear-gradient(transparent 28px, var(--mat-sys-surface-container-low) 28px);
      pointer-events: none;
    }
    li {
      position: absolute;
      right: 6px;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
      transform: translateY(-50%);
    }
    p {
      position: absolute;
      inset: 0 0 auto;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
      pointer-events: none;
    }
    :host(.pickable) ::ng-deep div {
      cursor: pointer !important;
    }
    :host ::ng-deep text {
      font-family: var(--ev-font) !important;
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class ChartDrawing {
  readonly chart = input.required<ChartDescription>();
  /** The words for a value that is not known. */
  readonly absent = input.required<string>();
  /** The words for a drawing that neither network nor cache gives. */
  readonly unfetched = input.required<string>();

  /** A press on a bar means something. */
  readonly pickable = input.required<boolean>();
  /** Which bar was pressed, from 0 on: anywhere in its column, for the lowest could not be hit. */
  readonly picked = output<number>();

  private readonly place = viewChild.required<ElementRef<HTMLElement>>('place');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly widthPx = elementWidth(PHONE_WIDTH_PX);
  private readonly drawer = signal<EChartsType | null>(null);
  private isGone = false;
  private isDrawn = false;

  protected readonly isMissing = signal(false);
  protected readonly drawing = computed(() => draw(this.chart(), this.widthPx(), this.absent()));

  constructor() {
    afterNextRender(() => void this.fetch());
    afterRenderEffect(() => this.redraw());
    inject(DestroyRef).onDestroy(() => {
      this.isGone = true;
      this.drawer()?.dispose();
    });
  }

  private async fetch(): Promise<void> {
    try {
      const { init } = await import('./echarts');
      if (this.isGone) return;
      const { widthPx: width, heightPx: height } = this.drawing();
      const drawer = init(this.place().nativeElement, null, { renderer: 'svg', width, height });
      drawer.getZr().on('click', ({ offsetX }) => this.pick(drawer, offsetX));
      this.drawer.set(drawer);
    } catch {
      this.isMissing.set(true);
    }
  }

  private pick(drawer: EChartsType, xPx: number): void {
    if (!this.pickable() || !drawer.containPixel('grid', [xPx, this.drawing().heightPx / 2])) return;
    const index = drawer.convertFromPixel({ xAxisIndex: 0 }, xPx);
    if (typeof index === 'number') this.picked.emit(index);
  }

  private redraw(): void {
    const [drawer, { drawn, widthPx, heightPx }] = [this.drawer(), this.drawing()];
    if (!drawer) return;
    drawer.resize({ width: widthPx, height: heightPx });
    drawer.setOption({ ...drawn, ...this.motion() }, { notMerge: true });
    // The newest is at the right.
    if (!this.isDrawn) this.host.scrollLeft = this.host.scrollWidth;
    this.isDrawn = true;
  }

  /** Motion tells a change of what is shown; the first drawing is none. */
  private motion() {
    const isWelcome = this.isDrawn && this.window?.matchMedia('(prefers-reduced-motion: reduce)').matches === false;
    return { animation: isWelcome, animationDuration: CHANGE_MS, animationDurationUpdate: CHANGE_MS };
  }
}

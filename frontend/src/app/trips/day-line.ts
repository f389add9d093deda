import { Component, computed, input } from '@angular/core';
import { type CalendarDay } from '@psa-ev/domain';
import { elementWidth } from '../ui/element-width';
import { type Reader } from '../ui/moment';
import { drawDay, shareOfDay } from './day-drawing';
import { type FoundTrip } from './trip-words';

/** On a phone the first layout happens before the width is known. */
const PHONE_WIDTH_PX = 358;
const HOURS = ['00', '06', '12', '18', '24'];

/** A day from midnight to midnight: a bar for each trip, the higher the farther, a dot for the shortest. One image for a screen reader. */
@Component({
  selector: 'app-day-line',
  host: { role: 'img', '[attr.aria-label]': 'label()' },
  template: `
    <div class="bars">
      @for (bar of bars(); track bar.id) {
        <i
          [class.dot]="bar.isDot"
          [class.estimated]="bar.estimated"
          [style.left.%]="bar.leftPercent"
          [style.width.%]="bar.isDot ? null : bar.widthPercent"
          [style.height.%]="bar.isDot ? null : bar.height * 100"
        ></i>
        @if (bar.label; as label) {
          <span [style.left.%]="bar.leftPercent + bar.widthPercent / 2" [style.bottom.%]="bar.isDot ? 18 : bar.height * 100">{{
            label
          }}</span>
        }
      }
      @if (nowPercent(); as now) {
        <b [style.left.%]="now"></b>
      }
    </div>
    <div class="hours">
      @for (hour of hours; track hour) {
        <span>{{ hour }}</span>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
      padding-top: 24px;
    }
    .bars {
      position: relative;
      height: 40px;
      border-bottom: 1px solid var(--mat-sys-outline);
    }
    i {
      position: absolute;
      bottom: 0;
      min-width: 4px;
      border-radius: var(--ev-r-data) var(--ev-r-data) 0 0;
      background: var(--ev-store);
    }
    i.dot {
      bottom: -3px;
      width: 6px;
      height: 6px;
      border-radius: 50%;
    }
    i.estimated {
      border: 1px solid var(--ev-store);
      border-bottom: 0;
      background: repeating-linear-gradient(135deg, var(--ev-store) 0 1px, transparent 1px 5px);
    }
    i.dot.estimated {
      border-bottom: 1px solid var(--ev-store);
      background: var(--mat-sys-surface-container-low);
    }
    b {
      position: absolute;
      bottom: -4px;
      width: 7px;
      height: 7px;
      margin-left: -3px;
      border-radius: 50%;
      background: var(--mat-sys-on-surface);
    }
    .bars span {
      position: absolute;
      padding-bottom: 2px;
      transform: translateX(-50%);
      font: var(--ev-label);
      font-weight: 600;
    }
    .hours {
      display: flex;
      justify-content: space-between;
      padding-top: 2px;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class DayLine {
  readonly day = input.required<CalendarDay>();
  /** All that were driven on it, also of an earlier day. */
  readonly trips = input.required<readonly FoundTrip[]>();
  /** Of all trips that the drawing is compared with. */
  readonly longestKm = input.required<number>();
  /** Null: not this day. */
  readonly now = input.required<Date | null>();
  readonly label = input.required<string>();
  readonly reader = input.required<Reader>();

  private readonly widthPx = elementWidth(PHONE_WIDTH_PX);
  protected readonly hours = HOURS;
  protected readonly bars = computed(() =>
    drawDay({ day: this.day(), trips: this.trips() }, this.longestKm(), this.widthPx(), this.reader()),
  );
  protected readonly nowPercent = computed(() => {
    const now = this.now();
    return now && shareOfDay(now, this.reader());
  });
}

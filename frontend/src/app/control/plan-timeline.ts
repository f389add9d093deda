import { Component, computed, input } from '@angular/core';
import { type ChargingPlan } from '@psa-ev/domain';
import { tellSpan } from './tell-plan';
import { drawTimeline } from './timeline';
import { type ControlVoice } from './voice';

/** Of the drawing's width: a price needs so much room on a phone. */
const NAMED_FROM_PERCENT = 24;
/** Of the drawing's height, from above: where the line ends lower, prices stand below it, and what it reaches above. */
const ABOVE_FROM_PERCENT = 56;

/** From now until the departure: when it charges at which price, and what the battery is expected to have; the same as a table. */
@Component({
  selector: 'app-plan-timeline',
  template: `
    @if (drawn(); as drawn) {
      <h3>{{ say()('plan.picture') }}</h3>
      <div class="picture" role="img" [attr.aria-label]="label()">
        @for (slot of drawn.slots; track slot.left) {
          <div class="slot" [style.left.%]="slot.left" [style.width.%]="slot.width">
            @if (slot.width >= namedFrom) {
              <span>{{ slot.price }}</span>
            }
          </div>
        }
        @if (drawn.line) {
          <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true"><polyline [attr.points]="drawn.line" /></svg>
        }
        @if (drawn.end; as end) {
          <span class="end" [class.above]="end.top > aboveFrom" [style.top.%]="end.top">{{ end.text }}</span>
        }
      </div>
      <div class="axis" aria-hidden="true">
        <span>{{ say()('limit.now') }}</span>
        <span>{{ drawn.departure }}</span>
      </div>
      <details>
        <summary>{{ say()('plan.table') }}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{{ say()('plan.from') }}</th>
              <th scope="col">{{ say()('plan.until') }}</th>
              <th scope="col">{{ say()('plan.price') }}</th>
              <th scope="col">{{ say()('plan.percent') }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of drawn.rows; track row.from) {
              <tr>
                <td>{{ row.from }}</td>
                <td>{{ row.until }}</td>
                <td>{{ row.price ?? say()('plan.noPrice') }}</td>
                <td>{{ row.percent ?? say()('plan.noPrice') }}</td>
              </tr>
            }
          </tbody>
        </table>
      </details>
    }
  `,
  styleUrl: './panel.css',
  styles: `
    h3 {
      padding-top: 16px;
    }
    .picture {
      position: relative;
      height: 112px;
      margin-top: 8px;
      border-bottom: 1px solid var(--mat-sys-outline);
      background: linear-gradient(var(--mat-sys-outline-variant), var(--mat-sys-outline-variant)) 0 0 / 100% 1px no-repeat;
      forced-color-adjust: none;
    }
    .slot {
      position: absolute;
      bottom: 0;
      height: 100%;
      min-width: 3px;
      border-top: 3px solid var(--ev-charge);
      background-color: var(--ev-charge-container);
    }
    .slot + .slot {
      border-left: 1px solid var(--mat-sys-surface-container-low);
    }
    .slot span {
      position: absolute;
      bottom: 2px;
      padding: 0 6px;
      font: var(--ev-label);
      white-space: nowrap;
      color: var(--ev-on-charge-container);
    }
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      overflow: visible;
    }
    polyline {
      fill: none;
      stroke: var(--mat-sys-on-surface);
      stroke-width: 2;
      vector-effect: non-scaling-stroke;
      stroke-linejoin: round;
    }
    .end {
      position: absolute;
      right: 0;
      padding: 4px 0;
      font: var(--ev-label);
      font-weight: 600;
    }
    .end.above {
      transform: translateY(-100%);
    }
    .axis {
      display: flex;
      justify-content: space-between;
      padding-top: 4px;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    summary {
      width: fit-content;
      padding: 12px 0;
      font: var(--ev-label);
      color: var(--mat-sys-primary);
      cursor: pointer;
    }
    table {
      width: 100%;
      max-width: 560px;
      border-collapse: collapse;
      font: var(--ev-label);
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: 8px 8px 8px 0;
      border-top: 1px solid var(--mat-sys-outline-variant);
      text-align: left;
    }
  `,
})
export class PlanTimeline {
  readonly plan = input.required<ChargingPlan>();
  readonly now = input.required<Date>();
  /** Of the tariffs. */
  readonly currency = input.required<string>();
  readonly voice = input.required<ControlVoice>();

  protected readonly aboveFrom = ABOVE_FROM_PERCENT;
  protected readonly namedFrom = NAMED_FROM_PERCENT;
  protected readonly say = computed(() => this.voice().say);
  protected readonly drawn = computed(() => drawTimeline(this.plan(), this.now(), this.currency(), this.voice()));
  protected readonly label = computed(() =>
    this.say()('plan.pictureLabel', { slots: tellSpan(this.plan().slots, this.now(), this.voice()) }),
  );
}

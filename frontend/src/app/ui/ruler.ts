import { Component, computed, input } from '@angular/core';
import { elementWidth } from './element-width';
import { placeLabels, scaleTicks, type LabelRequest } from './ruler-layout';

/**
 * What a stretch of the battery stands for.
 *
 * - `held`: what the car reported; `held-old`: the same, no longer to be trusted
 * - `arrived`: what this charge has brought
 * - `estimated`: has probably arrived since the last report
 * - `expected`: what the charge is going to bring
 * - `forecast`: what is going to be driven at this pace
 */
export type SegmentKind = 'held' | 'held-old' | 'arrived' | 'estimated' | 'expected' | 'forecast';

export interface RulerSegment {
  readonly kind: SegmentKind;
  readonly fromPercent: number;
  readonly toPercent: number;
}

/** A percentage with its words below the ruler: what, when, and what it is. */
export interface RulerMark extends LabelRequest {
  /** Of the second line: green for what arrives, amber for what is old. */
  readonly tone: 'plain' | 'charge' | 'doubt';
}

/** On a phone the first layout happens before the width is known. */
const PHONE_WIDTH_PX = 358;
/** Narrower, and the bolt would hide what it stands for. */
const BOLT_NEEDS_PERCENT = 9;
const PERCENT_STROKES = [10, 20, 30, 40, 50, 60, 70, 80, 90];

/** The slide rule: distance above, charge in it, percent and time below. It is one image for a screen reader, told by `label`. */
@Component({
  selector: 'app-ruler',
  host: { role: 'img', '[attr.aria-label]': 'label()', '[class.compact]': 'compact()' },
  template: `
    <div class="scale">
      @for (tick of ticks(); track tick.percent) {
        <i [class]="tick.size" [style.left.%]="tick.percent"></i>
      }
      @for (placed of distances(); track placed.request.percent) {
        <span [class]="placed.anchor" [style.left.%]="placed.request.percent">{{ placed.lines[0] }}</span>
      }
    </div>
    <div class="body">
      <div class="battery">
        @for (segment of segments(); track segment.kind) {
          <div
            [class]="'segment ' + segment.kind"
            [class.follows]="segment.fromPercent > 0 && segment.kind !== 'estimated'"
            [style.left.%]="segment.fromPercent"
            [style.width.%]="segment.toPercent - segment.fromPercent"
          ></div>
        }
        @if (boltAt(); as bolt) {
          <svg class="bolt" [class.on-charge]="bolt.arrived" [style.left.%]="bolt.percent" viewBox="0 0 24 24">
            <path d="M13 3 6.5 13.5H12L11 21l6.5-10.5H12z" />
          </svg>
        }
      </div>
      <div class="nub"></div>
      @if (limitPercent(); as limit) {
        <div class="limit" [style.left.%]="limit"></div>
      }
    </div>
    <div class="below" [style.height.px]="belowHeightPx()">
      @for (stroke of percentStrokes; track stroke) {
        <i class="fine" [style.left.%]="stroke"></i>
      }
      @for (placed of labels(); track placed.request.percent) {
        <p [class]="placed.anchor + ' ' + placed.request.tone" [style.left.%]="placed.request.percent">
          @for (line of placed.lines; track $index) {
            <span>{{ line }}</span>
          }
        </p>
      }
    </div>
  `,
  styleUrl: './ruler.css',
})
export class Ruler {
  readonly segments = input.required<readonly RulerSegment[]>();
  /** Words and times below; see {@link RulerMark}. */
  readonly marks = input.required<readonly RulerMark[]>();
  /** How far a percent carries the car, in the reader's own unit; null draws no distance scale. */
  readonly distancePerPercent = input.required<number | null>();
  /** Writes the distance at a numbered stroke; `last` is the one that carries the unit. */
  readonly distanceText = input.required<(distance: number, last: boolean) => string>();
  /** The whole drawing as one sentence. */
  readonly label = input.required<string>();
  /** Where charging is to stop; null: no limit. */
  readonly limitPercent = input<number | null>(null);
  /** The flatter form, beside words that matter more. */
  readonly compact = input(false);

  protected readonly percentStrokes = PERCENT_STROKES;
  protected readonly ticks = computed(() => scaleTicks(this.distancePerPercent()));
  private readonly widthPx = elementWidth(PHONE_WIDTH_PX);

  protected readonly distances = computed(() => {
    const majors = this.ticks().flatMap(({ percent, distance }) => (distance === null ? [] : [{ percent, distance }]));
    const requests = majors.map(({ percent, distance }, index) => ({
      percent,
      lines: [this.distanceText()(distance, index === majors.length - 1)],
      rank: majors.length - index,
    }));
    return placeLabels(requests, this.widthPx());
  });

  protected readonly labels = computed(() => placeLabels(this.marks(), this.widthPx()));

  // From the words asked for, not from those that fit: the page below must not move when the width becomes known.
  protected readonly belowHeightPx = computed(() => {
    const lines = Math.max(0, ...this.marks().map((mark) => mark.lines.length));
    return 14 + lines * 20;
  });

  protected readonly boltAt = computed(() => {
    const wide = (kind: SegmentKind) =>
      this.segments().find((segment) => segment.kind === kind && segment.toPercent - segment.fromPercent >= BOLT_NEEDS_PERCENT);
    const segment = wide('arrived') ?? wide('expected');
    return segment ? { percent: (segment.fromPercent + segment.toPercent) / 2, arrived: segment.kind === 'arrived' } : null;
  });
}

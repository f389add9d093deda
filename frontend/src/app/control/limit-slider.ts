import { Component, computed, input, linkedSignal, output } from '@angular/core';
import { HIGHEST_LIMIT_PERCENT, LOWEST_LIMIT_PERCENT } from '@psa-ev/domain';
import { Ruler, type RulerMark, type RulerSegment } from '../ui/ruler';
import { shortMoment } from '../ui/moment';
import { writePercent } from './write-percent';
import { type ControlVoice } from './voice';

/** The battery with its limit, which can be moved by finger, mouse and keyboard where it may be changed. */
@Component({
  selector: 'app-limit-slider',
  imports: [Ruler],
  template: `
    <p class="number">
      @if (shownLimit() === null) {
        <span class="none">{{ voice().say('limit.none') }}</span>
      } @else {
        <span>{{ shownLimit() }}</span>
        <span class="unit">{{ voice().say('limit.unit') }}</span>
      }
    </p>
    <div class="ruler">
      <app-ruler
        [segments]="segments()"
        [marks]="marks()"
        [distancePerPercent]="null"
        [distanceText]="noDistance"
        [label]="label()"
        [limitPercent]="shownLimit()"
      />
      @if (mayChange() && limitPercent() !== null) {
        <input
          type="range"
          step="1"
          [min]="lowest"
          [max]="highest"
          [value]="shownLimit()"
          [attr.aria-label]="voice().say('limit.slider')"
          [attr.aria-valuetext]="valueText()"
          (input)="moved.set(+range.value)"
          (change)="limitChange.emit(+range.value)"
          #range
        />
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    .number {
      display: flex;
      margin: 8px 0 0 -4px;
      font: var(--ev-display);
      letter-spacing: -0.045em;
      font-variant-numeric: tabular-nums;
      /* The line of large digits is higher than what is seen of it, and must not take presses from what stands above. */
      pointer-events: none;
    }
    .unit,
    .none {
      font: var(--ev-title);
      letter-spacing: 0;
      color: var(--mat-sys-on-surface-variant);
    }
    .unit {
      align-self: flex-start;
      margin: 8px 0 0 10px;
    }
    .none {
      margin-left: 4px;
    }
    .ruler {
      position: relative;
    }
    /* Over the upper half of the battery: its thumb lies on the stroke of the limit. */
    input {
      position: absolute;
      top: 20px;
      left: calc((100% - 10px) / 2 - 24px);
      width: calc((100% - 10px) / 2 + 48px);
      height: 88px;
      margin: 0;
      appearance: none;
      background: none;
      cursor: ew-resize;
    }
    input:focus-visible {
      outline: none;
    }
    input::-webkit-slider-thumb {
      width: 48px;
      height: 88px;
      border-radius: 12px;
      appearance: none;
      background: none;
    }
    input::-moz-range-thumb {
      width: 48px;
      height: 88px;
      border: 0;
      border-radius: 12px;
      background: none;
    }
    input:focus-visible::-webkit-slider-thumb {
      outline: 3px solid var(--mat-sys-primary);
      outline-offset: -3px;
    }
    input:focus-visible::-moz-range-thumb {
      outline: 3px solid var(--mat-sys-primary);
      outline-offset: -3px;
    }
  `,
})
export class LimitSlider {
  /** As it is set; null: off. */
  readonly limitPercent = input.required<number | null>();
  /** What the battery has; null: not known. */
  readonly levelPercent = input.required<number | null>();
  /** When it is reached, as it is in force now; null: not known. */
  readonly reachedAt = input.required<Date | null>();
  /** Nothing is stopped at the limit for now. */
  readonly isSuspended = input.required<boolean>();
  readonly isCharging = input.required<boolean>();
  readonly mayChange = input.required<boolean>();
  readonly now = input.required<Date>();
  readonly voice = input.required<ControlVoice>();
  /** Once it is let go. */
  readonly limitChange = output<number>();

  protected readonly lowest = LOWEST_LIMIT_PERCENT;
  protected readonly highest = HIGHEST_LIMIT_PERCENT;
  protected readonly noDistance = () => '';
  /** Where a finger holds it. */
  protected readonly moved = linkedSignal(this.limitPercent);
  protected readonly shownLimit = computed(() => (this.limitPercent() === null ? null : this.moved()));

  protected readonly segments = computed<readonly RulerSegment[]>(() => {
    const level = this.levelPercent();
    if (level === null) return [];
    const end = this.isSuspended() ? HIGHEST_LIMIT_PERCENT : (this.shownLimit() ?? HIGHEST_LIMIT_PERCENT);
    const held: RulerSegment = { kind: 'held', fromPercent: 0, toPercent: level };
    return this.isCharging() && end > level ? [held, { kind: 'expected', fromPercent: level, toPercent: end }] : [held];
  });
  protected readonly marks = computed<readonly RulerMark[]>(() => {
    const [level, limit, voice] = [this.levelPercent(), this.shownLimit(), this.voice()];
    const at = this.moved() === this.limitPercent() ? this.reachedAt() : null;
    const limitMark: RulerMark[] =
      limit === null
        ? []
        : [{ percent: limit, lines: [writePercent(limit, voice), at ? shortMoment(at, this.now(), voice) : ''], rank: 1, tone: 'charge' }];
    const levelMark: RulerMark[] =
      level === null || level === limit
        ? []
        : [{ percent: level, lines: [writePercent(level, voice), voice.say('limit.now')], rank: 2, tone: 'plain' }];
    return [...levelMark, ...limitMark];
  });
  protected readonly label = computed(() => {
    const { say } = this.voice();
    const [level, limit] = [this.levelPercent(), this.shownLimit()];
    const values = {
      level: level === null ? say('limit.unknownLevel') : writePercent(level, this.voice()),
      limit: limit === null ? '' : writePercent(limit, this.voice()),
    };
    return say(limit === null ? 'limit.drawingNoLimit' : 'limit.drawing', values);
  });
  protected readonly valueText = computed(() => this.voice().say('limit.sliderValue', { limit: String(this.shownLimit()) }));
}

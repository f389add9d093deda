import { Component, computed, input } from '@angular/core';
import { type JournalSummary } from '@psa-ev/contract';
import { type CalendarDay, monthOf } from '@psa-ev/domain';
import { distanceSymbol, plainDistance, quantityText, strokeText } from '../ui/quantity';
import { Ruler } from '../ui/ruler';
import { type ToldAllowance, tellAllowance } from './allowance';
import { dayAndYear, monthWord } from './day-words';
import { type Voice } from './voice';

/** The one number: how the allowance stands, or, without one, what this year has been so far. */
@Component({
  selector: 'app-insights-hero',
  imports: [Ruler],
  template: `
    <div class="number">
      @if (told().number; as number) {
        <p class="big">{{ number.quantity[0]?.amount }}</p>
        <p class="unit">{{ number.words }}</p>
      }
    </div>
    @if (told().drawing; as drawing) {
      <app-ruler
        [segments]="drawing.segments"
        [marks]="drawing.marks"
        [distancePerPercent]="drawing.distancePerPercent"
        [limitPercent]="drawing.limitPercent"
        [distanceText]="distanceText()"
        [label]="drawing.label"
      />
    }
    <p class="sentence" [class.over]="told().isOver">{{ told().sentence }}</p>
    <p class="details">{{ told().details.join(' ') }}</p>
  `,
  styles: `
    :host {
      display: block;
      padding: 0 var(--ev-margin) var(--ev-3);
    }
    .number {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 16px 10px;
      padding-bottom: 8px;
    }
    .big {
      margin-left: -4px;
      font: var(--ev-display);
      letter-spacing: -0.045em;
      white-space: nowrap;
    }
    .unit,
    .sentence {
      font: var(--ev-title);
      letter-spacing: -0.01em;
    }
    .unit {
      color: var(--mat-sys-on-surface-variant);
    }
    .sentence {
      padding-top: 8px;
    }
    .over {
      color: var(--ev-doubt);
    }
    .details {
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class InsightsHero {
  readonly summary = input.required<JournalSummary>();
  readonly today = input.required<CalendarDay>();
  /** Driven in the running month; null: not known. */
  readonly monthKm = input.required<number | null>();
  readonly isOwner = input.required<boolean>();
  readonly voice = input.required<Voice>();

  protected readonly told = computed<ToldAllowance>(() => {
    const { allowance } = this.summary();
    return allowance ? tellAllowance(allowance, this.today(), this.isOwner(), this.voice()) : this.tellYear();
  });
  protected readonly distanceText = computed(() => strokeText(this.voice().locale));

  private tellYear(): ToldAllowance {
    const { years, lifetime, firstDay } = this.summary();
    const { say, locale } = this.voice();
    const [year, monthKm] = [Number(this.today().slice(0, 4)), this.monthKm()];
    const yearKm = years.find((known) => known.year === year)?.distanceKm ?? 0;
    const since =
      firstDay &&
      say('hero.since', { distance: quantityText(plainDistance(lifetime.distanceKm, locale)), day: dayAndYear(firstDay, locale) });
    return {
      number: {
        quantity: plainDistance(yearKm, locale),
        words: say('hero.drivenIn', { unit: distanceSymbol(locale), year: String(year) }),
      },
      sentence:
        monthKm === null
          ? ''
          : say('hero.monthSoFar', {
              distance: quantityText(plainDistance(monthKm, locale)),
              month: monthWord(monthOf(this.today()).first, locale),
            }),
      details: since ? [since] : [],
      drawing: null,
      isOver: false,
    };
  }
}

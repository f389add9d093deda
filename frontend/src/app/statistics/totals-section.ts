import { Component, computed, input, signal } from '@angular/core';
import { type JournalSummary } from '@psa-ev/contract';
import { type CalendarDay, monthOf, type Statistics, weekOf } from '@psa-ev/domain';
import { monthWord } from './day-words';
import { Facts } from './facts';
import { type KnownDays, statisticsOfPeriod } from './known-days';
import { tellTotals } from './totals';
import { type Voice } from './voice';

const PERIODS = ['week', 'month', 'year', 'lifetime'] as const;
type Period = (typeof PERIODS)[number];

/** What a week, a month, a year and all of it add up to. */
@Component({
  selector: 'app-totals-section',
  imports: [Facts],
  template: `
    <h2>{{ say()('totals.heading') }}</h2>
    <fieldset>
      <legend class="hidden">{{ say()('totals.choose') }}</legend>
      @for (period of periods; track period) {
        <label>
          <input type="radio" name="totals" class="hidden" [value]="period" [checked]="period === chosen()" (change)="chosen.set(period)" />
          <span>{{ names()[period] }}</span>
        </label>
      }
    </fieldset>
    @if (facts(); as facts) {
      <app-facts [facts]="facts" [absent]="say()('notKnown')" />
    } @else {
      <p>{{ say()('notKnown') }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    h2 {
      font: var(--ev-body);
      font-weight: 600;
    }
    fieldset {
      display: flex;
      margin: 8px 0;
      padding: 0;
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--ev-r-full);
      overflow: hidden;
    }
    label {
      flex: 1 1 auto;
      cursor: pointer;
    }
    span {
      display: grid;
      place-items: center;
      min-height: 44px;
      padding: 0 8px;
      font: var(--ev-label);
      text-align: center;
    }
    label + label span {
      border-left: 1px solid var(--mat-sys-outline);
    }
    :checked + span {
      font-weight: 600;
      background: var(--mat-sys-secondary-container);
      color: var(--mat-sys-on-secondary-container);
    }
    :focus-visible + span {
      outline: 3px solid var(--mat-sys-primary);
      outline-offset: -4px;
      border-radius: var(--ev-r-full);
    }
    p {
      padding: 8px 0;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class TotalsSection {
  readonly summary = input.required<JournalSummary>();
  /** The days of the year that is shown; null while they are not known. */
  readonly known = input.required<KnownDays | null>();
  /** Those of this week; null while they are not known. */
  readonly recent = input.required<KnownDays | null>();
  /** The first of the month that is shown. */
  readonly first = input.required<CalendarDay>();
  readonly voice = input.required<Voice>();

  protected readonly periods = PERIODS;
  protected readonly chosen = signal<Period>('month');
  protected readonly say = computed(() => this.voice().say);
  protected readonly names = computed<Record<Period, string>>(() => {
    const { say, locale } = this.voice();
    const month = monthWord(this.first(), locale);
    return {
      week: say('totals.week'),
      month: month.charAt(0).toLocaleUpperCase(locale) + month.slice(1),
      year: this.first().slice(0, 4),
      lifetime: say('totals.lifetime'),
    };
  });
  protected readonly facts = computed(() => {
    const total = this.totalOf(this.chosen());
    return total && tellTotals(total, this.summary().gramsCo2PerKwh, this.voice());
  });

  private totalOf(period: Period): Statistics | null {
    const [known, recent, summary] = [this.known(), this.recent(), this.summary()];
    switch (period) {
      case 'week':
        return recent && statisticsOfPeriod(recent, weekOf(recent.today));
      case 'month':
        return known && statisticsOfPeriod(known, monthOf(this.first()));
      case 'year':
        return summary.years.find(({ year }) => year === Number(this.first().slice(0, 4))) ?? null;
      case 'lifetime':
        return summary.lifetime;
    }
  }
}

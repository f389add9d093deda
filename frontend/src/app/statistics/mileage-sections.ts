import { Component, computed, type ElementRef, input, viewChild } from '@angular/core';
import { type CalendarDay, monthKeyOf, monthOf, parseCalendarDay } from '@psa-ev/domain';
import { RouterLink } from '@angular/router';
import { Chart } from '../charts/chart';
import { calendarDots } from '../charts/draw-calendar';
import { type ChosenMonth, monthName } from '../journal/chosen-month';
import { distance } from '../ui/journal-quantity';
import { plainDistance, quantityText } from '../ui/quantity';
import { kmFrom } from '../ui/units';
import { counted } from './counted';
import { type KnownDays, statisticsOfPeriod } from './known-days';
import { drawCalendarYear, drawMonth, drawYear } from './mileage-charts';
import { PeriodBar } from '../ui/period-bar';
import { type Voice } from './voice';
import { Wipe } from '../ui/wipe';

/** The kilometres of a year by its months, of a month by its days, and of each day of the year. */
@Component({
  selector: 'app-mileage-sections',
  imports: [Chart, PeriodBar, RouterLink, Wipe],
  template: `
    <section class="part" (appWipe)="goYears($event)">
      <app-period-bar
        [label]="say()('year.choose')"
        [name]="yearName()"
        [earlier]="yearBefore() ? say()('year.previous', { period: yearBefore() ?? '' }) : null"
        [later]="yearAfter() ? say()('year.next', { period: yearAfter() ?? '' }) : null"
        (step)="goYears($event)"
      />
      <app-chart
        [heading]="say()('year.heading')"
        [note]="yearNote()"
        [chart]="year()"
        [fileName]="say()('files.months', { car: car(), year: yearName() })"
        (picked)="openMonth($event)"
      />
    </section>
    <section #monthPart class="part" tabindex="-1" [attr.aria-label]="monthTitle()" (appWipe)="goMonths($event)">
      <app-period-bar
        [label]="say()('month.choose')"
        [name]="monthTitle()"
        [earlier]="monthBefore() ? say()('year.previous', { period: monthBefore() ?? '' }) : null"
        [later]="monthAfter() ? say()('year.next', { period: monthAfter() ?? '' }) : null"
        (step)="goMonths($event)"
      />
      <app-chart
        [heading]="say()('month.heading')"
        [note]="monthNote()"
        [chart]="month()"
        [fileName]="say()('files.month', { car: car(), month: monthKey() })"
      />
      <a class="btn text" routerLink="/insights/mileage" [queryParams]="{ month: monthKey() }">{{ say()('month.print') }}</a>
    </section>
    <section class="part wide">
      <app-chart
        [heading]="say()('calendar.heading')"
        [chart]="calendar()"
        [fileName]="say()('files.days', { car: car(), year: yearName() })"
      />
      <ul class="legend" [attr.aria-label]="say()('calendar.legend')">
        @for (step of legend(); track step.words) {
          <li>
            <i aria-hidden="true" [style.width.px]="step.sizePx" [style.height.px]="step.sizePx" [style.background]="step.colour"></i>
            {{ step.words }}
          </li>
        }
      </ul>
    </section>
  `,
  styleUrl: './parts.css',
  styles: `
    :host {
      display: contents;
    }
    section:focus {
      outline: none;
    }
    .legend {
      display: flex;
      flex-wrap: wrap;
      gap: 4px 16px;
      margin-top: 8px;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    .legend li {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    .legend i {
      border-radius: var(--ev-r-full);
    }
    a {
      margin-left: -12px;
      text-decoration: none;
    }
  `,
})
export class MileageSections {
  readonly known = input.required<KnownDays>();
  readonly chosen = input.required<ChosenMonth>();
  /** As its owners call it, for the names of files. */
  readonly car = input.required<string>();
  readonly voice = input.required<Voice>();

  private readonly monthPart = viewChild.required<ElementRef<HTMLElement>>('monthPart');
  protected readonly say = computed(() => this.voice().say);
  private readonly first = computed(() => this.chosen().month().first);
  private readonly yearNumber = computed(() => Number(this.first().slice(0, 4)));
  private readonly firstYear = computed(() => Number(this.known().firstDay.slice(0, 4)));
  private readonly thisYear = computed(() => Number(this.known().today.slice(0, 4)));

  protected readonly year = computed(() => drawYear(this.known(), this.first(), this.voice()));
  protected readonly month = computed(() => drawMonth(this.known(), this.first(), this.voice()));
  protected readonly calendar = computed(() => drawCalendarYear(this.known(), this.yearNumber(), this.voice()));

  protected readonly yearName = computed(() => String(this.yearNumber()));
  protected readonly yearBefore = computed(() => (this.yearNumber() > this.firstYear() ? String(this.yearNumber() - 1) : null));
  protected readonly yearAfter = computed(() => (this.yearNumber() < this.thisYear() ? String(this.yearNumber() + 1) : null));
  protected readonly yearNote = computed(() => {
    const { reference } = this.year();
    const { say, locale } = this.voice();
    return reference === null ? null : say('year.average', { distance: quantityText(plainDistance(kmFrom(reference, locale), locale)) });
  });

  protected readonly monthKey = computed(() => monthKeyOf(this.first()));
  protected readonly monthTitle = computed(() => monthName(this.first(), this.voice().locale));
  protected readonly monthBefore = computed(() => {
    const isFirst = this.monthKey() <= monthKeyOf(this.known().firstDay);
    return isFirst ? null : monthName(this.chosen().previous(), this.voice().locale);
  });
  protected readonly monthAfter = computed(() => {
    const next = this.chosen().next();
    return next && monthName(next, this.voice().locale);
  });
  protected readonly monthNote = computed(() => {
    const total = statisticsOfPeriod(this.known(), monthOf(this.first()));
    const { say, locale } = this.voice();
    if (!total) return null;
    return say('month.sum', {
      distance: quantityText(distance(total.distanceKm, locale)),
      trips: counted('trips', total.trips, this.voice()),
    });
  });
  /** What each dot of the calendar stands for, from nothing on. */
  protected readonly legend = computed(() => {
    const { say, locale } = this.voice();
    const bounds = this.calendar().steps;
    const written = (bound: number) => quantityText(plainDistance(kmFrom(bound, locale), locale));
    return calendarDots().map((dot, step) => {
      if (step === 0) return { ...dot, words: written(0) };
      const below = bounds[step];
      return { ...dot, words: say(below ? 'calendar.below' : 'calendar.more', { distance: written(below ?? bounds[4]) }) };
    });
  });

  /** A month of the year's chart, which need not be one that the journal has. On a phone its days may lie below the screen. */
  protected openMonth(key: string): void {
    const first = parseCalendarDay(`${key}-01`);
    if (first < monthOf(this.known().firstDay).first) return;
    this.chosen().go(first);
    this.monthPart().nativeElement.focus();
  }

  protected goMonths(step: -1 | 1): void {
    const to = step < 0 ? this.chosen().previous() : this.chosen().next();
    const isWithin = step < 0 ? this.monthBefore() : this.monthAfter();
    if (to && isWithin) this.chosen().go(to);
  }

  /** To the same month where the journal has it, else to the nearest that it has. */
  protected goYears(step: -1 | 1): void {
    if (!(step < 0 ? this.yearBefore() : this.yearAfter())) return;
    const same = parseCalendarDay(`${this.yearNumber() + step}-${this.monthKey().slice(5)}-01`);
    this.chosen().go(within(same, this.known().firstDay, this.known().today));
  }
}

function within(day: CalendarDay, first: CalendarDay, last: CalendarDay): CalendarDay {
  if (day < monthOf(first).first) return monthOf(first).first;
  return day > last ? monthOf(last).first : day;
}

import { Component, computed, DOCUMENT, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CalendarDay, dayOf, monthKeyOf, monthOf } from '@psa-ev/domain';
import { watchTrips } from '../data/journal-entries';
import { watchMonths } from '../data/journal-months';
import { JournalSummaryWatch } from '../data/journal-summary';
import { chosenMonth, monthName } from '../journal/chosen-month';
import { pageTitle } from '../shell/page-title';
import { shownVehicle } from '../trouble/shown-vehicle';
import { AbsencePart } from '../ui/absence-part';
import { knownTimeZone } from '../ui/moment';
import { exactDistance } from '../ui/journal-quantity';
import { plainDistance, quantityText } from '../ui/quantity';
import { dayAndYear, shortDay } from './day-words';
import { statisticsOfPeriod } from './known-days';
import { odometerOf } from './month-odometer';
import { tellSummaryAbsence } from './summary-absence';
import { statisticsVoice } from './voice';

/** The mileage of a month on a sheet of paper: each day with its trips and distance, their sum, and the odometer around them. */
@Component({
  selector: 'app-mileage-page',
  imports: [AbsencePart, RouterLink],
  providers: [JournalSummaryWatch],
  templateUrl: './mileage-page.html',
  styleUrl: './mileage-page.css',
})
export class MileagePage {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly voiceIn = statisticsVoice();
  private readonly shown = shownVehicle();
  private readonly chosen = chosenMonth(this.shown);
  private readonly first = computed(() => this.chosen.month().first);
  protected readonly months = watchMonths(
    computed(() => ({ from: monthKeyOf(this.first()), before: monthKeyOf(monthOf(this.first()).endsBefore) })),
  );

  private readonly journal = inject(JournalSummaryWatch);
  private readonly trips = watchTrips(this.chosen.month);

  protected readonly voice = computed(() => this.voiceIn(this.shown.timeZone()));
  protected readonly say = computed(() => this.voice().say);
  protected readonly name = computed(() => monthName(this.first(), this.voice().locale));
  protected readonly monthKey = computed(() => monthKeyOf(this.first()));
  protected readonly zone = computed(() => knownTimeZone(this.shown.timeZone()));
  protected readonly car = computed(() => {
    const view = this.shown.view();
    if (view.kind !== 'ready') return '';
    const { brand, label } = view.state.vehicle;
    return [brand, label].filter(Boolean).join(' ');
  });
  protected readonly absence = computed(() => {
    const view = this.months.view();
    if (view.kind === 'failed') return tellSummaryAbsence(view, this.shown.online(), this.say());
    return view.kind === 'ready' && view.unreadable.size > 0
      ? tellSummaryAbsence({ kind: 'failed', problem: 'unreadable' }, this.shown.online(), this.say())
      : null;
  });
  /** Null where the journal cannot be asked: a sheet without it says nothing of its beginning. */
  private readonly firstDay = computed(() => {
    const view = this.journal.view();
    return view.kind === 'ready' ? view.summary.firstDay : null;
  });
  /** Where the journal tells less than the whole month. */
  protected readonly beginning = computed(() => {
    const [firstDay, month] = [this.firstDay(), monthOf(this.first())];
    if (firstDay === null || firstDay <= month.first) return null;
    const day = dayAndYear(firstDay, this.voice().locale);
    return this.say()(firstDay < month.endsBefore ? 'mileage.partly' : 'mileage.notRecorded', { day });
  });
  protected readonly isRecorded = computed(() => (this.firstDay() ?? '') < monthOf(this.first()).endsBefore);
  protected readonly odometer = computed(() => {
    const view = this.trips.view();
    if (view.kind !== 'ready') return [];
    const { beforeFirstTripKm, afterLastTripKm } = odometerOf(view.entries);
    const { say, locale } = this.voice();
    const line = (name: string, value: number | null) =>
      value === null ? [] : [{ name, value: quantityText(plainDistance(value, locale)) }];
    return [...line(say('mileage.odometerBefore'), beforeFirstTripKm), ...line(say('mileage.odometerAfter'), afterLastTripKm)];
  });
  protected readonly told = computed(() => {
    const view = this.months.view();
    if (view.kind !== 'ready' || this.journal.view().kind === 'loading') return null;
    const { locale } = this.voice();
    // To the tenth however large: the sum of a log is the sum of its lines.
    const written = (distanceKm: number) => quantityText(exactDistance(distanceKm, locale));
    const days = (view.months.get(this.monthKey())?.days ?? []).filter(({ distanceKm }) => distanceKm > 0);
    const today: CalendarDay = dayOf(this.shown.now(), this.zone());
    const total = statisticsOfPeriod({ firstDay: this.first(), today, months: view.months, unreadable: new Set() }, monthOf(this.first()));
    return {
      rows: days.map((day) => ({
        day: day.day,
        name: shortDay(day.day, locale),
        trips: String(day.trips),
        distance: written(day.distanceKm),
        estimated: day.estimatedDistanceKm > 0 ? written(day.estimatedDistanceKm) : '',
      })),
      trips: String(total?.trips ?? 0),
      distance: written(total?.distanceKm ?? 0),
      estimated: total && total.estimatedDistanceKm > 0 ? written(total.estimatedDistanceKm) : null,
    };
  });

  constructor() {
    pageTitle(() => `${this.say()('mileage.title')} ${this.monthKey()}`);
  }

  protected print(): void {
    this.window?.print();
  }
}

import { Component, ElementRef, Injector, afterNextRender, computed, inject, linkedSignal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { monthKeyOf, monthOf, startOfDay } from '@psa-ev/domain';
import { toCsv } from '../charts/csv';
import { Download } from '../charts/download';
import { watchTrips } from '../data/journal-entries';
import { watchMonths } from '../data/journal-months';
import { Words } from '../i18n/words';
import { chosenMonth } from '../journal/chosen-month';
import { tellEntriesAbsence, tellEntriesDoubts } from '../journal/entries-absence';
import { MonthBar } from '../journal/month-bar';
import { MonthSum } from '../journal/month-sum';
import { NoEntries } from '../journal/no-entries';
import { OpenedEntry } from '../journal/opened-entry';
import { journalVoice } from '../journal/voice';
import { pageTitle } from '../shell/page-title';
import { absenceOfCar, NoCar } from '../trouble/no-car';
import { shownVehicle } from '../trouble/shown-vehicle';
import { dayHeading } from '../ui/day-groups';
import { distance, kilowattHours, wholeDistance } from '../ui/journal-quantity';
import { calendarDay, timeOfDay } from '../ui/moment';
import { duration, quantityText } from '../ui/quantity';
import { DayLine } from './day-line';
import { type TripsWords, tripsEn } from './i18n/en';
import { tellCount, tellSum } from './month-sum';
import { sumDays, type TripDay, tripDays } from './trip-days';
import { TripList } from './trip-list';
import { type FoundTrip, tellEnd } from './trip-words';
import { tripsTable } from './trips-csv';
import { type Voices } from './voice';

/** The last few days in full; of the others the line, or a month would be a page without an end. */
const OPEN_DAYS = 3;

/** Where the car went: a month of trips, day by day. */
@Component({
  selector: 'app-trips-page',
  imports: [DayLine, MonthBar, MonthSum, NoCar, NoEntries, RouterLink, TripList],
  providers: [OpenedEntry],
  templateUrl: './trips-page.html',
  styleUrl: '../journal/journal-page.css',
})
export class TripsPage {
  private readonly words = inject(Words);
  private readonly download = inject(Download);
  private readonly injector = inject(Injector);
  private readonly opened = inject(OpenedEntry);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly ownIn = this.words.learn<TripsWords>('trips', tripsEn);
  private readonly journalIn = journalVoice();
  protected readonly shown = shownVehicle();
  protected readonly chosen = chosenMonth(this.shown);
  protected readonly watch = watchTrips(this.chosen.month);

  /** Further days of which somebody wants to see each trip; another month begins anew. */
  private readonly unfolded = linkedSignal<unknown, ReadonlySet<string>>({ source: this.chosen.month, computation: () => new Set() });
  protected readonly voices = computed<Voices>(() => ({
    own: this.ownIn(this.shown.timeZone()),
    journal: this.journalIn(this.shown.timeZone()),
  }));
  protected readonly say = computed(() => this.voices().own.say);
  protected readonly noCar = absenceOfCar(this.shown);

  protected readonly absence = computed(() => {
    const { own, journal } = this.voices();
    const when = this.chosen.isCurrent() ? 'now' : 'then';
    const empty = { title: own.say(`empty.${when}Title`), text: own.say(`empty.${when}Text`) };
    // A trip under way, or one of the month before that went on in this one, is not nothing.
    const told = tellEntriesAbsence(this.watch.view(), this.shown.online(), journal, empty);
    return (this.running() || this.tripDays().length > 0) && told?.title === empty.title ? null : told;
  });
  protected readonly doubts = computed(() => tellEntriesDoubts(this.watch.view(), this.shown.online(), this.voices().journal));

  protected readonly trips = computed<readonly FoundTrip[]>(() => {
    const view = this.watch.view();
    return view.kind === 'ready' ? view.entries : [];
  });
  /** What counts for which day, as the other pages tell it. */
  private readonly counted = watchMonths(
    computed(() => {
      const { first } = this.chosen.month();
      return { from: monthKeyOf(first), before: monthKeyOf(monthOf(first).endsBefore) };
    }),
  );
  private readonly tripDays = computed(() => {
    const [view, counted, month] = [this.watch.view(), this.counted.view(), this.chosen.month()];
    const days = counted.kind === 'ready' ? counted.months.get(monthKeyOf(month.first))?.days : null;
    return view.kind === 'ready' ? tripDays(view.entries, days ?? null, month) : [];
  });
  private readonly sum = computed(() => sumDays(this.tripDays()));
  protected readonly total = computed(() => {
    const [whole] = wholeDistance(this.sum().distanceKm, this.voices().own.locale);
    return this.tripDays().length > 0 && whole ? whole : null;
  });
  protected readonly sums = computed(() => tellSum(this.sum(), this.voices().own));
  protected readonly longestKm = computed(() => Math.max(0, ...this.trips().map(({ distanceKm }) => distanceKm)));

  /** A new day changes the headings, a tick of the clock does not. */
  private readonly today = computed(() => calendarDay(this.shown.now(), this.shown.timeZone()));
  private readonly minute = computed(() => timeOfDay(this.shown.now(), this.voices().own));
  protected readonly days = computed(() => {
    const now = this.moment();
    const days = this.tripDays();
    const opened = this.opened.id();
    const open = days.filter(({ trips }) => trips.length > 0).slice(0, OPEN_DAYS);
    return days.map((day) => ({
      ...this.tellDay(day, now),
      isOpen: open.includes(day) || this.unfolded().has(day.day) || day.trips.some(({ id }) => id === opened),
    }));
  });

  protected readonly running = computed(() => {
    const trip = this.chosen.isCurrent() ? this.shown.ready()?.state.runningTrip : null;
    if (!trip) return null;
    const { own } = this.voices();
    const time = timeOfDay(trip.startedAt, own);
    return {
      text: trip.from ? own.say('running.text', { time, from: trip.from.name }) : own.say('running.textNowhere', { time }),
      sum: [
        quantityText(distance(trip.distanceKm, own.locale)),
        quantityText(duration(trip.minutes, own.locale)),
        ...(trip.energy ? [quantityText(kilowattHours(trip.energy.kwh, own.locale))] : []),
      ].join(' · '),
    };
  });

  constructor() {
    pageTitle(() => this.say()('title'));
  }

  /** The button goes away: the keyboard goes on with the first trip. */
  protected unfold(day: string): void {
    this.unfolded.update((days) => new Set(days).add(day));
    const first = `[aria-labelledby="day-${day}"] .entry`;
    afterNextRender(() => this.element.querySelector<HTMLElement>(first)?.focus(), { injector: this.injector });
  }

  protected save(): void {
    const view = this.shown.view();
    const car = view.kind === 'ready' ? (view.state.vehicle.label ?? '') : '';
    const file = this.say()('csv.file', { car, month: monthKeyOf(this.chosen.month().first) });
    this.download.text(file, toCsv(tripsTable(this.trips(), this.voices())));
  }

  private tellDay(day: TripDay, now: Date) {
    const { own } = this.voices();
    const { say, locale } = own;
    const { sum, trips } = day;
    const written = (km: number) => quantityText(distance(km, locale));
    const [km, count] = [written(sum.distanceKm), tellCount(sum.trips, own)];
    const isUsedKnown = sum.usedKwh > 0 && sum.usedDistanceKm >= sum.distanceKm;
    const brought = say(trips.length > 0 ? 'day.brought' : 'day.broughtOnly', { distance: written(day.broughtKm) });
    const [last, first] = [trips[0], trips.at(-1)];
    return {
      ...day,
      heading: dayHeading(startOfDay(day.day, this.chosen.month().timeZone), now, own),
      told: [km, ...(sum.trips > 0 ? [count] : []), ...(isUsedKnown ? [quantityText(kilowattHours(sum.usedKwh, locale))] : [])].join(' · '),
      notes: [...(day.broughtKm > 0 ? [brought] : []), ...(day.leftKm > 0 ? [say('day.left', { distance: written(day.leftKm) })] : [])],
      label:
        first && last
          ? say('day.line', { trips: count, first: timeOfDay(first.start.at, own), last: tellEnd(last, own), distance: km })
          : brought,
      show: say('day.show', { trips: count }),
      now: day.day === this.today() ? now : null,
    };
  }

  /** Now, to the minute. */
  private moment(): Date {
    this.minute();
    return untracked(this.shown.now);
  }
}

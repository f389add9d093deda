import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type CalendarDay, dayOf, monthKeyOf, monthOf, weekOf } from '@psa-ev/domain';
import { Chart } from '../charts/chart';
import { type MonthsView, watchMonths } from '../data/journal-months';
import { JournalSummaryWatch } from '../data/journal-summary';
import { Session } from '../data/session';
import { chosenMonth } from '../journal/chosen-month';
import { mayConfigure } from '../saving/may-configure';
import { pageTitle } from '../shell/page-title';
import { absenceOfCar, NoCar } from '../trouble/no-car';
import { shownVehicle } from '../trouble/shown-vehicle';
import { AbsencePart } from '../ui/absence-part';
import { knownTimeZone, whenHappened } from '../ui/moment';
import { distanceSymbol } from '../ui/quantity';
import { drawSpeedBands, drawTemperatureBands } from './band-charts';
import { Facts } from './facts';
import { healthText } from './health-chart';
import { tellIdle } from './idle-facts';
import { InsightsHero } from './insights-hero';
import { InsightsSkeleton } from './insights-skeleton';
import { type KnownDays, statisticsOfPeriod } from './known-days';
import { MileageSections } from './mileage-sections';
import { OwnFigures } from './own-figures';
import { tellSummaryAbsence } from './summary-absence';
import { TotalsSection } from './totals-section';
import { statisticsVoice } from './voice';

/** What the journal of the selected car adds up to. */
@Component({
  selector: 'app-insights-page',
  imports: [AbsencePart, Chart, Facts, InsightsHero, InsightsSkeleton, MileageSections, NoCar, OwnFigures, RouterLink, TotalsSection],
  providers: [JournalSummaryWatch],
  templateUrl: './insights-page.html',
  styleUrls: ['./parts.css', './insights-page.css'],
})
export class InsightsPage {
  private readonly session = inject(Session);
  private readonly voiceIn = statisticsVoice();
  protected readonly shown = shownVehicle();
  protected readonly journal = inject(JournalSummaryWatch);
  protected readonly chosen = chosenMonth(this.shown, 'none');

  protected readonly today = computed<CalendarDay>(() => dayOf(this.shown.now(), knownTimeZone(this.shown.timeZone())));
  private readonly year = computed(() => Number(this.chosen.month().first.slice(0, 4)));
  protected readonly months = watchMonths(computed(() => ({ from: `${this.year()}-01`, before: `${this.year() + 1}-01` })));
  private readonly isRecentShown = computed(() =>
    [this.today(), weekOf(this.today()).first].every((day) => Number(day.slice(0, 4)) === this.year()),
  );
  /** Of this week and month, where they do not lie in the shown year. */
  private readonly recentMonths = watchMonths(
    computed(() => {
      if (this.isRecentShown()) return null;
      return { from: monthKeyOf(weekOf(this.today()).first), before: monthKeyOf(monthOf(this.today()).endsBefore) };
    }),
  );

  protected readonly voice = computed(() => this.voiceIn(this.shown.timeZone()));
  protected readonly say = computed(() => this.voice().say);
  protected readonly unit = computed(() => ({ unit: distanceSymbol(this.voice().locale) }));
  protected readonly noCar = absenceOfCar(this.shown);

  protected readonly car = computed(() => this.shown.ready()?.state.vehicle.label ?? '');
  protected readonly isOwner = computed(() => mayConfigure(this.session.state()));
  protected readonly isRefused = computed(() => (this.shown.ready()?.state.settingsInForce?.journal?.refused ?? null) !== null);
  protected readonly summaryAbsence = computed(() => tellSummaryAbsence(this.journal.view(), this.shown.online(), this.say()));
  protected readonly summary = computed(() => {
    const view = this.journal.view();
    return view.kind === 'ready' ? view.summary : null;
  });
  /** What only the owner knows may be told before the Pi has counted anything. */
  protected readonly canBeTold = computed(() => ['missing', 'ready'].includes(this.journal.view().kind));
  protected readonly known = computed(() => this.knownOf(this.months.view()));
  protected readonly recent = computed(() => this.knownOf(this.isRecentShown() ? this.months.view() : this.recentMonths.view()));
  protected readonly monthsAbsence = computed(() => {
    const view = this.months.view();
    return view.kind === 'failed' ? tellSummaryAbsence(view, this.shown.online(), this.say()) : null;
  });
  protected readonly thisMonthKm = computed(() => {
    const recent = this.recent();
    return recent && (statisticsOfPeriod(recent, monthOf(recent.today))?.distanceKm ?? null);
  });

  protected readonly bands = computed(() => {
    const [summary, voice] = [this.summary(), this.voice()];
    if (!summary) return [];
    const { temperatureBands, speedBands } = summary;
    return [
      { name: 'temperature', chart: drawTemperatureBands(temperatureBands, voice), none: voice.say('bands.noneTemperature') },
      { name: 'speed', chart: drawSpeedBands(speedBands, voice), none: voice.say('bands.noneSpeed') },
    ] as const;
  });
  protected readonly idle = computed(() => {
    const summary = this.summary();
    return summary ? tellIdle(summary.idle, this.voice()) : [];
  });
  protected readonly health = computed(() => {
    const { medianPercent = null, readings = [] } = this.summary()?.health ?? {};
    return { isTold: readings.length > 0, median: medianPercent === null ? null : healthText(medianPercent, this.voice().locale) };
  });
  /** Why there are no energies; null where there are. */
  protected readonly missingEnergies = computed(() => {
    const kind = this.summary()?.capacity.kind ?? 'known';
    return kind === 'known' ? null : this.say()(`energies.${kind}`);
  });

  /** When the figures were counted. */
  protected readonly asOf = computed(() => {
    const view = this.journal.view();
    if (view.kind !== 'ready') return null;
    const when = whenHappened(view.summary.updatedAt, this.shown.now(), this.voice());
    if (!view.fromDevice) return this.say()('asOf', { when });
    return this.say()(this.shown.online() ? 'asOfDevice' : 'asOfOffline', { when });
  });

  constructor() {
    pageTitle(() => this.voice().say('title'));
  }

  protected retry(): void {
    this.journal.retry();
    this.months.retry();
    this.recentMonths.retry();
  }

  private knownOf(view: MonthsView): KnownDays | null {
    const firstDay = this.summary()?.firstDay;
    if (view.kind !== 'ready' || !firstDay) return null;
    return { firstDay, today: this.today(), months: view.months, unreadable: view.unreadable };
  }
}

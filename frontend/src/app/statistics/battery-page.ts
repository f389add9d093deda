import { Component, computed, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Chart } from '../charts/chart';
import { JournalSummaryWatch } from '../data/journal-summary';
import { pageTitle } from '../shell/page-title';
import { absenceOfCar, NoCar } from '../trouble/no-car';
import { shownVehicle } from '../trouble/shown-vehicle';
import { AbsencePart } from '../ui/absence-part';
import { calendarDay } from '../ui/moment';
import { drawHealth, health } from './health-chart';
import { InsightsSkeleton } from './insights-skeleton';
import { tellSummaryAbsence } from './summary-absence';
import { statisticsVoice } from './voice';

/** What the selected car has said of its battery's health, and how far that may be believed. */
@Component({
  selector: 'app-battery-page',
  imports: [AbsencePart, Chart, InsightsSkeleton, NoCar, RouterLink],
  providers: [JournalSummaryWatch],
  template: `
    @if (noCar(); as told) {
      <app-no-car [told]="told" />
    } @else {
      <a class="back btn text" routerLink="/insights">
        <svg class="i s" aria-hidden="true" viewBox="0 0 24 24"><path d="m14.5 6-6 6 6 6" /></svg>{{ say()('health.back') }}
      </a>
      <h1>{{ say()('health.heading') }}</h1>
      @if (summaryAbsence(); as told) {
        <div class="sheet">
          <section class="part wide">
            <app-absence-part [absence]="told" [again]="say()('tryAgain')" (tryAgain)="journal.retry()" />
          </section>
        </div>
      } @else if (health(); as health) {
        @if (median(); as median) {
          <p class="number">
            {{ median.amount }}<span>&nbsp;{{ median.unit }}</span>
          </p>
          <p class="said">{{ say()('health.median') }}</p>
        }
        <div class="sheet">
          <section class="part wide">
            @if (chart(); as chart) {
              <app-chart [heading]="say()('health.readings')" [chart]="chart" [fileName]="say()('files.health', { car: car() })" />
              @if (chart.doubtName) {
                <p class="doubt">{{ say()('health.doubtfulNote') }}</p>
              }
            } @else {
              <p>{{ say()('health.none') }}</p>
            }
          </section>
          <section class="part wide quiet">
            <p>{{ say()('health.explain') }}</p>
            <p>{{ say()('health.explainSlow') }}</p>
            <p>{{ say()('health.explainOld') }}</p>
          </section>
        </div>
      } @else {
        <app-insights-skeleton [label]="say()('loading')" />
      }
    }
  `,
  styleUrls: ['./parts.css', './insights-page.css'],
  styles: `
    .back {
      margin-left: calc(var(--ev-margin) - 12px);
      gap: 4px;
      text-decoration: none;
    }
    .number {
      padding: 0 var(--ev-margin);
      font: var(--ev-display);
      letter-spacing: -0.045em;
    }
    .number span {
      font: var(--ev-title);
      letter-spacing: 0;
      color: var(--mat-sys-on-surface-variant);
    }
    .said {
      padding: 0 var(--ev-margin) 24px;
      font: var(--ev-title);
      letter-spacing: -0.01em;
      color: var(--mat-sys-on-surface-variant);
    }
    .doubt {
      margin-top: 8px;
      color: var(--ev-doubt);
    }
    .quiet p {
      max-width: 65ch;
    }
    .quiet p + p {
      margin-top: 8px;
    }
  `,
})
export class BatteryPage {
  private readonly voiceIn = statisticsVoice();
  protected readonly shown = shownVehicle();
  protected readonly journal = inject(JournalSummaryWatch);

  protected readonly voice = computed(() => this.voiceIn(this.shown.timeZone()));
  protected readonly say = computed(() => this.voice().say);
  protected readonly noCar = absenceOfCar(this.shown);
  protected readonly summaryAbsence = computed(() => tellSummaryAbsence(this.journal.view(), this.shown.online(), this.say()));

  protected readonly health = computed(() => {
    const view = this.journal.view();
    return view.kind === 'ready' ? view.summary.health : null;
  });
  protected readonly car = computed(() => this.shown.ready()?.state.vehicle.label ?? '');
  private readonly today = computed(() => calendarDay(this.shown.now(), this.shown.timeZone()));
  protected readonly chart = computed(() => {
    const health = this.health();
    // A tick of the clock draws nothing anew.
    this.today();
    return health && drawHealth(health, untracked(this.shown.now), this.voice());
  });
  protected readonly median = computed(() => {
    const median = this.health()?.medianPercent ?? null;
    return median === null ? null : (health(median, this.voice().locale)[0] ?? null);
  });

  constructor() {
    pageTitle(() => this.say()('health.heading'));
  }
}

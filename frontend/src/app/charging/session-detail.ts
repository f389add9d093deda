import { Component, ElementRef, afterNextRender, computed, inject, input } from '@angular/core';
import { Chart } from '../charts/chart';
import { OpenedEntry } from '../journal/opened-entry';
import { calendarDay } from '../ui/moment';
import { curveChart } from './curve-chart';
import { type FoundSession } from './found-session';
import { SessionPrice } from './session-price';
import { tellSessionInFull } from './session-words';
import { type Voices } from './voice';

/** A charging session in full, with its curve; for an owner, with its price. */
@Component({
  selector: 'app-session-detail',
  imports: [Chart, SessionPrice],
  template: `
    @for (note of told().notes; track note) {
      <p class="why">{{ note }}</p>
    }
    <div class="halves">
      <dl>
        @for (fact of told().facts; track fact.name) {
          <div>
            <dt>{{ fact.name }}</dt>
            <dd>{{ fact.value }}</dd>
          </div>
        }
      </dl>
      <div>
        @if (chart(); as chart) {
          <app-chart [heading]="say()('chart.heading')" [chart]="chart" [fileName]="fileName()" />
        } @else {
          <p class="quiet">{{ say()('chart.none') }}</p>
        }
        @if (told().ends.length > 0) {
          <h3>{{ say()('session.ends') }}</h3>
          <ul>
            @for (end of told().ends; track $index) {
              <li>{{ end }}</li>
            }
          </ul>
        }
      </div>
    </div>
    @if (canPrice()) {
      <app-session-price [session]="session()" [voices]="voices()" [usualCurrency]="usualCurrency()" />
    }
  `,
  styleUrl: '../journal/detail.css',
  styles: `
    h3 {
      margin: 16px 0 4px;
      font: var(--ev-body);
      font-weight: 600;
    }
    li {
      padding: 4px 0;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class SessionDetail {
  private readonly opened = inject(OpenedEntry);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly session = input.required<FoundSession>();
  readonly voices = input.required<Voices>();
  readonly canPrice = input.required<boolean>();
  readonly usualCurrency = input.required<string>();

  protected readonly say = computed(() => this.voices().own.say);
  protected readonly told = computed(() => tellSessionInFull(this.session(), this.voices()));
  protected readonly chart = computed(() => curveChart(this.session(), this.voices().own));
  protected readonly fileName = computed(() => {
    const { own } = this.voices();
    return own.say('chart.file', { day: calendarDay(this.session().start.at, own.timeZone) });
  });

  constructor() {
    afterNextRender(() => this.opened.present(this.element));
  }
}

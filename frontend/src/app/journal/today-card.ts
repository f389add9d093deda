import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Today } from '@psa-ev/domain';
import { calendarDay } from '../ui/moment';
import { tellToday } from './today-words';
import { journalVoice } from './voice';

/** What the day has brought so far. What is known of a day that is over is not told for it: after midnight, until the first reading. */
@Component({
  selector: 'app-today-card',
  imports: [RouterLink],
  template: `
    <section aria-labelledby="today-heading">
      <header>
        <h2 id="today-heading">{{ voice().say('today.heading') }}</h2>
        <a routerLink="/trips">{{ voice().say('today.all') }}</a>
      </header>
      @if (isToday()) {
        <dl>
          @for (fact of facts(); track fact.name) {
            <div>
              <dt>{{ fact.name }}</dt>
              <dd>{{ fact.value }}</dd>
            </div>
          }
        </dl>
      } @else {
        <p>{{ voice().say('today.none') }}</p>
      }
    </section>
  `,
  styleUrl: '../ui/card.css',
  styles: `
    a {
      margin: -12px 0;
      padding: 12px 0;
      font: var(--ev-label);
      color: var(--mat-sys-primary);
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 5rem), 1fr));
      gap: 8px 16px;
    }
    p {
      color: var(--mat-sys-on-surface-variant);
    }
    dt {
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    dd {
      font: var(--ev-body);
      font-weight: 600;
    }
  `,
})
export class TodayCard {
  readonly today = input.required<Today>();
  readonly now = input.required<Date>();
  readonly timeZone = input.required<string>();

  private readonly voiceIn = journalVoice();
  protected readonly voice = computed(() => this.voiceIn(this.timeZone()));
  protected readonly isToday = computed(() => calendarDay(this.now(), this.timeZone()) === this.today().day);
  protected readonly facts = computed(() => tellToday(this.today(), this.voice()));
}

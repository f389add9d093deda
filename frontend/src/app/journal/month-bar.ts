import { Component, computed, input } from '@angular/core';
import { PeriodBar } from '../ui/period-bar';
import { type ChosenMonth, monthName } from './chosen-month';
import { type JournalVoice } from './voice';

/** Which month is shown, as a heading, between the ways to those beside it. */
@Component({
  selector: 'app-month-bar',
  imports: [PeriodBar],
  template: `
    <app-period-bar [label]="voice().say('month')" [name]="name()" [earlier]="earlier()" [later]="later()" (step)="go($event)">
      <h2>{{ name() }}</h2>
    </app-period-bar>
  `,
  styles: `
    h2 {
      font: inherit;
    }
  `,
})
export class MonthBar {
  readonly chosen = input.required<ChosenMonth>();
  readonly voice = input.required<JournalVoice>();

  protected readonly name = computed(() => monthName(this.chosen().month().first, this.voice().locale));
  protected readonly earlier = computed(() => {
    const { say, locale } = this.voice();
    return say('previous', { month: monthName(this.chosen().previous(), locale) });
  });
  protected readonly later = computed(() => {
    const next = this.chosen().next();
    const { say, locale } = this.voice();
    return next && say('next', { month: monthName(next, locale) });
  });

  protected go(step: -1 | 1): void {
    const to = step < 0 ? this.chosen().previous() : this.chosen().next();
    if (to) this.chosen().go(to);
  }
}

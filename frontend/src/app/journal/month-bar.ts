import { Component, computed, input } from '@angular/core';
import { type ChosenMonth, monthName } from './chosen-month';
import { type JournalVoice } from './voice';

/** Which month is shown, between the ways to those beside it. */
@Component({
  selector: 'app-month-bar',
  host: { role: 'group', '[attr.aria-label]': 'voice().say("month")' },
  template: `
    <button type="button" class="tap" [attr.aria-label]="earlier()" (click)="chosen().go(chosen().previous())">
      <svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path d="m14.5 6-6 6 6 6" /></svg>
    </button>
    <h2 aria-live="polite">{{ name() }}</h2>
    <button
      type="button"
      class="tap"
      [attr.aria-label]="later() ?? name()"
      [attr.aria-disabled]="later() === null ? true : null"
      (click)="goOn()"
    >
      <svg class="i" aria-hidden="true" viewBox="0 0 24 24"><path d="m9.5 6 6 6-6 6" /></svg>
    </button>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 4px;
      margin-left: -16px;
    }
    h2 {
      min-width: 9.5em;
      text-align: center;
      font: var(--ev-body);
      font-weight: 600;
    }
    [aria-disabled] {
      opacity: 0.38;
      cursor: default;
      background: none;
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

  protected goOn(): void {
    const next = this.chosen().next();
    if (next) this.chosen().go(next);
  }
}

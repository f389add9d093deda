import { Component, computed, input, signal } from '@angular/core';
import { groupByDay } from '../ui/day-groups';
import { type RecordLine } from './record-words';
import { type Voice } from './voice';

/** So many lines fit on a phone without hiding what comes after them. */
const SHOWN_AT_FIRST = 5;

/** A history by days, the newest first: at first the last few lines, the others on wish. */
@Component({
  selector: 'app-record-card',
  host: { role: 'region', '[attr.aria-label]': 'heading()' },
  template: `
    <header>
      <h2>{{ heading() }}</h2>
    </header>
    @if (problem(); as told) {
      <p>{{ told }}</p>
    } @else if (lines().length === 0) {
      <p>{{ none() }}</p>
    } @else {
      @for (day of days(); track day.heading) {
        <h3>{{ day.heading }}</h3>
        <ul>
          @for (line of day.things; track line.at) {
            <li [class.running]="line.isRunning">
              <span class="what">{{ line.what }}</span>
              @if (line.length; as length) {
                <span class="length">{{ length }}</span>
              }
              <span class="when">{{ line.when }}</span>
            </li>
          }
        </ul>
      }
      @if (hidden() > 0) {
        <button class="btn text" type="button" (click)="showAll()">
          {{ voice().say('history.all', { count: lines().length.toString() }) }}
        </button>
      }
      @if (note(); as told) {
        <p class="note">{{ told }}</p>
      }
    }
  `,
  styleUrls: ['../ui/card.css', './record-card.css'],
})
export class RecordCard {
  readonly heading = input.required<string>();
  /** The newest first. */
  readonly lines = input.required<readonly RecordLine[]>();
  /** What is said where there are none. */
  readonly none = input.required<string>();
  /** Why the history is not known; null where it is. */
  readonly problem = input.required<string | null>();
  readonly note = input<string | null>(null);
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();

  private readonly isWhole = signal(false);
  protected readonly hidden = computed(() => (this.isWhole() ? 0 : this.lines().length - SHOWN_AT_FIRST));
  protected readonly days = computed(() => {
    const shown = this.isWhole() ? this.lines() : this.lines().slice(0, SHOWN_AT_FIRST);
    return groupByDay(shown, ({ at }) => at, this.now(), this.voice());
  });

  protected showAll(): void {
    this.isWhole.set(true);
  }
}

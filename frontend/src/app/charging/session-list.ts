import { Component, computed, inject, input } from '@angular/core';
import { OpenedEntry } from '../journal/opened-entry';
import { type FoundSession } from './found-session';
import { SessionDetail } from './session-detail';
import { tellSession } from './session-words';
import { SparkLine } from './spark-line';
import { type Voices } from './voice';

/** Shorter than that, and every session would fill its place. */
const LEAST_MINUTES = 180;
/** The same for the power: a household socket is no tower. */
const LEAST_KW = 11;
/** One that hangs on the plug for days would make all others disappear. */
const MOST_MINUTES = 14 * 60;

/** Charging sessions, one line each with its small curve; a press opens one in full. */
@Component({
  selector: 'app-session-list',
  imports: [SessionDetail, SparkLine],
  template: `
    <ul>
      @for (entry of entries(); track entry.session.id) {
        <li>
          <button
            type="button"
            class="entry"
            [attr.aria-expanded]="opened.id() === entry.session.id"
            [attr.aria-controls]="opened.id() === entry.session.id ? 'session-' + entry.session.id : null"
            (click)="opened.toggle(entry.session.id)"
          >
            <span class="when">{{ entry.line.day }}</span>
            <span class="what">
              @if (entry.line.mark; as mark) {
                <span class="mark">{{ mark }}</span>
              } @else {
                {{ entry.line.where }}
              }
            </span>
            <span class="curve">
              <app-spark-line [curve]="entry.line.curve" [scale]="scale()" />
              <span class="hidden">{{ entry.line.spokenCurve }}</span>
            </span>
            <span class="pace">{{ entry.line.pace }}</span>
            <b class="much">{{ entry.line.levels }}</b>
            <span class="more">{{ entry.line.much }}</span>
          </button>
          @if (opened.id() === entry.session.id) {
            <app-session-detail
              [id]="'session-' + entry.session.id"
              [session]="entry.session"
              [voices]="voices()"
              [canPrice]="canPrice()"
              [usualCurrency]="usualCurrency()"
            />
          }
        </li>
      }
    </ul>
  `,
  styleUrls: ['../journal/entry-list.css', './session-list.css'],
})
export class SessionList {
  readonly sessions = input.required<readonly FoundSession[]>();
  readonly voices = input.required<Voices>();
  readonly canPrice = input.required<boolean>();
  readonly usualCurrency = input.required<string>();

  protected readonly opened = inject(OpenedEntry);
  protected readonly entries = computed(() => this.sessions().map((session) => ({ session, line: tellSession(session, this.voices()) })));
  protected readonly scale = computed(() => {
    const curves = this.entries().map(({ line }) => line.curve);
    const kw = curves.flatMap(({ runs }) => runs.flatMap((run) => run.map((point) => point.kw)));
    return {
      minutes: Math.min(MOST_MINUTES, Math.max(LEAST_MINUTES, ...curves.map(({ minutes }) => minutes))),
      kw: Math.max(LEAST_KW, ...kw),
    };
  });
}

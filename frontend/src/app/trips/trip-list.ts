import { Component, computed, inject, input } from '@angular/core';
import { OpenedEntry } from '../journal/opened-entry';
import { tellTrip, type FoundTrip } from './trip-words';
import { TripDetail } from './trip-detail';
import { type Voices } from './voice';

/** The trips of a day, one line each; a press opens one in full. */
@Component({
  selector: 'app-trip-list',
  imports: [TripDetail],
  template: `
    <ul>
      @for (entry of entries(); track entry.trip.id) {
        <li>
          <button
            type="button"
            class="entry"
            [attr.aria-expanded]="opened.id() === entry.trip.id"
            [attr.aria-controls]="opened.id() === entry.trip.id ? 'trip-' + entry.trip.id : null"
            (click)="opened.toggle(entry.trip.id)"
          >
            <span class="when"
              >{{ entry.line.times }}
              @if (entry.line.estimated; as word) {
                <span class="mark">{{ word }}</span>
              }
            </span>
            <span class="what"
              ><span aria-hidden="true">{{ entry.line.route }}</span
              ><span class="hidden">{{ entry.line.spokenRoute }}</span></span
            >
            <span class="facts">{{ entry.line.facts }}</span>
            <b class="much">{{ entry.line.distance }}</b>
            <span class="more">{{ entry.line.energy ?? '' }}</span>
          </button>
          @if (opened.id() === entry.trip.id) {
            <app-trip-detail [id]="'trip-' + entry.trip.id" [trip]="entry.trip" [voices]="voices()" />
          }
        </li>
      }
    </ul>
  `,
  styleUrl: '../journal/entry-list.css',
})
export class TripList {
  readonly trips = input.required<readonly FoundTrip[]>();
  readonly voices = input.required<Voices>();

  protected readonly opened = inject(OpenedEntry);
  protected readonly entries = computed(() => this.trips().map((trip) => ({ trip, line: tellTrip(trip, this.voices()) })));
}

import { Component, ElementRef, afterNextRender, computed, inject, input } from '@angular/core';
import { OpenedEntry } from '../journal/opened-entry';
import { MapView } from '../map/map-view';
import { type FoundTrip, tellTripInFull } from './trip-words';
import { type Voices } from './voice';

/** A trip in full, with a map of its ends. */
@Component({
  selector: 'app-trip-detail',
  imports: [MapView],
  template: `
    @if (trip().estimated) {
      <p class="why">{{ say()('trip.whyEstimated') }}</p>
    }
    @if (told().midnight; as split) {
      <p class="why">{{ split }}</p>
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
        @if (told().scene; as scene) {
          <app-map-view [scene]="scene" [label]="say()('trip.map')" />
          @if (told().isJoined) {
            <p class="quiet">{{ say()('trip.straight') }}</p>
          }
        } @else {
          <p class="quiet">{{ say()('trip.mapAbsent') }}</p>
        }
      </div>
    </div>
  `,
  styleUrl: '../journal/detail.css',
})
export class TripDetail {
  private readonly opened = inject(OpenedEntry);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly trip = input.required<FoundTrip>();
  readonly voices = input.required<Voices>();

  protected readonly say = computed(() => this.voices().own.say);
  protected readonly told = computed(() => tellTripInFull(this.trip(), this.voices()));

  constructor() {
    afterNextRender(() => this.opened.present(this.element));
  }
}

import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { placeAt, type Position } from '@psa-ev/domain';
import { PlacesStore } from '../data/journal-settings';
import { MapChoice } from '../map/map-choice';
import { type MapScene } from '../map/map-scene';
import { MapView } from '../map/map-view';
import { journalVoice } from './voice';

/** Where the car is, on a map, with the name of the place; what it is given stands there as long as nobody has asked for a map. */
@Component({
  selector: 'app-position-map',
  imports: [MapView],
  providers: [PlacesStore],
  template: `
    @if (isOpen()) {
      <app-map-view [scene]="scene()" [label]="label()" />
    } @else {
      <ng-content />
      <button type="button" class="btn tonal" (click)="isOpen.set(true)">{{ voice().say('position.show') }}</button>
    }
    @if (place(); as place) {
      <p>{{ voice().say('position.at', { place: place.name }) }}</p>
    }
  `,
  styles: `
    :host {
      position: relative;
      display: flex;
      flex-direction: column;
      --map-height: 216px;
    }
    button {
      position: absolute;
      right: 0;
      bottom: 0;
    }
    p {
      font: var(--ev-body);
      font-weight: 600;
    }
  `,
})
export class PositionMap {
  readonly position = input.required<Position>();

  private readonly choice = inject(MapChoice);
  private readonly places = inject(PlacesStore);
  private readonly voiceIn = journalVoice();
  protected readonly voice = computed(() => this.voiceIn('UTC'));
  /** Whoever has agreed to maps before sees it at once; whoever has hidden them, not. */
  protected readonly isOpen = linkedSignal(() => this.choice.isShown());

  protected readonly place = computed(() => {
    const places = this.places.items();
    return places && placeAt(this.position(), places);
  });
  protected readonly label = computed(() => {
    const [place, { say }] = [this.place(), this.voice()];
    return place ? say('position.labelAt', { place: place.name }) : say('position.label');
  });
  protected readonly scene = computed<MapScene>(() => {
    const { latitude, longitude } = this.position();
    const place = this.place();
    return {
      markers: [{ latitude, longitude, kind: 'car', label: place?.name ?? null }],
      circles: place ? [{ ...place, kind: 'place' }] : [],
      link: null,
    };
  });
}

import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Words } from '../i18n/words';
import { type MapWords, mapEn } from './i18n/en';
import { LeafletCanvas } from './leaflet-canvas';
import { MapChoice } from './map-choice';
import { type MapPoint, type MapScene } from './map-scene';

/** A map with what is to be seen on it; before somebody has agreed to it, the question. It never keeps a page from being scrolled. */
@Component({
  selector: 'app-map-view',
  imports: [LeafletCanvas],
  template: `
    @if (choice.isShown()) {
      <div class="frame">
        @defer (on viewport) {
          <app-leaflet-canvas
            [scene]="scene()"
            [label]="label()"
            [voice]="voice()"
            (pressed)="picked.emit($event)"
            (activated)="isActive.set($event)"
            (tiles)="hasTiles.set($event)"
          />
        } @placeholder {
          <p class="quiet">{{ voice().say('loading') }}</p>
        } @error {
          <p class="quiet" role="status">{{ voice().say('notLoaded') }}</p>
        }
      </div>
      <div class="below">
        <p role="status">{{ note() }}</p>
        <button class="btn text" type="button" (click)="choice.hide()">{{ voice().say('hide') }}</button>
      </div>
    } @else {
      <div class="frame ask">
        <button class="btn tonal" type="button" (click)="choice.show()">{{ voice().say('show') }}</button>
        <p>{{ voice().say('ask') }}</p>
      </div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    .frame {
      height: var(--map-height, 280px);
      border-radius: var(--ev-r-field);
      overflow: hidden;
      background: var(--mat-sys-surface-container);
    }
    .ask {
      display: flex;
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 12px;
      height: auto;
      min-height: min(var(--map-height, 280px), 168px);
      padding: 16px;
      text-align: center;
    }
    .ask p {
      max-width: 36ch;
    }
    p {
      margin: 0;
      font: var(--ev-label);
      color: var(--mat-sys-on-surface-variant);
    }
    .quiet {
      padding: 16px;
    }
    .below {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 16px;
      min-height: var(--ev-target);
    }
    .below .btn {
      flex: none;
      margin-right: -12px;
    }
  `,
})
export class MapView {
  readonly scene = input.required<MapScene>();
  /** What a screen reader calls it. */
  readonly label = input.required<string>();
  /** Whether a press chooses a point. */
  readonly pickable = input(false);
  readonly picked = output<MapPoint>();

  protected readonly choice = inject(MapChoice);
  private readonly voiceIn = inject(Words).learn<MapWords>('map', mapEn);
  protected readonly voice = computed(() => this.voiceIn('UTC'));
  protected readonly isActive = signal(false);
  protected readonly hasTiles = signal(true);

  protected readonly note = computed(() => {
    const { say } = this.voice();
    if (!this.hasTiles()) return say('noTiles');
    if (this.pickable()) return say('pick');
    return this.isActive() ? '' : say('press');
  });
}

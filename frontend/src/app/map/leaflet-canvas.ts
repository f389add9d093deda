import {
  Component,
  DOCUMENT,
  DestroyRef,
  ElementRef,
  ViewEncapsulation,
  afterNextRender,
  effect,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { LeafletMap } from './leaflet-map';
import { type MapPoint, type MapScene } from './map-scene';
import { type Voice } from './voice';

/** The map itself. Loaded when it comes into view, with Leaflet and its styles; nothing is fetched from elsewhere before. */
@Component({
  selector: 'app-leaflet-canvas',
  encapsulation: ViewEncapsulation.None,
  template: `<div #canvas role="application" [attr.aria-label]="label()"></div>`,
  styleUrl: './leaflet-canvas.css',
})
export class LeafletCanvas {
  readonly scene = input.required<MapScene>();
  readonly label = input.required<string>();
  readonly voice = input.required<Voice>();
  readonly pressed = output<MapPoint>();
  readonly activated = output<boolean>();
  /** False when no street could be fetched. */
  readonly tiles = output<boolean>();

  private readonly canvas = viewChild.required<ElementRef<HTMLElement>>('canvas');
  private readonly map = signal<LeafletMap | null>(null);

  constructor() {
    const window = inject(DOCUMENT).defaultView;
    const matches = (query: string) => window?.matchMedia(query).matches ?? false;
    afterNextRender(() => {
      const { say } = this.voice();
      this.map.set(
        new LeafletMap(this.canvas().nativeElement, {
          texts: { zoomIn: say('zoomIn'), zoomOut: say('zoomOut'), contributors: say('contributors') },
          fingers: matches('(pointer: coarse)'),
          stillness: matches('(prefers-reduced-motion: reduce)'),
          pressed: (point) => this.pressed.emit(point),
          activated: (active) => this.activated.emit(active),
          tiles: (shown) => this.tiles.emit(shown),
        }),
      );
    });
    effect(() => this.map()?.show(this.scene()));
    inject(DestroyRef).onDestroy(() => this.map()?.remove());
  }
}

import * as L from 'leaflet';
import { type MapPoint, type MapScene, pointsOf } from './map-scene';
import { markerMarkup } from './marker-art';

const TILES = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png';
const COPYRIGHT_PAGE = 'https://www.openstreetmap.org/copyright';
const DEEPEST_ZOOM = 19;
/** A few streets around a single point. */
const NEAR_ZOOM = 16;
const MARGIN_PX = 40;
/** The middle of Europe, where nothing is to be shown yet. */
const NOWHERE: L.LatLngExpression = [48, 14];
const CONTINENT_ZOOM = 4;
const MARKER_PX = 32;

export interface MapTexts {
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly contributors: string;
}

export interface LeafletMapOptions {
  readonly texts: MapTexts;
  /** A finger scrolls the page, not the map, until the map was pressed; two fingers always mean the map. */
  readonly fingers: boolean;
  readonly stillness: boolean;
  /** Told where somebody has pressed. */
  readonly pressed: (point: MapPoint) => void;
  /** Somebody moves the map now, or has turned away from it. */
  readonly activated: (active: boolean) => void;
  /** Whether streets are to be seen: false when none of them could be fetched. */
  readonly tiles: (shown: boolean) => void;
}

/** A map in an element, by Leaflet. This file is loaded when a map comes into view, and Leaflet with it. */
export class LeafletMap {
  private readonly map: L.Map;
  private readonly drawn = L.layerGroup();
  private readonly resized: ResizeObserver;
  private readonly listening = new AbortController();
  private shown: readonly MapPoint[] = [];

  constructor(
    private readonly element: HTMLElement,
    private readonly options: LeafletMapOptions,
  ) {
    const { texts, fingers, stillness } = options;
    this.map = L.map(element, {
      zoomControl: false,
      scrollWheelZoom: false,
      dragging: !fingers,
      inertia: !stillness,
      fadeAnimation: !stillness,
      zoomAnimation: !stillness,
      markerZoomAnimation: !stillness,
    });
    this.map.attributionControl.setPrefix(false);
    L.control.zoom({ zoomInTitle: texts.zoomIn, zoomOutTitle: texts.zoomOut, position: 'topright' }).addTo(this.map);
    this.addTiles();
    this.drawn.addTo(this.map);
    this.map.setView(NOWHERE, CONTINENT_ZOOM, { animate: false });
    this.listen();
    this.resized = new ResizeObserver(() => this.map.invalidateSize({ animate: false }));
    this.resized.observe(element);
  }

  /** Draws what is to be seen, and moves there where that lies elsewhere than before. */
  show(scene: MapScene): void {
    this.drawn.clearLayers();
    for (const { latitude, longitude, radiusMetres, kind } of scene.circles) {
      L.circle([latitude, longitude], { radius: radiusMetres, className: `ev-circle ev-${kind}`, interactive: false }).addTo(this.drawn);
    }
    if (scene.link) {
      const line = scene.link.map(({ latitude, longitude }) => L.latLng(latitude, longitude));
      L.polyline(line, { className: 'ev-link', interactive: false }).addTo(this.drawn);
    }
    for (const { latitude, longitude, kind, label } of scene.markers) {
      const icon = L.divIcon({ className: `ev-marker ev-${kind}`, html: markerMarkup(kind, label), iconSize: [MARKER_PX, MARKER_PX] });
      L.marker([latitude, longitude], { icon, interactive: false, keyboard: false }).addTo(this.drawn);
    }
    this.fit(pointsOf(scene));
  }

  remove(): void {
    this.listening.abort();
    this.resized.disconnect();
    this.map.remove();
  }

  private fit(points: readonly MapPoint[]): void {
    const before = this.shown;
    this.shown = points;
    if (points.length === 0 || isSame(points, before)) return;
    const bounds = L.latLngBounds(points.map(({ latitude, longitude }) => [latitude, longitude]));
    // What was moved a little, while somebody looks at it, stays where it is.
    if (before.length > 0 && this.map.getBounds().contains(bounds)) return;
    this.map.fitBounds(bounds, { padding: [MARGIN_PX, MARGIN_PX], maxZoom: NEAR_ZOOM, animate: false });
  }

  private addTiles(): void {
    const { texts, tiles } = this.options;
    let arrived = false;
    L.tileLayer(TILES, {
      maxZoom: DEEPEST_ZOOM,
      attribution: `© <a href="${COPYRIGHT_PAGE}" target="_blank" rel="noopener noreferrer">OpenStreetMap</a> ${texts.contributors}`,
    })
      .on('tileload', () => {
        arrived = true;
        tiles(true);
      })
      .on('tileerror', () => arrived || tiles(false))
      .addTo(this.map);
  }

  private listen(): void {
    const { signal } = this.listening;
    this.map.on('click', ({ latlng }: L.LeafletMouseEvent) => {
      this.activate(true);
      this.options.pressed({ latitude: latlng.lat, longitude: latlng.wrap().lng });
    });
    this.element.addEventListener('focusin', () => this.options.fingers || this.activate(true), { signal });
    this.element.ownerDocument.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (!(target instanceof Node && this.element.contains(target))) this.activate(false);
      },
      { signal },
    );
    this.element.addEventListener('focusout', () => this.activate(false), { signal });
  }

  private activate(active: boolean): void {
    const { scrollWheelZoom, dragging } = this.map;
    if (active) scrollWheelZoom.enable();
    else scrollWheelZoom.disable();
    if (this.options.fingers) {
      if (active) dragging.enable();
      else dragging.disable();
    }
    this.options.activated(active);
  }
}

function isSame(points: readonly MapPoint[], others: readonly MapPoint[]): boolean {
  return (
    points.length === others.length &&
    points.every((point, index) => point.latitude === others[index]?.latitude && point.longitude === others[index]?.longitude)
  );
}

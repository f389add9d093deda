import { Component, type ElementRef, Injector, afterNextRender, computed, inject, signal, viewChild } from '@angular/core';
import { MOST_PLACES } from '@psa-ev/contract';
import { type Place, type PlaceProblem } from '@psa-ev/domain';
import { Fleet } from '../data/fleet';
import { PlacesStore } from '../data/journal-settings';
import { Session } from '../data/session';
import { Words } from '../i18n/words';
import { type MapPoint, type MapScene } from '../map/map-scene';
import { MapView } from '../map/map-view';
import { SavingBar } from '../saving/saving-bar';
import { pageTitle } from '../shell/page-title';
import { AbsenceNotice } from '../trouble/absence-notice';
import { shownVehicle } from '../trouble/shown-vehicle';
import { learnTelling } from '../trouble/telling';
import { metres, quantityText } from '../ui/quantity';
import { writeNumber } from '../ui/written-number';
import { mayConfigure } from './may-configure';
import { type PlaceDraft, PlaceForm, draftOf, draftScene } from './place-form';
import { tellPi } from './pi-words';
import { settingsVoice } from './voice';

const PLACE_PROBLEMS: readonly PlaceProblem[] = ['no-name', 'name-too-long', 'not-on-earth', 'radius-too-small', 'radius-too-large'];
/** Wide enough for a car park, narrow enough to tell two houses of a street apart. */
const FIRST_RADIUS_METRES = 150;
const DEGREE_DECIMALS = 4;

/** Where the car often is: owners name the places, the others see them. */
@Component({
  selector: 'app-places-page',
  imports: [AbsenceNotice, MapView, PlaceForm, SavingBar],
  providers: [PlacesStore],
  templateUrl: './places-page.html',
  styleUrl: './settings-page.css',
})
export class PlacesPage {
  protected readonly fleet = inject(Fleet);
  protected readonly store = inject(PlacesStore);
  private readonly session = inject(Session);
  private readonly injector = inject(Injector);
  private readonly telling = learnTelling(inject(Words));
  protected readonly shown = shownVehicle();
  protected readonly voice = settingsVoice(this.shown.timeZone);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');

  protected readonly say = computed(() => this.voice().say);
  protected readonly troubleVoice = computed(() => this.telling.voiceIn(this.shown.timeZone()));
  protected readonly noCar = computed(() => this.telling.tellAbsence(this.shown.view(), this.shown.online(), this.troubleVoice().say));
  protected readonly mayChange = computed(() => mayConfigure(this.session.state()));
  protected readonly most = String(MOST_PLACES);

  protected readonly places = computed(() => {
    const view = this.store.view();
    return view.kind === 'ready' ? view.items : null;
  });
  protected readonly isFull = computed(() => (this.places()?.length ?? 0) >= MOST_PLACES);
  protected readonly absence = computed(() => {
    const view = this.store.view();
    return view.kind === 'failed' ? view.problem : null;
  });
  protected readonly lines = computed(() => (this.places() ?? []).map((place) => ({ place, text: this.tellPlace(place) })));
  protected readonly notes = computed(() =>
    tellPi(this.store.view(), this.shown.ready()?.state.settingsInForce?.places, this.say(), (problem) => {
      const known = PLACE_PROBLEMS.find((word) => word === problem);
      return known ? this.say()(`places.problem.${known}`) : null;
    }),
  );

  /** The car's position, from which a place can be made. */
  protected readonly here = computed(() => this.shown.ready()?.state.snapshot?.position ?? null);
  /** What is being written; null: nothing is. */
  protected readonly draft = signal<PlaceDraft | null>(null);
  protected readonly scene = computed<MapScene>(() => {
    const draft = this.draft();
    const others = (this.places() ?? []).filter(({ id }) => id !== draft?.id);
    const { markers, circles } = draft ? draftScene(draft) : { markers: [], circles: [] };
    const car = this.here();
    return {
      markers: [
        ...others.map(({ latitude, longitude, name }) => ({ latitude, longitude, kind: 'place' as const, label: name })),
        ...(car && others.length === 0 && !draft ? [{ ...car, kind: 'car' as const, label: null }] : []),
        ...markers,
      ],
      circles: [
        ...others.map(({ latitude, longitude, radiusMetres }) => ({ latitude, longitude, radiusMetres, kind: 'place' as const })),
        ...circles,
      ],
      link: null,
    };
  });

  constructor() {
    pageTitle(() => this.say()('places.title'));
  }

  protected addHere(): void {
    this.begin(this.here());
  }

  protected addOnMap(): void {
    this.begin(null);
  }

  protected change(place: Place): void {
    this.draft.set(draftOf(place, this.voice().locale));
  }

  protected pick({ latitude, longitude }: MapPoint): void {
    const { locale } = this.voice();
    const written = { latitude: writeNumber(latitude, locale, 5), longitude: writeNumber(longitude, locale, 5) };
    this.draft.update((draft) => draft && { ...draft, ...written });
  }

  protected save(place: Place): void {
    const places = this.places();
    if (!places) return;
    const isNew = places.every(({ id }) => id !== place.id);
    void this.store.change(isNew ? [...places, place] : places.map((known) => (known.id === place.id ? place : known)));
    this.close();
  }

  protected remove(place: Place): void {
    void this.store.change((this.places() ?? []).filter(({ id }) => id !== place.id));
    this.close();
  }

  /** The form or the row goes away: the keyboard goes on at the top of the list. */
  protected close(): void {
    this.draft.set(null);
    afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
  }

  private begin(point: MapPoint | null): void {
    const { locale } = this.voice();
    const written = (value: number | undefined) => (value === undefined ? '' : writeNumber(value, locale, 5));
    this.draft.set({
      id: crypto.randomUUID(),
      isNew: true,
      name: '',
      latitude: written(point?.latitude),
      longitude: written(point?.longitude),
      radius: String(FIRST_RADIUS_METRES),
    });
  }

  private tellPlace({ latitude, longitude, radiusMetres }: Place): string {
    const { say, locale } = this.voice();
    const degrees = (value: number) => `${writeNumber(value, locale, DEGREE_DECIMALS).replace('-', '\u2212')}°`;
    const where = `${degrees(latitude)}\u00a0${degrees(longitude)}`;
    return say('places.around', { radius: quantityText(metres(radiusMetres, locale)), where });
  }
}

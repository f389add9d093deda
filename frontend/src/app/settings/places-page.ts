import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { type Place, type PlaceProblem } from '@psa-ev/domain';
import { PlacesStore, TariffsStore } from '../data/journal-settings';
import { Session } from '../data/session';
import { type MapPoint, type MapScene } from '../map/map-scene';
import { MapView } from '../map/map-view';
import { mayConfigure } from '../saving/may-configure';
import { pageTitle } from '../shell/page-title';
import { absenceOfCar, NoCar } from '../trouble/no-car';
import { shownVehicle } from '../trouble/shown-vehicle';
import { metres, quantityText } from '../ui/quantity';
import { writeNumber } from '../ui/written-number';
import { type PlaceDraft, PlaceForm, draftOf, draftScene } from './place-form';
import { tellPi } from './pi-words';
import { SettingRows } from './setting-rows';
import { SettingSheet } from './setting-sheet';
import { settingsVoice } from './voice';

const PLACE_PROBLEMS: readonly PlaceProblem[] = ['no-name', 'name-too-long', 'not-on-earth', 'radius-too-small', 'radius-too-large'];
/** Wide enough for a car park, narrow enough to tell two houses of a street apart. */
const FIRST_RADIUS_METRES = 150;
const DEGREE_DECIMALS = 4;

/** Where the car often is: owners name the places, the others see them. */
@Component({
  selector: 'app-places-page',
  imports: [MapView, NoCar, PlaceForm, SettingRows, SettingSheet],
  providers: [PlacesStore, TariffsStore],
  templateUrl: './places-page.html',
  styleUrl: '../saving/settings-page.css',
})
export class PlacesPage {
  protected readonly store = inject(PlacesStore);
  private readonly tariffs = inject(TariffsStore);
  private readonly session = inject(Session);
  protected readonly shown = shownVehicle();
  protected readonly voice = settingsVoice(this.shown.timeZone);
  private readonly sheet = viewChild(SettingSheet);

  protected readonly say = computed(() => this.voice().say);
  protected readonly noCar = absenceOfCar(this.shown);
  protected readonly mayChange = computed(() => mayConfigure(this.session.state()));

  /** Said where there is no room for another one. */
  protected readonly full = computed(() => (this.store.isFull() ? this.say()('places.full', { count: String(this.store.most) }) : null));
  protected readonly rows = computed(() =>
    (this.store.items() ?? []).map((item) => ({
      item,
      about: this.tellPlace(item),
      further: [],
      warning: null,
      question: this.askRemoval(item),
    })),
  );
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
  /** As it was when somebody began to change it; null: it is new. */
  private opened: Place | null = null;
  /** Why what is being written cannot be kept: another device has filled the list meanwhile. */
  protected readonly refusal = computed(() => {
    const draft = this.draft();
    return draft && !this.store.hasRoomFor(draft) ? this.full() : null;
  });
  protected readonly scene = computed<MapScene>(() => {
    const draft = this.draft();
    const others = (this.store.items() ?? []).filter(({ id }) => id !== draft?.id);
    const { markers, circles } = draft ? draftScene(draft, this.voice().locale) : { markers: [], circles: [] };
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
    this.opened = place;
    this.draft.set(draftOf(place, this.voice().locale));
  }

  protected pick({ latitude, longitude }: MapPoint): void {
    const { locale } = this.voice();
    const written = { latitude: writeNumber(latitude, locale, 5), longitude: writeNumber(longitude, locale, 5) };
    this.draft.update((draft) => draft && { ...draft, ...written });
  }

  protected save(place: Place): void {
    void this.store.put(place, this.opened);
    this.close();
  }

  protected remove(place: Place): void {
    void this.store.remove(place);
    this.close();
  }

  /** The form or the row goes away. */
  protected close(): void {
    this.opened = null;
    this.draft.set(null);
    this.sheet()?.goOn();
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

  /** What goes with a place: its name in the journal, and the price of what is charged there. */
  private askRemoval({ id, name }: Place): string {
    const { say, locale } = this.voice();
    const concerned = (this.tariffs.items() ?? []).filter(({ placeIds }) => placeIds?.includes(id));
    const names = new Intl.ListFormat(locale).format(concerned.map((tariff) => tariff.name));
    const key = concerned.length === 1 ? 'places.removalTariff' : 'places.removalTariffs';
    return [say('places.removal', { name }), ...(concerned.length > 0 ? [say(key, { names, count: String(concerned.length) })] : [])].join(
      ' ',
    );
  }

  private tellPlace({ latitude, longitude, radiusMetres }: Place): string {
    const { say, locale } = this.voice();
    const degrees = (value: number) => `${writeNumber(value, locale, DEGREE_DECIMALS).replace('-', '\u2212')}°`;
    const where = `${degrees(latitude)}\u00a0${degrees(longitude)}`;
    return say('places.around', { radius: quantityText(metres(radiusMetres, locale)), where });
  }
}

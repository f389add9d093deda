import { Component, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Tariff, type TariffProblem } from '@psa-ev/domain';
import { PlacesStore, TariffsStore } from '../data/journal-settings';
import { Session } from '../data/session';
import { mayConfigure } from '../saving/may-configure';
import { pageTitle } from '../shell/page-title';
import { absenceOfCar, NoCar } from '../trouble/no-car';
import { shownVehicle } from '../trouble/shown-vehicle';
import { tellPi } from './pi-words';
import { draftOf, newTariff, type TariffDraft } from './tariff-draft';
import { TariffForm } from './tariff-form';
import { tellTariff } from './tariff-words';
import { SettingRows } from './setting-rows';
import { SettingSheet } from './setting-sheet';
import { settingsVoice } from './voice';

const TARIFF_PROBLEMS: readonly TariffProblem[] = [
  'no-name',
  'name-too-long',
  'no-currency',
  'no-band',
  'too-many-bands',
  'no-weekday',
  'no-time',
  'no-price',
  'no-fee',
  'no-day',
  'ends-before-it-begins',
];
/** Where nothing tells in which currency somebody pays. */
const FIRST_CURRENCY = 'EUR';

/** What electricity costs: owners set the tariffs, the others see them. */
@Component({
  selector: 'app-tariffs-page',
  imports: [NoCar, RouterLink, SettingRows, SettingSheet, TariffForm],
  providers: [PlacesStore, TariffsStore],
  templateUrl: './tariffs-page.html',
  styleUrl: '../saving/settings-page.css',
})
export class TariffsPage {
  protected readonly store = inject(TariffsStore);
  private readonly placesStore = inject(PlacesStore);
  private readonly session = inject(Session);
  protected readonly shown = shownVehicle();
  protected readonly voice = settingsVoice(this.shown.timeZone);
  private readonly sheet = viewChild(SettingSheet);

  protected readonly say = computed(() => this.voice().say);
  protected readonly noCar = absenceOfCar(this.shown);
  protected readonly mayChange = computed(() => mayConfigure(this.session.state()));

  protected readonly places = computed(() => this.placesStore.items() ?? []);
  /** Said where there is no room for another one. */
  protected readonly full = computed(() => (this.store.isFull() ? this.say()('tariffs.full', { count: String(this.store.most) }) : null));
  protected readonly rows = computed(() =>
    (this.store.items() ?? []).map((item) => {
      const { scope, prices, warning } = tellTariff(item, this.placesStore.items(), this.voice());
      const next = this.mayChange() ? ` ${this.say()('tariffs.chooseAnew')}` : '';
      return { item, about: scope, further: prices, warning: warning && `${warning}${next}`, question: null };
    }),
  );
  protected readonly notes = computed(() =>
    tellPi(this.store.view(), this.shown.ready()?.state.settingsInForce?.tariffs, this.say(), (problem) => {
      const known = TARIFF_PROBLEMS.find((word) => word === problem);
      return known ? this.say()(`tariffs.problem.${known}`) : null;
    }),
  );

  /** What is being written; null: nothing is. */
  protected readonly draft = signal<TariffDraft | null>(null);
  /** As it was when somebody began to change it; null: it is new. */
  private opened: Tariff | null = null;
  /** Why what is being written cannot be kept: another device has filled the list meanwhile. */
  protected readonly refusal = computed(() => {
    const draft = this.draft();
    return draft && !this.store.hasRoomFor(draft) ? this.full() : null;
  });

  constructor() {
    pageTitle(() => this.say()('tariffs.title'));
  }

  protected add(): void {
    this.draft.set(newTariff(this.store.items()?.at(-1)?.currency ?? FIRST_CURRENCY));
  }

  protected change(tariff: Tariff): void {
    this.opened = tariff;
    this.draft.set(draftOf(tariff, this.voice().locale));
  }

  protected save(tariff: Tariff): void {
    void this.store.put(tariff, this.opened);
    this.close();
  }

  protected remove(tariff: Tariff): void {
    void this.store.remove(tariff);
    this.close();
  }

  /** The form or the row goes away. */
  protected close(): void {
    this.opened = null;
    this.draft.set(null);
    this.sheet()?.goOn();
  }
}

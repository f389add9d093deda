import { Component, type ElementRef, Injector, afterNextRender, computed, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { MOST_TARIFFS } from '@psa-ev/contract';
import { type Tariff, type TariffProblem } from '@psa-ev/domain';
import { Fleet } from '../data/fleet';
import { PlacesStore, TariffsStore } from '../data/journal-settings';
import { Session } from '../data/session';
import { Words } from '../i18n/words';
import { SavingBar } from '../saving/saving-bar';
import { pageTitle } from '../shell/page-title';
import { AbsenceNotice } from '../trouble/absence-notice';
import { shownVehicle } from '../trouble/shown-vehicle';
import { learnTelling } from '../trouble/telling';
import { mayConfigure } from './may-configure';
import { tellPi } from './pi-words';
import { draftOf, newTariff, type TariffDraft } from './tariff-draft';
import { TariffForm } from './tariff-form';
import { tellTariff } from './tariff-words';
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
  imports: [AbsenceNotice, RouterLink, SavingBar, TariffForm],
  providers: [PlacesStore, TariffsStore],
  templateUrl: './tariffs-page.html',
  styleUrl: './settings-page.css',
})
export class TariffsPage {
  protected readonly fleet = inject(Fleet);
  protected readonly store = inject(TariffsStore);
  private readonly placesStore = inject(PlacesStore);
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
  protected readonly most = String(MOST_TARIFFS);

  protected readonly places = computed(() => {
    const view = this.placesStore.view();
    return view.kind === 'ready' ? view.items : [];
  });
  protected readonly tariffs = computed(() => {
    const view = this.store.view();
    return view.kind === 'ready' ? view.items : null;
  });
  protected readonly isFull = computed(() => (this.tariffs()?.length ?? 0) >= MOST_TARIFFS);
  protected readonly absence = computed(() => {
    const view = this.store.view();
    return view.kind === 'failed' ? view.problem : null;
  });
  protected readonly lines = computed(() =>
    (this.tariffs() ?? []).map((tariff) => ({ tariff, ...tellTariff(tariff, this.places(), this.voice()) })),
  );
  protected readonly notes = computed(() =>
    tellPi(this.store.view(), this.shown.ready()?.state.settingsInForce?.tariffs, this.say(), (problem) => {
      const known = TARIFF_PROBLEMS.find((word) => word === problem);
      return known ? this.say()(`tariffs.problem.${known}`) : null;
    }),
  );

  /** What is being written; null: nothing is. */
  protected readonly draft = signal<TariffDraft | null>(null);

  constructor() {
    pageTitle(() => this.say()('tariffs.title'));
  }

  protected add(): void {
    this.draft.set(newTariff(this.tariffs()?.at(-1)?.currency ?? FIRST_CURRENCY));
  }

  protected change(tariff: Tariff): void {
    this.draft.set(draftOf(tariff, this.voice().locale));
  }

  protected save(tariff: Tariff): void {
    const tariffs = this.tariffs();
    if (!tariffs) return;
    const isNew = tariffs.every(({ id }) => id !== tariff.id);
    void this.store.change(isNew ? [...tariffs, tariff] : tariffs.map((known) => (known.id === tariff.id ? tariff : known)));
    this.close();
  }

  protected remove(tariff: Tariff): void {
    void this.store.change((this.tariffs() ?? []).filter(({ id }) => id !== tariff.id));
    this.close();
  }

  /** The form or the row goes away: the keyboard goes on at the top of the list. */
  protected close(): void {
    this.draft.set(null);
    afterNextRender(() => this.heading()?.nativeElement.focus(), { injector: this.injector });
  }
}

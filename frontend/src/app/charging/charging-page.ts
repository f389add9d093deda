import { Component, computed, inject, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type PricedSession } from '@psa-ev/contract';
import { monthKeyOf } from '@psa-ev/domain';
import { toCsv } from '../charts/csv';
import { Download } from '../charts/download';
import { ChargingControl } from '../control/charging-control';
import { type EntriesView, watchSessions } from '../data/journal-entries';
import { Session } from '../data/session';
import { Words } from '../i18n/words';
import { chosenMonth } from '../journal/chosen-month';
import { tellEntriesAbsence, tellEntriesDoubts } from '../journal/entries-absence';
import { MonthBar } from '../journal/month-bar';
import { MonthSum } from '../journal/month-sum';
import { NoEntries } from '../journal/no-entries';
import { OpenedEntry } from '../journal/opened-entry';
import { journalVoice } from '../journal/voice';
import { mayConfigure } from '../saving/may-configure';
import { pageTitle } from '../shell/page-title';
import { absenceOfCar, NoCar } from '../trouble/no-car';
import { shownVehicle } from '../trouble/shown-vehicle';
import { wholeKilowattHours } from '../ui/journal-quantity';
import { calendarDay } from '../ui/moment';
import { QuantityValue } from '../ui/quantity-value';
import { type FoundSession } from './found-session';
import { type ChargingWords, chargingEn } from './i18n/en';
import { sumSessions, tellSum } from './month-sum';
import { tellRunning } from './running-words';
import { SessionList } from './session-list';
import { isUnused } from './session-words';
import { sessionsTable } from './sessions-csv';
import { type Voices } from './voice';

/** Where nothing tells in which currency somebody pays. */
const FIRST_CURRENCY = 'EUR';

/** What the car is charged: the session that goes on, and a month of those that were. */
@Component({
  selector: 'app-charging-page',
  imports: [ChargingControl, MonthBar, MonthSum, NoCar, NoEntries, QuantityValue, RouterLink, SessionList],
  providers: [OpenedEntry],
  templateUrl: './charging-page.html',
  styleUrls: ['../journal/journal-page.css', './charging-page.css'],
})
export class ChargingPage {
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  private readonly download = inject(Download);
  private readonly ownIn = this.words.learn<ChargingWords>('charging', chargingEn);
  private readonly journalIn = journalVoice();
  protected readonly shown = shownVehicle();
  protected readonly chosen = chosenMonth(this.shown);
  protected readonly watch = watchSessions(this.chosen.month);

  protected readonly voices = computed<Voices>(() => ({
    own: this.ownIn(this.shown.timeZone()),
    journal: this.journalIn(this.shown.timeZone()),
  }));
  protected readonly say = computed(() => this.voices().own.say);
  protected readonly noCar = absenceOfCar(this.shown);
  protected readonly isOwner = computed(() => mayConfigure(this.session.state()));

  protected readonly running = computed(() => {
    const ready = this.chosen.isCurrent() ? this.shown.ready() : null;
    // A new day changes how its start is told, a tick of the clock does not.
    this.today();
    return ready && tellRunning(ready.state, untracked(this.shown.now), this.voices().own);
  });
  private readonly today = computed(() => calendarDay(this.shown.now(), this.shown.timeZone()));

  protected readonly absence = computed(() => {
    const { own, journal } = this.voices();
    const when = this.running() ? 'running' : this.chosen.isCurrent() ? 'now' : 'then';
    const empty = { title: own.say(`empty.${when}Title`), text: own.say(`empty.${when}Text`) };
    return tellEntriesAbsence(this.finished(), this.shown.online(), journal, empty);
  });
  protected readonly doubts = computed(() => tellEntriesDoubts(this.watch.view(), this.shown.online(), this.voices().journal));

  /** Without the one that goes on: it stands above, and its document follows it only now and then. */
  private readonly finished = computed<EntriesView<PricedSession>>(() => {
    const [view, running] = [this.watch.view(), this.running()];
    return view.kind === 'ready' ? { ...view, entries: view.entries.filter(({ id }) => id !== running?.id) } : view;
  });
  protected readonly sessions = computed<readonly FoundSession[]>(() => {
    const view = this.finished();
    return view.kind === 'ready' ? view.entries : [];
  });
  private readonly sum = computed(() => sumSessions(this.sessions(), this.chosen.month().timeZone));
  protected readonly total = computed(() => {
    const [whole] = wholeKilowattHours(this.sum().chargedKwh, this.voices().own.locale);
    return this.sessions().length > 0 && whole ? whole : null;
  });
  protected readonly sums = computed(() =>
    tellSum(this.sum(), { unused: this.sessions().filter(isUnused).length, isOneRunning: this.running() !== null }, this.voices().own),
  );
  protected readonly usualCurrency = computed(() => this.sessions().find(({ cost }) => cost)?.cost?.currency ?? FIRST_CURRENCY);

  constructor() {
    pageTitle(() => this.say()('title'));
  }

  protected save(): void {
    const view = this.shown.view();
    const car = view.kind === 'ready' ? (view.state.vehicle.label ?? '') : '';
    const file = this.say()('csv.file', { car, month: monthKeyOf(this.chosen.month().first) });
    this.download.text(file, toCsv(sessionsTable(this.sessions(), this.voices())));
  }
}

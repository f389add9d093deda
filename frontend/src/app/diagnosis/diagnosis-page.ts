import { Component, computed, inject } from '@angular/core';
import { DiagnosisHistoryWatch } from '../data/diagnosis-history';
import { Fleet } from '../data/fleet';
import { Words } from '../i18n/words';
import { pageTitle } from '../shell/page-title';
import { AbsenceNotice } from '../trouble/absence-notice';
import { shownVehicle } from '../trouble/shown-vehicle';
import { learnTelling } from '../trouble/telling';
import { type DiagnosisWords, diagnosisEn } from './i18n/en';
import { tellLinks } from './links';
import { RecordCard } from './record-card';
import { tellOutage, tellRestart } from './record-words';
import { tellSelfHelp } from './self-help';
import { advised, tellStanding, troubleOf } from './standing';
import { StandingPanel } from './standing-panel';
import { TechnicalCard } from './technical-card';

/** What holds between the car and its reader, what it means, what happens by itself and what to do; and what has been. */
@Component({
  selector: 'app-diagnosis-page',
  imports: [AbsenceNotice, RecordCard, StandingPanel, TechnicalCard],
  providers: [DiagnosisHistoryWatch],
  templateUrl: './diagnosis-page.html',
  styleUrls: ['../ui/sheet.css', './diagnosis-page.css'],
})
export class DiagnosisPage {
  protected readonly fleet = inject(Fleet);
  private readonly words = inject(Words);
  private readonly watch = inject(DiagnosisHistoryWatch);
  private readonly voiceIn = this.words.learn<DiagnosisWords>('diagnosis', diagnosisEn);
  private readonly telling = learnTelling(this.words);
  private readonly shown = shownVehicle();

  protected readonly now = this.shown.now;
  protected readonly voice = computed(() => this.voiceIn(this.shown.timeZone()));
  protected readonly troubleVoice = computed(() => this.telling.voiceIn(this.shown.timeZone()));
  protected readonly absence = computed(() => this.telling.tellAbsence(this.shown.view(), this.shown.online(), this.troubleVoice().say));

  protected readonly history = computed(() => {
    const view = this.watch.view();
    return view.kind === 'ready' ? view.history : null;
  });

  protected readonly told = computed(() => {
    const ready = this.shown.ready();
    if (!ready) return null;
    const { condition, state } = ready;
    const [history, now, voice] = [this.history(), this.now(), this.voice()];
    const standing = tellStanding(condition, state, now, voice, this.troubleVoice());
    // Of what the Pi does now, only the Pi itself can tell.
    const isSpeaking = condition.kind === 'whole' || condition.kind === 'hindered';
    const selfHelp = history && isSpeaking ? tellSelfHelp(troubleOf(condition, state), history, now, voice) : null;
    return {
      state,
      links: tellLinks(condition, state, now, voice),
      selfHelp,
      standing: selfHelp ? advised(standing, selfHelp.advice) : standing,
    };
  });

  /** Why the history is not there; null where it is. */
  protected readonly historyProblem = computed(() => {
    const view = this.watch.view();
    if (view.kind === 'ready') return null;
    return this.voice().say(view.kind === 'failed' ? `history.${view.problem}` : `history.${view.kind}`);
  });
  protected readonly outages = computed(() => this.history()?.outages.map((outage) => tellOutage(outage, this.now(), this.voice())) ?? []);
  protected readonly restarts = computed(() => this.history()?.restarts.map((restart) => tellRestart(restart, this.voice())) ?? []);

  constructor() {
    pageTitle(() => this.voice().say('title'));
  }

  protected checkAgain(): void {
    this.fleet.retry();
    this.watch.retry();
  }
}

import { Component, computed, inject } from '@angular/core';
import { Fleet } from '../data/fleet';
import { Words } from '../i18n/words';
import { pageTitle } from '../shell/page-title';
import { AbsenceNotice } from '../trouble/absence-notice';
import { shownVehicle } from '../trouble/shown-vehicle';
import { learnTelling } from '../trouble/telling';
import { statisticsVoice } from './voice';

/** What the journal of the selected car adds up to. */
@Component({
  selector: 'app-insights-page',
  imports: [AbsenceNotice],
  template: `
    @if (absence(); as told) {
      <app-absence-notice
        [absence]="told"
        [checking]="fleet.checking()"
        [now]="shown.now()"
        [voice]="troubleVoice()"
        (checkAgain)="fleet.retry()"
      />
    } @else {
      <h1>{{ voice().say('title') }}</h1>
    }
  `,
  styleUrl: './insights-page.css',
})
export class InsightsPage {
  protected readonly fleet = inject(Fleet);
  private readonly words = inject(Words);
  private readonly voiceIn = statisticsVoice();
  private readonly telling = learnTelling(this.words);
  protected readonly shown = shownVehicle();

  protected readonly voice = computed(() => this.voiceIn(this.shown.timeZone()));
  protected readonly troubleVoice = computed(() => this.telling.voiceIn(this.shown.timeZone()));
  protected readonly absence = computed(() => this.telling.tellAbsence(this.shown.view(), this.shown.online(), this.troubleVoice().say));

  constructor() {
    pageTitle(() => this.voice().say('title'));
  }
}

import { Component, computed, inject } from '@angular/core';
import { CommandLedger } from '../commands/command-ledger';
import { CommandClient } from '../data/command-client';
import { Fleet } from '../data/fleet';
import { Session } from '../data/session';
import { Words } from '../i18n/words';
import { mayConfigure } from '../saving/may-configure';
import { pageTitle } from '../shell/page-title';
import { absenceOfCar, NoCar } from '../trouble/no-car';
import { shownVehicle } from '../trouble/shown-vehicle';
import { peopleEn, type PeopleWords } from './i18n/en';
import { PeopleList } from './people-list';

/** Who may do what with the car, how to change it, and who did what. */
@Component({
  selector: 'app-people-page',
  imports: [CommandLedger, NoCar, PeopleList],
  providers: [CommandClient],
  template: `
    @if (noCar(); as told) {
      <app-no-car [told]="told" />
    } @else {
      <header>
        <h1>{{ voice().say('title') }}</h1>
        <p>{{ voice().say(isOwner() ? 'intro' : 'ownersOnly') }}</p>
      </header>
      <div class="sheet">
        @if (isOwner() && fleet.selectedId(); as vehicleId) {
          <app-people-list [vehicleId]="vehicleId" [voice]="voice()" />
        }
        <div class="part">
          <app-command-ledger [now]="shown.now()" [timeZone]="shown.timeZone()" />
        </div>
      </div>
    }
  `,
  styleUrls: ['../saving/setting-sheet.css', '../saving/settings-page.css'],
  styles: `
    app-people-list + .part {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
  `,
})
export class PeoplePage {
  protected readonly shown = shownVehicle();
  protected readonly fleet = inject(Fleet);
  private readonly session = inject(Session);
  private readonly voiceIn = inject(Words).learn<PeopleWords>('people', peopleEn);

  protected readonly voice = computed(() => this.voiceIn(this.shown.timeZone()));
  protected readonly noCar = absenceOfCar(this.shown);
  protected readonly isOwner = computed(() => mayConfigure(this.session.state()));

  constructor() {
    pageTitle(() => this.voice().say('title'));
  }
}

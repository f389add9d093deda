import { Component, computed, inject } from '@angular/core';
import { partSeenAt } from '@psa-ev/domain';
import { CommandButton } from '../commands/command-button';
import { CommandLedger } from '../commands/command-ledger';
import { hindranceOf } from '../commands/hindrance';
import { type CommandWords, commandsEn } from '../commands/i18n/en';
import { mayCommand } from '../commands/may-command';
import { CommandClient } from '../data/command-client';
import { RemoteStore } from '../data/control-settings';
import { ControlStateWatch } from '../data/control-state';
import { Session } from '../data/session';
import { Words } from '../i18n/words';
import { mayConfigure } from '../saving/may-configure';
import { SavingBar } from '../saving/saving-bar';
import { controlVoice } from '../control/voice';
import { pageTitle } from '../shell/page-title';
import { absenceOfCar, NoCar } from '../trouble/no-car';
import { shownVehicle } from '../trouble/shown-vehicle';
import { relativeAge } from '../ui/moment';
import { type RemoteWords, remoteEn } from './i18n/en';
import { besideHorn, besideLights, besideLock, besideWakeUp, lockQuestion } from './remote-words';
import { WakeUpLimit } from './wake-up-limit';

/** What can be asked of the car from afar: its newest, its lights, its horn, its locks; and what was asked before. */
@Component({
  selector: 'app-remote-page',
  imports: [CommandButton, CommandLedger, NoCar, SavingBar, WakeUpLimit],
  providers: [CommandClient, ControlStateWatch, RemoteStore],
  templateUrl: './remote-page.html',
  styleUrls: ['../saving/setting-sheet.css', '../saving/settings-page.css', './remote-page.css'],
})
export class RemotePage {
  protected readonly shown = shownVehicle();
  protected readonly store = inject(RemoteStore);
  private readonly session = inject(Session);
  private readonly view = inject(ControlStateWatch).view;
  private readonly words = inject(Words);
  private readonly voiceIn = this.words.learn<RemoteWords>('remote', remoteEn);
  private readonly commandsIn = this.words.learn<CommandWords>('commands', commandsEn);
  private readonly commonVoice = controlVoice(this.shown.timeZone);

  protected readonly now = this.shown.now;
  protected readonly voice = computed(() => this.voiceIn(this.shown.timeZone()));
  protected readonly say = computed(() => this.voice().say);
  protected readonly common = computed(() => this.commonVoice().say);
  protected readonly noCar = absenceOfCar(this.shown);

  /** Null as long as the Pi has not said what it has learned of the car. */
  protected readonly control = computed(() => {
    const view = this.view();
    return view.kind === 'ready' ? view.control : null;
  });
  private readonly snapshot = computed(() => this.shown.ready()?.state.snapshot ?? null);

  /** What keeps the reader from pressing any of the buttons; null: nothing. */
  protected readonly hindrance = computed(() => {
    const { say } = this.commandsIn(this.shown.timeZone());
    if (!mayCommand(this.session.state())) return say('hindrance.viewer');
    const car = this.isKept() ? null : this.shown.ready();
    const hindrance = car && hindranceOf(car.condition, car.state);
    return hindrance && say(`hindrance.${hindrance}`);
  });
  /** What says so for all buttons. A start on what this device remembers is over in a moment: a line for that would only push the page about. */
  protected readonly saidBy = computed(() => {
    if (this.isKept()) return 'remote-intro';
    return this.hindrance() === null ? null : 'remote-hindrance';
  });
  private readonly isOwner = computed(() => mayConfigure(this.session.state()));
  private readonly isKept = computed(() => this.shown.ready()?.condition.kind === 'kept');

  protected readonly wakeUp = computed(() => besideWakeUp(this.control(), this.snapshot(), this.now(), this.voice()));
  protected readonly lights = computed(() => besideLights(this.control(), this.now(), this.voice()));
  protected readonly horn = computed(() => besideHorn(this.control(), this.isOwner(), this.now(), this.voice()));
  protected readonly locking = computed(() => besideLock('lockDoors', this.snapshot(), this.control(), this.now(), this.voice()));
  protected readonly unlocking = computed(() => besideLock('unlockDoors', this.snapshot(), this.control(), this.now(), this.voice()));
  protected readonly lockQuestion = computed(() => lockQuestion('lockDoors', this.label(), this.voice()));
  protected readonly unlockQuestion = computed(() => lockQuestion('unlockDoors', this.label(), this.voice()));
  private readonly label = computed(() => this.shown.ready()?.state.vehicle.label ?? null);

  /** What the car says of its locks; null where it says nothing. */
  protected readonly lock = computed(() => {
    const snapshot = this.snapshot();
    if (!snapshot || snapshot.doors.lock === null) return null;
    const { say, locale } = this.voice();
    const seen = say('doors.seen', { age: relativeAge(partSeenAt(snapshot, 'doors'), this.now(), locale) });
    return { state: say(`doors.lock.${snapshot.doors.lock}`), seen };
  });

  constructor() {
    pageTitle(() => this.say()('title'));
  }
}

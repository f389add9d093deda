import { Component, type Signal, computed, inject, input } from '@angular/core';
import { Fleet } from '../data/fleet';
import { Words } from '../i18n/words';
import { TickingClock } from '../ui/ticking-clock';
import { type Absence } from './absence';
import { AbsenceNotice } from './absence-notice';
import { type ShownVehicle } from './shown-vehicle';
import { learnTelling } from './telling';
import { type Voice } from './voice';

/** Why a page has no car to speak of, and the voice that tells it. */
export interface ToldAbsence {
  readonly absence: Absence;
  readonly voice: Voice;
}

/** Null while the car is being fetched, or where there is one. To be called where `inject()` works. */
export function absenceOfCar({ view, online, timeZone }: ShownVehicle): Signal<ToldAbsence | null> {
  const { voiceIn, tellAbsence } = learnTelling(inject(Words));
  return computed(() => {
    const voice = voiceIn(timeZone());
    const absence = tellAbsence(view(), online(), voice.say);
    return absence && { absence, voice };
  });
}

/** The whole of a page about a car where there is none: why, and the way to ask again. */
@Component({
  selector: 'app-no-car',
  imports: [AbsenceNotice],
  template: `
    <app-absence-notice
      [absence]="told().absence"
      [voice]="told().voice"
      [checking]="fleet.checking()"
      [now]="now()"
      (checkAgain)="fleet.retry()"
    />
  `,
})
export class NoCar {
  readonly told = input.required<ToldAbsence>();

  protected readonly fleet = inject(Fleet);
  protected readonly now = inject(TickingClock).now;
}

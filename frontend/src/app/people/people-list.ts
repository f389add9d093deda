import { Component, computed, inject, input } from '@angular/core';
import { type VehicleId } from '@psa-ev/domain';
import { Connection } from '../data/connection';
import { Fleet } from '../data/fleet';
import { PeopleWatch } from '../data/people';
import { Session } from '../data/session';
import { AbsencePart } from '../ui/absence-part';
import { InvitationForm } from './invitation-form';
import { PersonRow } from './person-row';
import { tellPeopleAbsence } from './people-absence';
import { type Voice } from './voice';

/** For owners: who has access to the car, and how to invite more. */
@Component({
  selector: 'app-people-list',
  imports: [AbsencePart, InvitationForm, PersonRow],
  providers: [PeopleWatch],
  template: `
    <div class="halves">
      <section class="part" aria-labelledby="people-heading">
        <h2 id="people-heading">{{ say()('heading') }}</h2>
        @if (absence(); as told) {
          <app-absence-part [absence]="told" [again]="say()('tryAgain')" (tryAgain)="watch.retry()" />
        } @else if (watch.view().kind === 'loading') {
          <p class="quiet" role="status">{{ say()('loading') }}</p>
        }
        <ul>
          @for (person of people(); track person.email) {
            <li><app-person-row [person]="person" [isReader]="person.email === reader()" [voice]="voice()" /></li>
          }
        </ul>
      </section>
      <section class="part" aria-labelledby="invitation-heading">
        <h2 id="invitation-heading">{{ say()('invite') }}</h2>
        <app-invitation-form [vehicleId]="vehicleId()" [hasSeveralCars]="hasSeveralCars()" [known]="known()" [say]="say()" />
      </section>
    </div>
  `,
  styleUrl: '../saving/settings-page.css',
  styles: `
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 12px 0 4px;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    app-absence-part {
      padding: 12px 0 0;
    }
  `,
})
export class PeopleList {
  readonly vehicleId = input.required<VehicleId>();
  readonly voice = input.required<Voice>();

  protected readonly watch = inject(PeopleWatch);
  private readonly session = inject(Session);
  private readonly fleet = inject(Fleet);
  private readonly connection = inject(Connection);

  protected readonly say = computed(() => this.voice().say);
  protected readonly absence = computed(() => tellPeopleAbsence(this.watch.view(), this.connection.online(), this.say()));
  protected readonly people = computed(() => {
    const view = this.watch.view();
    return view.kind === 'ready' ? view.people : [];
  });
  protected readonly known = computed(() => this.people().map(({ email }) => email));
  protected readonly hasSeveralCars = computed(() => this.fleet.vehicleIds().length > 1);
  protected readonly reader = computed(() => {
    const state = this.session.state();
    return state.kind === 'signed-in' ? state.email : null;
  });
}

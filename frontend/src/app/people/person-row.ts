import { Component, computed, input, linkedSignal } from '@angular/core';
import { type Member } from '@psa-ev/contract';
import { type Role } from '@psa-ev/domain';
import { PiCommand } from './pi-command';
import { RoleField } from './role-field';
import { changeOfRole, removal } from './users-command';
import { type Voice } from './voice';

/** Somebody who has access to the car, and how to change or end that. */
@Component({
  selector: 'app-person-row',
  imports: [PiCommand, RoleField],
  template: `
    <p>
      <b>{{ person().email }}</b>
      @if (isReader()) {
        <span class="quiet">&ngsp;({{ voice().say('you') }})</span>
      }
    </p>
    <p class="quiet">{{ about() }}</p>
    <details>
      <summary>
        {{ voice().say('change') }}<span class="hidden"> {{ person().email }}</span>
      </summary>
      <app-role-field [(role)]="role" [say]="voice().say" />
      @if (role() === person().role) {
        <p class="quiet">{{ voice().say('changeNone') }}</p>
      } @else {
        <p class="quiet">{{ voice().say('changeText') }}</p>
        <app-pi-command [command]="changing()" [say]="voice().say" />
      }
      <p class="quiet removal">{{ voice().say(isReader() ? 'removeSelf' : 'removeText') }}</p>
      <app-pi-command [command]="removing()" [say]="voice().say" />
    </details>
  `,
  styleUrl: './people-parts.css',
})
export class PersonRow {
  readonly person = input.required<Member>();
  readonly isReader = input.required<boolean>();
  readonly voice = input.required<Voice>();

  protected readonly role = linkedSignal<Role>(() => {
    const { role } = this.person();
    return role === 'unknown' ? 'viewer' : role;
  });
  protected readonly changing = computed(() => changeOfRole(this.person().email, this.role()));
  protected readonly removing = computed(() => removal(this.person().email));
  protected readonly about = computed(() => {
    const { role, since, hasSignedIn } = this.person();
    const { say, locale, timeZone } = this.voice();
    const parts = [
      say(`role.${role}`),
      ...(since ? [say('since', { day: new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone }).format(since) })] : []),
      ...(hasSignedIn ? [] : [say('notSignedIn')]),
    ];
    return parts.join(' · ');
  });
}

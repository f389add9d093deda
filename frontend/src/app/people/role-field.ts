import { Component, computed, input, model } from '@angular/core';
import { isRole, type Role, ROLES } from '@psa-ev/domain';
import { type Say } from './voice';

/** One of the roles, and what it allows. */
@Component({
  selector: 'app-role-field',
  template: `
    <label class="field">
      <span>{{ say()('roleField') }}</span>
      <select #select (change)="choose(select.value)">
        @for (choice of roles; track choice) {
          <option [value]="choice" [selected]="choice === role()">{{ name(choice) }}</option>
        }
      </select>
    </label>
    <p class="quiet">{{ allowed() }}</p>
  `,
  styleUrl: '../ui/form.css',
  styles: `
    .field {
      flex-direction: column;
      align-items: stretch;
      gap: 4px;
    }
    p {
      margin: 4px 0 0;
    }
  `,
})
export class RoleField {
  readonly role = model.required<Role>();
  readonly say = input.required<Say>();

  protected readonly roles = ROLES;
  protected readonly allowed = computed(() => this.say()(`may.${this.role()}`));

  protected name(role: Role): string {
    return this.say()(`role.${role}`);
  }

  protected choose(word: string): void {
    if (isRole(word)) this.role.set(word);
  }
}

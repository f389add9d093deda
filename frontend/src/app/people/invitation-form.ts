import { Component, computed, input, signal } from '@angular/core';
import { type Role, type VehicleId } from '@psa-ev/domain';
import { TextField } from '../ui/text-field';
import { PiCommand } from './pi-command';
import { RoleField } from './role-field';
import { invitation, isAddress } from './users-command';
import { type Say } from './voice';

/** Makes the command that invites somebody, as it is being filled in. */
@Component({
  selector: 'app-invitation-form',
  imports: [PiCommand, RoleField, TextField],
  template: `
    <app-text-field
      describedBy="invitation-hint"
      [label]="say()('email')"
      [value]="written()"
      [isWrong]="isWrong()"
      (written)="written.set($event)"
    />
    <app-role-field [(role)]="role" [say]="say()" />
    @if (hasSeveralCars()) {
      <label class="field">
        <span>{{ say()('cars') }}</span>
        <select #cars (change)="onlyThis.set(cars.value === 'this')">
          <option value="all" [selected]="!onlyThis()">{{ say()('allCars') }}</option>
          <option value="this" [selected]="onlyThis()">{{ say()('thisCar') }}</option>
        </select>
      </label>
    }
    <p class="quiet" id="invitation-hint">{{ hint() }}</p>
    @if (command(); as text) {
      <app-pi-command [command]="text" [say]="say()" />
    }
  `,
  styleUrls: ['../ui/form.css', './people-parts.css'],
})
export class InvitationForm {
  readonly vehicleId = input.required<VehicleId>();
  /** There are others that somebody could be invited to. */
  readonly hasSeveralCars = input.required<boolean>();
  /** Who has access already. */
  readonly known = input.required<readonly string[]>();
  readonly say = input.required<Say>();

  protected readonly written = signal('');
  protected readonly role = signal<Role>('driver');
  protected readonly onlyThis = signal(false);

  private readonly email = computed(() => this.written().trim().toLowerCase());
  private readonly isWhole = computed(() => isAddress(this.email()));
  protected readonly isWrong = computed(() => this.email() !== '' && !this.isWhole());
  protected readonly command = computed(() =>
    this.isWhole() ? invitation(this.email(), this.role(), this.onlyThis() ? this.vehicleId() : null) : null,
  );
  protected readonly hint = computed(() => {
    const say = this.say();
    if (this.isWrong()) return say('emailWrong');
    if (!this.isWhole()) return say('inviteNone');
    return say(this.known().includes(this.email()) ? 'inviteKnown' : 'inviteText');
  });
}

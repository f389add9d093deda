import { Component, computed, inject, input, output } from '@angular/core';
import { percent, quantityText } from '../ui/quantity';
import { withChosen } from '../ui/with-chosen';
import { toggled } from './percent-levels';
import { Voice } from './voice';

/** Percents to choose from, several at once. */
@Component({
  selector: 'app-level-chips',
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      <div class="levels">
        @for (level of offered(); track level.value) {
          <label>
            <input type="checkbox" class="hidden" [checked]="levels().includes(level.value)" (change)="toggle(level.value)" />
            <span>{{ level.text }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: '../ui/form.css',
  styles: `
    .levels {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 4px;
    }
    label {
      position: relative;
      cursor: pointer;
    }
    span {
      display: grid;
      place-items: center;
      min-width: 64px;
      min-height: 44px;
      padding: 0 8px;
      border: 1px solid var(--mat-sys-outline);
      border-radius: var(--ev-r-field);
      font: var(--ev-label);
      font-weight: 600;
      color: var(--mat-sys-on-surface-variant);
    }
    :checked + span {
      border-color: transparent;
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
    :focus-visible + span {
      outline: 3px solid var(--mat-sys-primary);
      outline-offset: 2px;
    }
  `,
})
export class LevelChips {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly number[]>();
  readonly levels = input.required<readonly number[]>();
  readonly levelsChange = output<readonly number[]>();

  private readonly voice = inject(Voice);
  protected readonly offered = computed(() =>
    withChosen(this.choices(), this.levels()).map((value) => ({ value, text: quantityText(percent(value, this.voice.locale())) })),
  );

  protected toggle(level: number): void {
    this.levelsChange.emit(toggled(this.levels(), level));
  }
}

import { Component, computed, inject } from '@angular/core';
import { Language } from '../i18n/language';
import { Words } from '../i18n/words';
import { pageTitle } from '../shell/page-title';
import { chosenIn, extensionFor, FORMAT_NAMES, type FormatName, optionsOf } from './format-choices';
import { formatsEn, type FormatsWords } from './i18n/en';

/** In which units and formats this device tells everything, where the region's own are not the reader's. */
@Component({
  selector: 'app-formats-page',
  template: `
    <header>
      <h1>{{ say()('title') }}</h1>
      <p>{{ say()('intro') }}</p>
    </header>
    <div class="sheet">
      <div class="part">
        @for (field of fields(); track field.name) {
          <label class="field">
            <span>{{ say()(field.name) }}</span>
            <select (change)="choose(field.name, select.value)" #select>
              @for (option of field.options; track option.value) {
                <option [value]="option.value" [selected]="option.value === field.value">
                  {{ option.value ? option.example : say()('regional', { example: option.example }) }}
                </option>
              }
            </select>
          </label>
        }
      </div>
    </div>
  `,
  styleUrls: ['../ui/form.css', '../saving/setting-sheet.css', '../saving/settings-page.css'],
  styles: `
    .part {
      display: grid;
      gap: var(--ev-2);
      max-width: 480px;
    }
    .field {
      flex-direction: column;
      align-items: stretch;
    }
  `,
})
export class FormatsPage {
  private readonly language = inject(Language);
  private readonly voiceIn = inject(Words).learn<FormatsWords>('formats', formatsEn);

  protected readonly say = computed(() => this.voiceIn('UTC').say);
  private readonly chosen = computed(() => chosenIn(this.language.formats()));
  protected readonly fields = computed(() =>
    FORMAT_NAMES.map((name) => ({
      name,
      value: this.chosen()[name] ?? '',
      options: optionsOf(name, this.chosen(), this.language.regional()),
    })),
  );

  constructor() {
    pageTitle(() => this.say()('title'));
  }

  protected choose(name: FormatName, value: string): void {
    this.language.useFormats(extensionFor({ ...this.chosen(), [name]: value }));
  }
}

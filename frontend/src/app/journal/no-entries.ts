import { Component, input, output } from '@angular/core';
import { AbsencePart, type PartAbsence } from '../ui/absence-part';
import { type JournalVoice } from './voice';

/** In place of a month's entries: why there are none; as long as nothing says why, lines that wait for them. */
@Component({
  selector: 'app-no-entries',
  imports: [AbsencePart],
  template: `
    @if (absence(); as told) {
      <app-absence-part [absence]="told" [again]="voice().say('tryAgain')" (tryAgain)="tryAgain.emit()" />
    } @else {
      <p class="hidden" role="status">{{ voice().say('loading') }}</p>
      @for (line of lines; track line) {
        <i aria-hidden="true"></i>
      }
    }
  `,
  styles: `
    :host {
      display: block;
    }
    i {
      display: block;
      height: 72px;
      margin-top: 16px;
      border-radius: var(--ev-r-field);
      background: var(--mat-sys-surface-container);
    }
  `,
})
export class NoEntries {
  readonly absence = input.required<PartAbsence | null>();
  readonly voice = input.required<JournalVoice>();
  readonly tryAgain = output();

  /** More than a screen has room for: nothing that can be seen moves when the entries come. */
  protected readonly lines = Array.from({ length: 12 }, (_, line) => line);
}

import { Component, inject, type Injector } from '@angular/core';
import { MAT_BOTTOM_SHEET_DATA, MatBottomSheet, MatBottomSheetRef } from '@angular/material/bottom-sheet';
import { firstValueFrom } from 'rxjs';

/** A question with one answer that does something. */
export interface Question {
  readonly title: string;
  /** What is to be known before; null: nothing. */
  readonly hint: string | null;
  readonly yes: string;
  readonly no: string;
  /** The answer that makes sense as far as is known: filled, and under the focus. */
  readonly likely: 'yes' | 'no';
}

/** Asks at the bottom of the screen, with the likely answer under the thumb and the focus on it. */
@Component({
  selector: 'app-confirm-sheet',
  template: `
    <h2>{{ question.title }}</h2>
    @if (question.hint) {
      <p>{{ question.hint }}</p>
    }
    <div class="answers">
      <button type="button" class="btn" [class]="question.likely === 'yes' ? 'filled' : 'tonal'" (click)="sheet.dismiss(true)">
        {{ question.yes }}
      </button>
      <button type="button" class="btn" [class]="question.likely === 'no' ? 'filled' : 'text'" (click)="sheet.dismiss(false)">
        {{ question.no }}
      </button>
    </div>
  `,
  styles: `
    :host {
      display: block;
      padding: 24px 8px max(16px, env(safe-area-inset-bottom));
      letter-spacing: normal;
      color: var(--mat-sys-on-surface);
    }
    h2 {
      margin: 0;
      font: var(--ev-title);
      letter-spacing: -0.01em;
      text-wrap: pretty;
    }
    p {
      margin: 8px 0 0;
      font: var(--ev-body);
      color: var(--mat-sys-on-surface-variant);
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-top: 24px;
    }
  `,
})
export class ConfirmSheet {
  protected readonly question = inject<Question>(MAT_BOTTOM_SHEET_DATA);
  protected readonly sheet = inject<MatBottomSheetRef<ConfirmSheet, boolean>>(MatBottomSheetRef);
}

/** True where the reader says yes; false for everything else, also for a press beside the sheet. */
export async function confirmInSheet(injector: Injector, question: Question): Promise<boolean> {
  const sheet = injector
    .get(MatBottomSheet)
    .open<ConfirmSheet, Question, boolean>(ConfirmSheet, { data: question, ariaLabel: question.title, autoFocus: '.filled' });
  return (await firstValueFrom(sheet.afterDismissed())) === true;
}

import { Component, computed, input, linkedSignal, output, untracked } from '@angular/core';
import { timeOfDay } from '../ui/moment';
import { type Voice } from './voice';

/** A question that was given up after eight seconds, as a clock of whole seconds sees it. */
const GIVEN_UP_AFTER_MS = 7_000;

type Stage = 'idle' | 'asks' | 'answered' | 'unanswered';

/** The button with which someone asks whether it has mended. It stays where it is, says that it asks, and then what came of it. */
@Component({
  selector: 'app-check-again',
  template: `
    <button class="btn filled" type="button" [attr.aria-disabled]="asks() ? true : null" (click)="ask()">
      {{ voice().say(asks() ? 'checking' : 'checkAgain') }}
    </button>
    <p role="status">{{ finding() }}</p>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 16px;
    }
    p {
      margin: 0;
      font: var(--ev-body);
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class CheckAgain {
  /** What is wrong, in words: a finding is about that alone, and goes when it changes. */
  readonly about = input.required<string>();
  /** True from the question until its first answer, or until it is given up. */
  readonly checking = input.required<boolean>();
  readonly now = input.required<Date>();
  readonly voice = input.required<Voice>();
  readonly checkAgain = output();

  private readonly askedAt = linkedSignal<string, Date | null>({ source: this.about, computation: () => null });

  private readonly stage = linkedSignal<{ askedAt: Date | null; checking: boolean }, Stage>({
    source: () => ({ askedAt: this.askedAt(), checking: this.checking() }),
    computation: ({ askedAt, checking }) => {
      if (!askedAt) return 'idle';
      if (checking) return 'asks';
      return untracked(this.now).getTime() - askedAt.getTime() < GIVEN_UP_AFTER_MS ? 'answered' : 'unanswered';
    },
  });

  protected readonly asks = computed(() => this.stage() === 'asks');

  protected readonly finding = computed(() => {
    const { say } = this.voice();
    const askedAt = this.askedAt();
    if (this.stage() === 'answered' && askedAt) return say('stillSo', { time: timeOfDay(askedAt, this.voice()) });
    return this.stage() === 'unanswered' ? say('noAnswerYet') : '';
  });

  protected ask(): void {
    if (this.asks()) return;
    this.askedAt.set(this.now());
    this.checkAgain.emit();
  }
}

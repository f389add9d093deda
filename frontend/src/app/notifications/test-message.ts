import { Component, DestroyRef, type Signal, computed, effect, inject, input, signal } from '@angular/core';
import type { MessageOutcome } from '@psa-ev/contract';
import { MessageRequests, type MessageProgress } from '../data/message-requests';
import { PushArrivals } from '../data/push-arrivals';
import { Voice } from './voice';

/** What is sent arrives within seconds; later than that, something holds it up. */
const LOOK_FOR_AFTER_MS = 15_000;

/** Of a test message the Pi says nothing of plans and of other messages; should it, that is told as near as can be. */
const ANSWERS = {
  sent: 'sent',
  planned: 'asked',
  'device-gone': 'device-gone',
  'unknown-notification': 'refused',
  refused: 'refused',
  failed: 'failed',
  expired: 'expired',
} as const satisfies Record<MessageOutcome, string>;

/** A message to this device on wish, stage by stage: whether what the Pi sends really arrives. */
@Component({
  selector: 'app-test-message',
  template: `
    <button type="button" class="btn tonal" [attr.aria-disabled]="asks() ? true : null" (click)="send()">{{ say()('test.send') }}</button>
    <div role="status">
      @if (stage(); as stage) {
        <p>{{ stage }}</p>
      }
      @if (late()) {
        <p>{{ say()('test.lookFor') }}</p>
      }
    </div>
  `,
  styles: `
    /* The button stands in the line of its neighbours, what comes of it below them all, where its line is kept free. */
    :host {
      display: contents;
    }
    [role='status'] {
      flex-basis: 100%;
      order: 1;
      min-height: 1lh;
    }
    @media (max-width: 599px) {
      [role='status'] {
        min-height: 2lh;
      }
    }
    p {
      max-width: 560px;
      color: var(--mat-sys-on-surface-variant);
    }
  `,
})
export class TestMessage {
  readonly deviceId = input.required<string>();

  private readonly requests = inject(MessageRequests);
  private readonly arrivals = inject(PushArrivals);
  protected readonly say = inject(Voice).say;

  private readonly request = signal<{ readonly progress: Signal<MessageProgress>; readonly arrivalsBefore: number } | null>(null);
  private readonly progress = computed(() => this.request()?.progress() ?? null);
  private readonly arrived = computed(() => {
    const request = this.request();
    return request !== null && this.arrivals.tests() > request.arrivalsBefore;
  });
  private readonly waitedLong = signal(false);

  protected readonly asks = computed(() => {
    const kind = this.progress()?.kind;
    return !this.arrived() && (kind === 'asking' || kind === 'asked');
  });
  protected readonly late = computed(() => this.waitedLong() && !this.arrived());
  protected readonly stage = computed(() => (this.arrived() ? this.say()('test.arrived') : this.progressText(this.progress())));

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      const progress = this.progress();
      clearTimeout(timer);
      this.waitedLong.set(false);
      const sent = progress?.kind === 'answered' && progress.outcome === 'sent';
      if (sent) timer = setTimeout(() => this.waitedLong.set(true), LOOK_FOR_AFTER_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(timer));
  }

  protected send(): void {
    if (this.asks()) return;
    const arrivalsBefore = this.arrivals.tests();
    this.request.set({ progress: this.requests.ask({ kind: 'test', deviceId: this.deviceId() }), arrivalsBefore });
  }

  private progressText(progress: MessageProgress | null): string | null {
    const say = this.say();
    switch (progress?.kind) {
      case undefined:
        return null;
      case 'asking':
        return say('test.asking');
      case 'asked':
        return say('test.asked');
      case 'unanswered':
        return say('test.unanswered');
      case 'unsent':
        return say(`test.${progress.reason}`);
      case 'answered':
        return say(`test.${ANSWERS[progress.outcome]}`);
    }
  }
}

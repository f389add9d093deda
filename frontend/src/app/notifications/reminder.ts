import {
  Component,
  DOCUMENT,
  DestroyRef,
  type ElementRef,
  type Signal,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { VehicleId } from '@psa-ev/domain';
import { tellEvent } from '@psa-ev/wording';
import { Connection } from '../data/connection';
import { type MessageProgress, MessageRequests } from '../data/message-requests';
import { NotificationFeed } from '../data/notification-feed';
import { timeOfDay, whenHappened } from '../ui/moment';
import { focusReturn } from './focus-return';
import { Reception } from './reception';
import { REMINDER_CHOICES, type ReminderChoice, isMorningToday, reminderAt } from './reminder-times';
import { Voice } from './voice';

/** So long a choice can be taken back before the Pi is told. */
const UNDO_MS = 5_000;

/** A reminder as it was chosen; `request`: null until the Pi is told. */
interface Plan {
  readonly at: Date;
  readonly request: Signal<MessageProgress> | null;
}

/** Somebody has pressed "Remind me later" on a message: in one hour, unless they choose otherwise. */
@Component({
  selector: 'app-reminder',
  imports: [RouterLink],
  templateUrl: './reminder.html',
  styleUrls: ['./panel.css', './reminder.css'],
})
export class Reminder {
  readonly notificationId = input.required<string>();
  readonly vehicleId = input.required<VehicleId>();
  readonly closed = output();

  private readonly requests = inject(MessageRequests);
  private readonly feed = inject(NotificationFeed);
  private readonly voice = inject(Voice);
  private readonly reception = inject(Reception);
  private readonly connection = inject(Connection);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');
  private readonly keepFocus = focusReturn();

  protected readonly say = this.voice.say;
  private readonly askedAt = new Date();
  /** Null: taken back, or not chosen yet. */
  private readonly plan = signal<Plan | null>(null);
  /** What the Pi has agreed to, until it agrees to another: a reminder of the same message replaces the one before. */
  private agreed: Plan | null = null;
  private begun = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly progress = computed(() => this.plan()?.request?.() ?? null);
  /** `nobody`: no device would receive it. */
  protected readonly readiness = computed(() => {
    const isKnown = this.feed.view().kind !== 'loading' && this.reception.anywhere() !== null;
    if (!isKnown && this.connection.online()) return 'waiting';
    return this.reception.anywhere() === false ? 'nobody' : 'ready';
  });
  /** Not while the Pi is being asked: of two at once it could take either for the last. */
  protected readonly canChoose = computed(() => {
    const kind = this.progress()?.kind;
    return this.readiness() === 'ready' && (kind === undefined || kind === 'unsent' || kind === 'answered');
  });
  protected readonly canUndo = computed(() => this.progress() === null && this.plan() !== null);
  protected readonly isElsewhere = computed(() => this.readiness() === 'ready' && this.reception.state().kind !== 'on');

  protected readonly about = computed(() => {
    const view = this.feed.view();
    const found = view.kind === 'ready' ? view.items.find(({ id }) => id === this.notificationId()) : undefined;
    return found
      ? this.say()('reminder.about', { title: tellEvent(found.event, this.voice.car(), this.voice.reader(), this.askedAt).title })
      : null;
  });
  protected readonly choices = computed(() => REMINDER_CHOICES.map((choice) => ({ choice, text: this.textOf(choice) })));
  protected readonly status = computed(() => {
    const say = this.say();
    const plan = this.plan();
    const readiness = this.readiness();
    if (!plan && readiness !== 'ready') return say(readiness === 'nobody' ? 'reminder.nobody' : 'loading');
    if (!plan) return say('reminder.undone');
    const when = whenHappened(plan.at, this.askedAt, this.momentReader());
    const progress = this.progress();
    switch (progress?.kind) {
      case undefined:
        return say('reminder.willRemind', { when });
      case 'asking':
      case 'asked':
      case 'unanswered':
        return say(`reminder.${progress.kind}`);
      case 'unsent':
        return say(`reminder.${progress.reason}`);
      case 'answered':
        return progress.outcome === 'sent' ? say('reminder.planned', { when }) : say(`reminder.${progress.outcome}`, { when });
    }
  });

  constructor() {
    afterNextRender(() => this.heading().nativeElement.focus());
    effect(() => {
      if (this.readiness() !== 'ready' || this.begun) return;
      this.begun = true;
      untracked(() => this.choose('inOneHour'));
    });
    const document = inject(DOCUMENT);
    const listening = new AbortController();
    // Who puts the telephone away wants to be reminded all the same.
    const onVisibility = () => document.visibilityState === 'hidden' && this.sendNow();
    document.addEventListener('visibilitychange', onVisibility, { signal: listening.signal });
    inject(DestroyRef).onDestroy(() => {
      listening.abort();
      this.sendNow();
    });
  }

  protected choose(choice: ReminderChoice): void {
    if (!this.canChoose()) return;
    clearTimeout(this.timer);
    const progress = this.progress();
    if (progress?.kind === 'answered' && progress.outcome === 'planned') this.agreed = this.plan();
    this.plan.set({ at: reminderAt(choice, new Date(), this.voice.timeZone()), request: null });
    this.timer = setTimeout(() => this.sendNow(), UNDO_MS);
  }

  protected undo(): void {
    clearTimeout(this.timer);
    this.plan.set(this.agreed);
    this.keepFocus(() => this.heading().nativeElement);
  }

  private sendNow(): void {
    const plan = this.plan();
    if (!plan || plan.request) return;
    clearTimeout(this.timer);
    const wish = { kind: 'remind', vehicleId: this.vehicleId(), notificationId: this.notificationId(), remindAt: plan.at } as const;
    this.plan.set({ ...plan, request: this.requests.ask(wish) });
  }

  private textOf(choice: ReminderChoice): string {
    const say = this.say();
    if (choice !== 'inTheMorning') return say(`reminder.${choice}`);
    const timeZone = this.voice.timeZone();
    const time = timeOfDay(reminderAt(choice, this.askedAt, timeZone), this.momentReader());
    return say('reminder.inTheMorning', {
      day: say(isMorningToday(this.askedAt, timeZone) ? 'reminder.today' : 'reminder.tomorrow'),
      time,
    });
  }

  private momentReader() {
    return { locale: this.voice.locale(), timeZone: this.voice.timeZone() };
  }
}

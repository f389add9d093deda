import {
  Component,
  DOCUMENT,
  DestroyRef,
  type ElementRef,
  type Signal,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import type { VehicleId } from '@psa-ev/domain';
import { tellEvent } from '@psa-ev/wording';
import { type MessageProgress, MessageRequests } from '../data/message-requests';
import { NotificationFeed } from '../data/notification-feed';
import { PushRegistration } from '../data/push-registration';
import { timeOfDay, whenHappened } from '../ui/moment';
import { REMINDER_CHOICES, type ReminderChoice, isMorningToday, reminderAt } from './reminder-times';
import { Voice } from './voice';

/** So long a choice can be taken back before the Pi is told. */
const UNDO_MS = 5_000;

/** Somebody has pressed "Remind me later" on a message: in one hour, unless they choose otherwise. */
@Component({
  selector: 'app-reminder',
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
  private readonly push = inject(PushRegistration);
  private readonly heading = viewChild.required<ElementRef<HTMLElement>>('heading');

  protected readonly say = this.voice.say;
  private readonly askedAt = new Date();
  /** When it will be said again; null: taken back. */
  private readonly plannedAt = signal<Date | null>(null);
  private readonly request = signal<Signal<MessageProgress> | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly progress = computed(() => this.request()?.() ?? null);
  /** Only until the Pi is told, and again where that did not succeed. */
  protected readonly canChoose = computed(() => {
    const progress = this.progress();
    return progress === null || progress.kind === 'unsent' || (progress.kind === 'answered' && progress.outcome !== 'planned');
  });
  protected readonly canUndo = computed(() => this.progress() === null && this.plannedAt() !== null);
  protected readonly noDevice = computed(() => this.push.state().kind !== 'on');

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
    const plannedAt = this.plannedAt();
    if (!plannedAt) return say('reminder.undone');
    const when = whenHappened(plannedAt, this.askedAt, this.momentReader());
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
    afterNextRender(() => {
      this.choose('inOneHour');
      this.heading().nativeElement.focus();
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
    clearTimeout(this.timer);
    this.request.set(null);
    this.plannedAt.set(reminderAt(choice, new Date(), this.voice.timeZone()));
    this.timer = setTimeout(() => this.sendNow(), UNDO_MS);
  }

  protected undo(): void {
    clearTimeout(this.timer);
    this.plannedAt.set(null);
  }

  private sendNow(): void {
    const remindAt = this.plannedAt();
    if (!this.canUndo() || !remindAt) return;
    clearTimeout(this.timer);
    this.request.set(this.requests.ask({ kind: 'remind', vehicleId: this.vehicleId(), notificationId: this.notificationId(), remindAt }));
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

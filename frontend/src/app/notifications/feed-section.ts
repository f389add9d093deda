import { Component, DOCUMENT, DestroyRef, computed, effect, inject, linkedSignal, signal, untracked } from '@angular/core';
import { Connection } from '../data/connection';
import { Fleet } from '../data/fleet';
import { NotificationFeed, lastToldAt } from '../data/notification-feed';
import { NotificationSeen } from '../data/notification-seen';
import { AbsencePart } from '../ui/absence-part';
import { groupByDay } from '../ui/day-groups';
import { TickingClock } from '../ui/ticking-clock';
import { tellFeedAbsence } from './feed-absence';
import { FeedFilter } from './feed-filter';
import { type FeedLine, toFeedLine } from './feed-line';
import { FeedList } from './feed-list';
import { TOPIC_GROUPS, groupOf } from './topic-group';
import { Voice } from './voice';

const MINUTE_MS = 60_000;

/** What has happened to the selected car. */
@Component({
  selector: 'app-feed-section',
  imports: [AbsencePart, FeedList],
  templateUrl: './feed-section.html',
  styleUrls: ['./panel.css', './feed-section.css'],
})
export class FeedSection {
  protected readonly feed = inject(NotificationFeed);
  protected readonly filter = inject(FeedFilter);
  private readonly fleet = inject(Fleet);
  private readonly seen = inject(NotificationSeen);
  private readonly connection = inject(Connection);
  private readonly voice = inject(Voice);
  private readonly clock = inject(TickingClock);

  protected readonly say = this.voice.say;
  protected readonly filters = TOPIC_GROUPS;
  protected readonly skeleton = [1, 2, 3, 4, 5];

  /** Ages are told by the minute; a tick a second would tell fifty lines anew for nothing. */
  private readonly minute = computed(() => new Date(Math.floor(this.clock.now().getTime() / MINUTE_MS) * MINUTE_MS), {
    equal: (before, after) => before.getTime() === after.getTime(),
  });
  /** What was new when this visit began stays marked until it ends. */
  private readonly seenAtFirst = linkedSignal<ReturnType<Fleet['selectedId']>, Date | null>({
    source: this.fleet.selectedId,
    computation: (id) => id && untracked(() => this.seen.seenUntil(id)),
  });
  private readonly lines = computed(() => {
    const view = this.feed.view();
    if (view.kind !== 'ready') return [];
    // Of the minute that has begun: what happened in it is not in the future.
    const now = new Date(this.minute().getTime() + MINUTE_MS - 1);
    return view.items.map((item) => toFeedLine(item, this.voice.car(), this.voice.reader(), this.seenAtFirst(), now));
  });
  private readonly shown = computed(() => {
    const groups = this.filter.groups();
    return this.lines().filter(({ kind }) => groups.length === 0 || groups.includes(groupOf(kind)));
  });

  protected readonly absence = computed(() => tellFeedAbsence(this.feed.view(), this.connection.online(), this.say()));
  /** Where the filter leaves nothing. */
  protected readonly noneOfThese = computed(() => ({
    title: this.say()('feed.noneTitle'),
    text: this.say()('feed.noneText'),
    retry: true,
  }));
  protected readonly days = computed(() => {
    const { language: locale, timeZone } = this.voice.reader();
    return groupByDay(this.shown(), ({ happenedAt }) => happenedAt, this.minute(), { locale, timeZone });
  });
  protected readonly more = computed(() => {
    const view = this.feed.view();
    return view.kind === 'ready' && view.more;
  });

  /** What has arrived while somebody reads. */
  protected readonly arrival = signal('');
  private lastKnown: { readonly car: string; readonly momentMs: number } | null = null;

  constructor() {
    effect(() => this.announce());
    const document = inject(DOCUMENT);
    const visible = signal(document.visibilityState === 'visible');
    const listening = new AbortController();
    document.addEventListener('visibilitychange', () => visible.set(document.visibilityState === 'visible'), { signal: listening.signal });
    inject(DestroyRef).onDestroy(() => listening.abort());
    effect(() => {
      const id = this.fleet.selectedId();
      const view = this.feed.view();
      const toldAt = view.kind === 'ready' ? lastToldAt(view.items) : null;
      if (visible() && id && toldAt) untracked(() => this.seen.mark(id, toldAt));
    });
  }

  /** Calmly, and only what was told after all that was there: not the first load, not older lines. */
  private announce(): void {
    const car = this.fleet.selectedId();
    const last = this.lines().reduce<FeedLine | null>((known, line) => (known && known.toldAt >= line.toldAt ? known : line), null);
    if (!car || !last) return;
    const momentMs = last.toldAt.getTime();
    const before = this.lastKnown;
    this.lastKnown = { car, momentMs };
    if (before?.car === car && momentMs > before.momentMs) {
      untracked(() => this.arrival.set(this.say()('feed.arrived', { title: last.title, body: last.body })));
    }
  }
}

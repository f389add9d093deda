import { Injectable, inject, signal } from '@angular/core';
import { DeviceMemory } from '../data/device-memory';
import { KEPT } from '../data/kept';
import { TOPIC_GROUPS, type TopicGroup, isTopicGroup } from './topic-group';

/** Which of the news are shown; kept for the next visit. */
@Injectable({ providedIn: 'root' })
export class FeedFilter {
  private readonly memory = inject(DeviceMemory);
  private readonly chosen = signal<readonly TopicGroup[]>(this.read());

  /** None chosen: all are shown. */
  readonly groups = this.chosen.asReadonly();

  toggle(group: TopicGroup): void {
    const groups = this.chosen();
    const chosen = groups.includes(group) ? groups.filter((other) => other !== group) : [...groups, group];
    // All of them is the same as none.
    this.choose(chosen.length === TOPIC_GROUPS.length ? [] : chosen);
  }

  showAll(): void {
    this.choose([]);
  }

  private choose(groups: readonly TopicGroup[]): void {
    this.chosen.set(groups);
    this.memory.write(KEPT.feedFilter, groups.join());
  }

  private read(): readonly TopicGroup[] {
    return (this.memory.read(KEPT.feedFilter) ?? '').split(',').filter(isTopicGroup);
  }
}

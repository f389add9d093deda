import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DayGroup } from '../ui/day-groups';
import type { FeedLine } from './feed-line';
import { TopicIcon } from './topic-icon';
import type { Say } from './voice';

/** The news day by day, the newest first. */
@Component({
  selector: 'app-feed-list',
  imports: [RouterLink, TopicIcon],
  template: `
    @for (group of groups(); track group.day) {
      <section class="part" [attr.aria-labelledby]="'day-' + group.day">
        <h2 [id]="'day-' + group.day">{{ group.heading }}</h2>
        <ul>
          @for (line of group.things; track line.id) {
            <li>
              <app-topic-icon [kind]="line.kind" />
              <div class="words">
                <div class="first">
                  <h3>
                    <span>{{ line.title }}</span>
                    @if (line.unseen) {
                      <span class="unseen">{{ say()('feed.unseen') }}</span>
                    }
                  </h3>
                  <time class="quiet" [attr.datetime]="line.happenedAt.toISOString()">{{ line.time }}</time>
                </div>
                <p>{{ line.body }}</p>
                @if (line.page === 'diagnosis') {
                  <a routerLink="/diagnosis">{{ say()('feed.more') }}</a>
                } @else if (line.page === 'insights') {
                  <a routerLink="/insights">{{ say()('feed.insights') }}</a>
                }
              </div>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './panel.css',
  styles: `
    li {
      display: grid;
      grid-template-columns: 40px minmax(0, 1fr);
      gap: 12px;
      padding: 12px 0;
    }
    li + li {
      border-top: 1px solid var(--mat-sys-outline-variant);
    }
    li:first-child {
      padding-top: 4px;
    }
    li:last-child {
      padding-bottom: 0;
    }
    h3 {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 4px 8px;
      min-width: 0;
      font: var(--ev-body);
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    p {
      color: var(--mat-sys-on-surface-variant);
      overflow-wrap: anywhere;
    }
    .first {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 12px;
    }
    time {
      white-space: nowrap;
    }
    a {
      display: inline-flex;
      align-items: center;
      min-height: var(--ev-target);
      font-weight: 600;
      text-decoration: none;
      color: var(--mat-sys-primary);
    }
    .unseen {
      padding: 0 8px;
      border-radius: var(--ev-r-full);
      font: var(--ev-label);
      background: var(--mat-sys-primary-container);
      color: var(--mat-sys-on-primary-container);
    }
  `,
})
export class FeedList {
  readonly groups = input.required<readonly DayGroup<FeedLine>[]>();
  readonly say = input.required<Say>();
}

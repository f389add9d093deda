import { Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { FeedSection } from './feed-section';
import { PushLine } from './push-line';
import { Voice } from './voice';

const SECTIONS = ['news', 'rules', 'devices'] as const;
type Section = (typeof SECTIONS)[number];

/** What has happened to the selected car, what this person wants to be told of it, and where. */
@Component({
  selector: 'app-notifications-page',
  imports: [FeedSection, PushLine, RouterLink],
  template: `
    <header>
      <h1 tabindex="-1">{{ say()('title') }}</h1>
      <nav [attr.aria-label]="say()('sections.label')">
        @for (name of sections; track name) {
          <a
            routerLink="."
            [queryParams]="{ show: name === 'news' ? null : name }"
            [attr.aria-current]="name === section() ? 'page' : null"
            >{{ say()('sections.' + name) }}</a
          >
        }
      </nav>
    </header>
    @switch (section()) {
      @case ('news') {
        <app-push-line />
        <app-feed-section />
      }
    }
  `,
  styleUrl: './notifications-page.css',
})
export class NotificationsPage {
  private readonly query = toSignal(inject(ActivatedRoute).queryParamMap);

  protected readonly say = inject(Voice).say;
  protected readonly sections = SECTIONS;
  protected readonly section = computed<Section>(() => {
    const asked = this.query()?.get('show');
    return SECTIONS.find((section) => section === asked) ?? 'news';
  });
}

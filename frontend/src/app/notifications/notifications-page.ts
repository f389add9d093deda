import { Component, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, type ParamMap, Router, RouterLink } from '@angular/router';
import { Devices } from '../data/devices';
import { Fleet } from '../data/fleet';
import { pageTitle } from '../shell/page-title';
import { DevicesSection } from './devices-section';
import { FeedSection } from './feed-section';
import { PushLine } from './push-line';
import { Reception } from './reception';
import { Reminder } from './reminder';
import { RulesSection } from './rules-section';
import { Voice } from './voice';

const SECTIONS = ['news', 'rules', 'devices'] as const;
/** As the domain makes them. */
const NOTIFICATION_ID = /^[a-z0-9-]{1,64}$/;
type Section = (typeof SECTIONS)[number];

/** What has happened to the selected car, what this person wants to be told of it, and where. */
@Component({
  selector: 'app-notifications-page',
  imports: [DevicesSection, FeedSection, PushLine, Reminder, RouterLink, RulesSection],
  providers: [Devices, Reception],
  template: `
    <header>
      <h1 tabindex="-1">{{ say()('title') }}</h1>
      <nav [attr.aria-label]="say()('sections.label')">
        @for (name of sections; track name) {
          <a
            routerLink="."
            [queryParams]="{ show: name === 'news' ? null : name }"
            [attr.aria-current]="name === section() ? 'page' : null"
            >{{ titleOf(name) }}</a
          >
        }
      </nav>
    </header>
    @if (remind(); as notificationId) {
      @if (fleet.selectedId(); as vehicleId) {
        <app-reminder [notificationId]="notificationId" [vehicleId]="vehicleId" (closed)="remind.set(null)" />
      }
    }
    @switch (section()) {
      @case ('news') {
        <app-push-line />
        <app-feed-section />
      }
      @case ('rules') {
        @defer (on immediate) {
          <app-rules-section />
        }
      }
      @case ('devices') {
        @defer (on immediate) {
          <app-devices-section />
        }
      }
    }
  `,
  styleUrl: './notifications-page.css',
})
export class NotificationsPage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly query = toSignal(this.route.queryParamMap);

  protected readonly fleet = inject(Fleet);
  protected readonly say = inject(Voice).say;
  protected readonly sections = SECTIONS;
  protected readonly section = computed<Section>(() => {
    const asked = this.query()?.get('show');
    return SECTIONS.find((section) => section === asked) ?? 'news';
  });

  /** The message of which somebody wants to be reminded. */
  protected readonly remind = signal(messageIn(this.route.snapshot.queryParamMap));

  constructor() {
    pageTitle(() => this.say()('title'));
    effect(() => {
      const query = this.query();
      if (!query?.has('remind')) return;
      this.remind.set(messageIn(query));
      // Used once: a reload or the way back does not ask again.
      void this.router.navigate([], {
        relativeTo: this.route,
        queryParams: { remind: null },
        queryParamsHandling: 'merge',
        replaceUrl: true,
      });
    });
  }

  protected titleOf(section: Section): string {
    return this.say()(`sections.${section}`);
  }
}

/** The message that an address names; null for none, and for what cannot be a name. */
function messageIn(query: ParamMap): string | null {
  const asked = query.get('remind');
  return asked && NOTIFICATION_ID.test(asked) ? asked : null;
}

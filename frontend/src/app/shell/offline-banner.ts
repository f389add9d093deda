import { Component, computed, inject } from '@angular/core';
import { TranslocoDirective } from '@jsverse/transloco';
import { carSeenAt } from '@psa-ev/domain';
import { Connection } from '../data/connection';
import { Fleet } from '../data/fleet';
import { Language } from '../i18n/language';
import { shortMoment } from '../ui/moment';
import { TickingClock } from '../ui/ticking-clock';

/** Says that there is no network, and how old what is shown therefore is. */
@Component({
  selector: 'app-offline-banner',
  imports: [TranslocoDirective],
  template: `
    <div role="status" *transloco="let t; prefix: 'shell'">
      @if (!connection.online()) {
        <p class="banner">{{ seenAt() ? t('offlineSince', { time: seenAt() }) : t('offline') }}</p>
      }
    </div>
  `,
  styles: `
    .banner {
      padding: 8px var(--ev-margin);
      text-align: center;
      background: var(--ev-doubt-container);
      color: var(--ev-on-doubt-container);
    }
  `,
})
export class OfflineBanner {
  private readonly fleet = inject(Fleet);
  private readonly language = inject(Language);
  private readonly clock = inject(TickingClock);
  protected readonly connection = inject(Connection);

  protected readonly seenAt = computed(() => {
    const view = this.fleet.view();
    if (view.kind !== 'ready' || !view.state.snapshot) return null;
    const reader = { locale: this.language.locale(), timeZone: view.state.timeZone };
    return shortMoment(carSeenAt(view.state.snapshot), this.clock.now(), reader);
  });
}

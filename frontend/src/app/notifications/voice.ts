import { Injectable, computed, inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import type { Reader } from '@psa-ev/wording';
import { Fleet } from '../data/fleet';
import { Language } from '../i18n/language';
import { type SayOf } from '../i18n/voice';
import { knownTimeZone } from '../ui/moment';
import { unitsOf } from '../ui/units';
import { type NotificationsWords, notificationsEn } from './i18n/en';

/** Gives a text of the notifications in the reader's language. */
export type Say = SayOf<NotificationsWords>;

/** How the notifications speak to the reader. Their words come with the page, not with the start of the app. */
@Injectable({ providedIn: 'root' })
export class Voice {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly fleet = inject(Fleet);

  readonly locale = this.language.locale;

  readonly say = computed<Say>(() => {
    const language = this.language.current();
    return (key, values = {}) => this.transloco.translate<string>(`notifications.${key}`, values, language);
  });

  /** The zone of the selected car; as long as that is not known, the reader's own. */
  readonly timeZone = computed(() => {
    const view = this.fleet.view();
    return view.kind === 'ready' ? knownTimeZone(view.state.timeZone) : new Intl.DateTimeFormat().resolvedOptions().timeZone;
  });

  /** Who reads what is told in the app itself, where nobody looks over the shoulder. */
  readonly reader = computed<Reader>(() => {
    const locale = this.locale();
    const units = unitsOf(locale).distance === 'mile' ? 'imperial' : 'metric';
    return { language: locale, units, timeZone: this.timeZone(), detail: 'full' };
  });

  /** The car that the feed speaks of. */
  readonly car = computed(() => {
    const view = this.fleet.view();
    return view.kind === 'ready' ? view.state.vehicle : null;
  });

  constructor() {
    this.transloco.setTranslation({ notifications: notificationsEn }, 'en', { emitChange: false });
  }
}

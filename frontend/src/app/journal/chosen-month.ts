import { type Signal, computed, effect, inject, untracked } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type CalendarDay, addDays, dayOf, isCalendarDay, monthKeyOf, monthOf } from '@psa-ev/domain';
import { type MonthInZone } from '../data/journal-entries';
import { type ShownVehicle } from '../trouble/shown-vehicle';
import { knownTimeZone } from '../ui/moment';
import { ENTRY_PARAMETER } from './opened-entry';

/** The month that a page shows; its address remembers it, so that the way back leads to it. */
export interface ChosenMonth {
  readonly month: Signal<MonthInZone>;
  /** The one that has not ended. */
  readonly isCurrent: Signal<boolean>;
  /** The first days of the months beside it; null: not come yet. */
  readonly previous: Signal<CalendarDay>;
  readonly next: Signal<CalendarDay | null>;
  go(first: CalendarDay): void;
}

/** To be called where `inject()` works. `steps`: whether the way back leads through each month that was shown, or to the page before. */
export function chosenMonth({ now, timeZone }: Pick<ShownVehicle, 'now' | 'timeZone'>, steps: 'each' | 'none' = 'each'): ChosenMonth {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const query = toSignal(route.queryParamMap);
  const zone = computed(() => knownTimeZone(timeZone()));
  const current = computed(() => monthOf(dayOf(now(), zone())).first);
  const asked = computed(() => query()?.get('month') ?? null);
  const first = computed(() => {
    const day = `${asked() ?? ''}-01`;
    return isCalendarDay(day) && day < current() ? day : current();
  });
  const goTo = (month: string | null, replaceUrl: boolean) =>
    void router.navigate([], {
      relativeTo: route,
      // What is open is of the month that was shown.
      queryParams: { month, [ENTRY_PARAMETER]: null },
      queryParamsHandling: 'merge',
      replaceUrl,
    });
  // An address that names no month, or one to come, would say another than the page does.
  effect(() => {
    if (asked() !== null && asked() !== monthKeyOf(first())) untracked(() => goTo(null, true));
  });
  const month = computed<MonthInZone>(() => ({ first: first(), timeZone: zone() }), {
    equal: (one, other) => one.first === other.first && one.timeZone === other.timeZone,
  });
  const isCurrent = computed(() => first() === current());
  return {
    month,
    isCurrent,
    previous: computed(() => monthOf(addDays(first(), -1)).first),
    next: computed(() => (isCurrent() ? null : monthOf(first()).endsBefore)),
    go: (day) => goTo(day < current() ? monthKeyOf(day) : null, steps === 'none'),
  };
}

/** `November 2026`. */
export function monthName(first: CalendarDay, locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(first));
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

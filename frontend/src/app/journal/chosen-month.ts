import { type Signal, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { type CalendarDay, addDays, dayOf, isCalendarDay, monthKeyOf, monthOf } from '@psa-ev/domain';
import { type MonthInZone } from '../data/journal-entries';
import { type ShownVehicle } from '../trouble/shown-vehicle';
import { knownTimeZone } from '../ui/moment';

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

/** To be called where `inject()` works. */
export function chosenMonth({ now, timeZone }: Pick<ShownVehicle, 'now' | 'timeZone'>): ChosenMonth {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const query = toSignal(route.queryParamMap);
  const zone = computed(() => knownTimeZone(timeZone()));
  const current = computed(() => monthOf(dayOf(now(), zone())).first);
  const first = computed(() => {
    const asked = `${query()?.get('month') ?? ''}-01`;
    return isCalendarDay(asked) && asked < current() ? asked : current();
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
    go: (day) => {
      const key = day < current() ? monthKeyOf(day) : null;
      void router.navigate([], { relativeTo: route, queryParams: { month: key }, queryParamsHandling: 'merge' });
    },
  };
}

/** `November 2026`. */
export function monthName(first: CalendarDay, locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(first));
  return name.charAt(0).toLocaleUpperCase(locale) + name.slice(1);
}

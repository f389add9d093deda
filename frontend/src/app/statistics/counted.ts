import { pluralForm } from '../ui/plural';
import { type Say } from './voice';

type Countable = 'trips' | 'charges' | 'rests' | 'idle.times';

/** `1 trip`, `21 trips`. */
export function counted(what: Countable, count: number, { say, locale }: { say: Say; locale: string }): string {
  return say(`${what}.${pluralForm(count, locale)}`, { count: new Intl.NumberFormat(locale).format(count) });
}

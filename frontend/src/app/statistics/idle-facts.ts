import { type JournalSummary } from '@psa-ev/contract';
import { kilowattHours } from '../ui/journal-quantity';
import { daysInWords } from '../ui/moment';
import { measured, quantityText } from '../ui/quantity';
import { counted } from './counted';
import { type Fact } from './fact';
import { type Voice } from './voice';

/** What the car loses while it rests; empty where it has not rested long enough yet. */
export function tellIdle({ windows, drain }: JournalSummary['idle'], voice: Voice): readonly Fact[] {
  if (!drain) return [];
  const { say, locale } = voice;
  const inPercent = (value: number) => quantityText(measured(value, '%', locale, 1, true));
  const lost = Math.max(0, drain.percentPerDay);
  const facts: Fact[] = [
    {
      label: say('idle.drain'),
      text: inPercent(lost),
      note: drain.percentPerDay < 0 ? say('idle.gained') : say('idle.drainError', { error: inPercent(drain.errorPercentPerDay) }),
    },
  ];
  if (drain.kwhPerDay !== null) {
    facts.push({ label: say('idle.energy'), text: quantityText(kilowattHours(Math.max(0, drain.kwhPerDay), locale)), note: null });
  }
  const days = daysInWords(Math.max(1, Math.round(drain.days)), locale);
  facts.push(
    { label: say('idle.watched'), text: say('idle.watchedText', { rests: counted('rests', windows.length, voice), days }), note: null },
    { label: say('idle.wakeups'), text: counted('idle.times', drain.wakeups, voice), note: null },
    { label: say('idle.preconditionings'), text: counted('idle.times', drain.preconditionings, voice), note: null },
  );
  return facts;
}

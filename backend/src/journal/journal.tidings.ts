import {
  addDays,
  type CalendarPeriod,
  type ChargingSession,
  dayOf,
  type JournalFacts,
  medianHealthPercent,
  monthOf,
  NO_JOURNAL_FACTS,
  type PeriodFacts,
  runningSession,
  runningTrip,
  sumStatistics,
  type Trip,
  weekOf,
} from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import type { VehicleJournalSettings } from './journal-settings.js';
import { allowanceStanding } from './journal.allowance.js';
import type { FoldStep } from './journal.fold.js';
import type { JournalMemory } from './journal.memory.js';
import type { JournalEdition } from './journal.draft.js';
import type { JournalRepository } from './journal.repository.js';
import type { Terms } from './journal.terms.js';

/** What changes with each reading. */
type QuickFacts = Pick<JournalFacts, 'session' | 'endedSession' | 'runningTrip' | 'lastTrip'>;
/** What is read from the database, now and then. */
export type SlowFacts = Omit<JournalFacts, keyof QuickFacts>;

/** While nothing was read. */
export const NO_SLOW_FACTS: SlowFacts = NO_JOURNAL_FACTS;

/** What the journal will know after one more step (null: none). `ended`: the trip that has ended last. */
export function quickFacts(
  { fold, edition }: JournalMemory,
  { costOf, placeNameAt }: Terms,
  step: FoldStep | null,
  ended: Trip | null,
  now: Date,
): QuickFacts {
  const { journal } = step ? step.fold : fold;
  const running = runningTrip(journal, now, edition);
  const session = journal && runningSession(journal.sessions, edition);
  const endedSession = step?.sessions.findLast((changed) => !changed.running) ?? null;
  const charged = (one: ChargingSession | null) => one && { energy: one.energy, cost: moneyOf(costOf(one)) };
  return {
    runningTrip: running && { startedAt: running.start.at, from: placeNameAt(running.start.position)?.name ?? null },
    lastTrip: ended && {
      startedAt: ended.start.at,
      endedAt: ended.end.at,
      to: placeNameAt(ended.end.position)?.name ?? null,
      estimated: ended.estimated,
    },
    session: charged(session),
    endedSession: charged(endedSession),
  };
}

/** What the journal says of the last whole week and month, of the battery's health and of the allowance. */
export async function slowFacts(
  manager: EntityManager,
  repository: JournalRepository,
  edition: JournalEdition,
  setting: VehicleJournalSettings['allowance'],
  odometerKm: number | null,
  now: Date,
): Promise<SlowFacts> {
  const today = dayOf(now, edition.timeZone);
  const factsOf = async (period: CalendarPeriod): Promise<PeriodFacts> => ({
    period,
    statistics: sumStatistics(await repository.days(manager, edition, period.first, period.endsBefore)),
  });
  const standing = setting && (await allowanceStanding(manager, repository, edition, setting, odometerKm, now));
  return {
    medianHealthPercent: medianHealthPercent(await repository.healthReadings(manager, edition), now),
    allowance:
      standing?.kind === 'running' && setting
        ? { firstDay: setting.period.first, limitKm: setting.limitKm, drivenKm: standing.drivenKm, overKm: standing.pace?.overKm ?? null }
        : null,
    lastWeek: await factsOf(weekOf(addDays(weekOf(today).first, -1))),
    lastMonth: await factsOf(monthOf(addDays(monthOf(today).first, -1))),
  };
}

function moneyOf(cost: ReturnType<Terms['costOf']>) {
  return cost && { amount: cost.amount, currency: cost.currency };
}

import type { AllowanceSetting } from '@psa-ev/contract';
import { type AllowanceForecast, dayOf, forecastAllowance, sumStatistics } from '@psa-ev/domain';
import type { EntityManager } from 'typeorm';
import { firstFactAt } from './facts.js';
import type { JournalEdition } from './journal.draft.js';
import type { JournalRepository } from './journal.repository.js';

/** How an allowance stands: by the odometer, or else by the trips of its period. Null where the journal began later than the period and the odometer at its beginning is not set. */
export async function allowanceStanding(
  manager: EntityManager,
  repository: JournalRepository,
  edition: JournalEdition,
  { period, limitKm, odometerAtFirstKm }: AllowanceSetting,
  odometerKm: number | null,
  now: Date,
): Promise<AllowanceForecast | null> {
  const { vehicleId, timeZone } = edition;
  const forecast = (drivenKm: number) => forecastAllowance({ period, limitKm }, drivenKm, now, timeZone);
  if (odometerAtFirstKm !== null && odometerKm !== null) return forecast(odometerKm - odometerAtFirstKm);
  const firstAt = await firstFactAt(manager, vehicleId);
  if (firstAt === null || dayOf(firstAt, timeZone) > period.first) return null;
  return forecast(sumStatistics(await repository.days(manager, edition, period.first, period.endsBefore)).distanceKm);
}

import {
  decideForInstallation,
  decideForVehicle,
  type Decision,
  EMPTY_MEMORY,
  type InstallationSituation,
  type NotificationEvent,
  type NotificationMemory,
  type NotificationRules,
  type VehicleSituation,
} from '@psa-ev/domain';
import { rulesToTellAll } from './situation.builder.js';

/** What one look brought, and what was remembered before it. */
export interface DecidedInTurn<Situation> extends Decision {
  readonly remembered: NotificationMemory;
  readonly before: Situation | null;
  readonly situation: Situation;
}

/** What a backend tells one person that looks at a car again and again. */
export function decideInTurn(
  situations: readonly VehicleSituation[],
  rules: NotificationRules = rulesToTellAll(),
  memory: NotificationMemory = EMPTY_MEMORY,
): DecidedInTurn<VehicleSituation>[] {
  return inTurn(decideForVehicle, situations, rules, memory);
}

/** As {@link decideInTurn}, of the Pi. */
export function decideForInstallationInTurn(
  situations: readonly InstallationSituation[],
  rules: NotificationRules = rulesToTellAll(),
  memory: NotificationMemory = EMPTY_MEMORY,
): DecidedInTurn<InstallationSituation>[] {
  return inTurn(decideForInstallation, situations, rules, memory);
}

/** What has happened, in turn. */
export function eventsOf(decisions: readonly Decision[]): NotificationEvent[] {
  return decisions.flatMap(({ notifications }) => notifications.map(({ event }) => event));
}

/** The kinds of what has happened, in turn. */
export function kindsOf(decisions: readonly Decision[]): NotificationEvent['kind'][] {
  return eventsOf(decisions).map(({ kind }) => kind);
}

function inTurn<Situation>(
  decide: (memory: NotificationMemory, before: Situation | null, after: Situation, rules: NotificationRules) => Decision,
  situations: readonly Situation[],
  rules: NotificationRules,
  memory: NotificationMemory,
): DecidedInTurn<Situation>[] {
  let remembered = memory;
  let before: Situation | null = null;
  return situations.map((situation) => {
    const turn = { remembered, before, situation, ...decide(remembered, before, situation, rules) };
    remembered = turn.memory;
    before = situation;
    return turn;
  });
}

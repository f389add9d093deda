import {
  type ChargeLimitMemory,
  type ChargeLimitSetting,
  type LimitSituation,
  NO_CHARGE_LIMIT,
  NO_LIMIT_MEMORY,
  type Snapshot,
  superviseLimit,
  withUnsentCommand,
} from '@psa-ev/domain';

export const EIGHTY: ChargeLimitSetting = { ...NO_CHARGE_LIMIT, limitPercent: 80 };

/** A look at a car, with what differs from an evening at home. */
export type LimitLookChanges = { readonly snapshot: Snapshot; readonly isRefused?: boolean } & Partial<LimitSituation>;

export function limitSituation(snapshot: Snapshot, changes: Partial<LimitSituation> = {}): LimitSituation {
  const common = { timeZone: 'UTC', setting: EIGHTY, capacityKwh: 46, pollIntervalMs: 60_000, manualFull: false };
  return { now: snapshot.polledAt, snapshot, ...common, ...changes };
}

/** What a Pi that reads a car in turn commands and tells, each with its time of day. `isRefused`: psacc takes none of the commands of that look. */
export function superviseInTurn(
  looks: readonly (Snapshot | LimitLookChanges)[],
  everywhere: Partial<LimitSituation> = {},
  first: ChargeLimitMemory = NO_LIMIT_MEMORY,
) {
  let memory = first;
  const done: string[] = [];
  const told: string[] = [];
  const happened: string[] = [];
  const views = looks.map((look) => {
    const { snapshot, isRefused = false, ...changes } = 'polledAt' in look ? { snapshot: look } : look;
    const now = changes.now ?? snapshot.polledAt;
    const step = superviseLimit(memory, limitSituation(snapshot, { ...everywhere, ...changes }));
    const clock = clockOf(now);
    for (const action of step.actions) {
      const hour = action.kind === 'setScheduledStart' ? ` ${String(action.at.hour)}:${String(action.at.minute)}` : '';
      done.push(`${clock} ${action.kind} ${action.why}${hour}`);
    }
    for (const { kind, happenedAt } of step.events) {
      told.push(`${clock} ${kind}`);
      happened.push(`${clockOf(happenedAt)} ${kind}`);
    }
    const after = isRefused
      ? step.actions.reduce((known, { kind }) => withUnsentCommand(known, kind, now.getTime()), step.memory)
      : step.memory;
    const restored: ChargeLimitMemory = JSON.parse(JSON.stringify(after));
    memory = restored;
    return step.view;
  });
  return { done, told, happened, views, view: views.at(-1), memory };
}

function clockOf(moment: Date): string {
  return moment.toISOString().slice(11, 16);
}

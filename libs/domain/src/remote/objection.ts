import type { CommandFailure, CommandKind } from '../commands/command.js';
import type { Snapshot } from '../snapshot.js';
import { isLacking, type LearnedLack } from './ability.js';
import type { RemoteSetting } from './remote-setting.js';
import type { WakeUpBudget } from './wake-up-budget.js';

/** What is known of a car when somebody asks it for something. */
export interface Circumstances {
  /** The newest reading; null before the first. */
  readonly snapshot: Snapshot | null;
  /** At which the charge would be stopped again; null: none is in force. */
  readonly limitPercent: number | null;
  readonly lacks: readonly LearnedLack[];
  readonly wakeUps: WakeUpBudget;
  readonly setting: RemoteSetting;
  /** Owners may try again what has failed before: they may just have mended it. */
  readonly isOwner: boolean;
}

/** Why a command is not even begun; null: nothing is known that speaks against it. What is not reported speaks against nothing. */
export function objectionTo(kind: CommandKind, circumstances: Circumstances): CommandFailure | null {
  const { snapshot, limitPercent, lacks, wakeUps, setting, isOwner } = circumstances;
  if (isLacking(lacks, kind) && !isOwner) return { kind: 'refused', reason: 'not-available' };
  if (kind === 'startCharging' && limitPercent !== null && (snapshot?.battery.percent ?? 0) >= limitPercent) {
    return { kind: 'refused', reason: 'limit-reached' };
  }
  if (kind !== 'wakeUp') return null;
  if ((snapshot?.auxiliaryBatteryPercent ?? 100) < setting.leastAuxiliaryPercent)
    return { kind: 'refused', reason: 'auxiliary-battery-low' };
  return wakeUps.left === 0 ? { kind: 'refused', reason: 'wake-ups-used-up' } : null;
}

import { Injectable } from '@nestjs/common';
import {
  type CommandFailure,
  type CommandKind,
  fromStoredLacks,
  limitInForcePercent,
  objectionTo,
  type Role,
  WAKE_UP_WINDOW_MS,
  wakeUpBudget,
  type VehicleId,
} from '@psa-ev/domain';
import { Clock } from '../clock/clock.js';
import { ControlMemories } from '../control-memory/control.memories.js';
import { WakeUps } from '../control-memory/wake-ups.js';
import { PollingService } from '../polling/polling.service.js';
import { SettingsStore } from '../settings/settings.store.js';

/** What is known of a car when somebody asks it for something, and may speak against it. */
@Injectable()
export class CommandCircumstances {
  constructor(
    private readonly settings: SettingsStore,
    private readonly memories: ControlMemories,
    private readonly wakeUps: WakeUps,
    private readonly polling: PollingService,
    private readonly clock: Clock,
  ) {}

  /** Null: nothing. */
  async objectionTo(vehicleId: VehicleId, kind: CommandKind, role: Role): Promise<CommandFailure | null> {
    const now = this.clock.now();
    const { limit, hand, lacks } = await this.memories.of(vehicleId);
    const { chargeLimit, remote } = this.settings.control(vehicleId);
    return objectionTo(kind, {
      snapshot: this.polling.latestOf(vehicleId),
      limitPercent: hand.fullMs === null ? limitInForcePercent(chargeLimit, limit, now) : null,
      lacks: fromStoredLacks(lacks),
      wakeUps: wakeUpBudget(await this.wakeUps.since(new Date(now.getTime() - WAKE_UP_WINDOW_MS)), now),
      setting: remote,
      isOwner: role === 'owner',
    });
  }
}

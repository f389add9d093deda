import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import {
  afterHand,
  afterOwnCommand,
  type Command,
  type CommandFailedEvent,
  type CommandOutcomeEvidence,
  type CommandStage,
  type ControlMemory,
  fromStoredLacks,
  isAutomaticAsker,
  isOver,
  learn,
  toStoredLacks,
} from '@psa-ev/domain';
import type { Subscription } from 'rxjs';
import { Clock } from '../clock/clock.js';
import { CommandExecutor } from '../commands/command.executor.js';
import { WakeUps } from '../control-memory/wake-ups.js';
import { PollingService } from '../polling/polling.service.js';
import { ControlService } from './control.service.js';

/** Remembers what people decide by hand, how often they wake a car, what turns out not to work, and what of the limit's own never went out. */
@Injectable()
export class ControlHand implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger(ControlHand.name);
  private subscription: Subscription | null = null;
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly executor: CommandExecutor,
    private readonly wakeUps: WakeUps,
    private readonly control: ControlService,
    private readonly polling: PollingService,
    private readonly clock: Clock,
  ) {}

  /** Before anything is resumed, which is told too. */
  onModuleInit(): void {
    this.subscription = this.executor.progress.subscribe((command) => {
      this.last = this.last
        .then(() => this.note(command))
        .catch((error: unknown) => this.logger.error('What a command has changed cannot be remembered', error));
    });
  }

  onModuleDestroy(): void {
    this.subscription?.unsubscribe();
  }

  /** Settles when all that was heard is remembered. */
  settled(): Promise<void> {
    return this.last;
  }

  private async note(command: Command): Promise<void> {
    const { vehicleId, request, stage } = command;
    const sentAt = takenAsSentAt(stage);
    if (sentAt && request.kind === 'wakeUp') await this.wakeUps.add(vehicleId, sentAt);
    const track = this.polling.currentTracks.find(({ vehicle }) => vehicle.identity.vehicleId === vehicleId);
    const evidence = { latest: track?.latest ?? null, finding: track?.finding ?? 'starting', at: this.clock.now() } as const;
    if (sentAt && !isAutomaticAsker(request.requestedBy)) {
      this.control.amend(vehicleId, (memory) => ({ ...memory, hand: afterHand(memory.hand, request.kind, sentAt) }));
    }
    if (isOver(command)) {
      const learned = (memory: ControlMemory) => ({ ...memory, lacks: learnedFrom(memory, command, evidence) });
      this.control.amend(vehicleId, (memory) => afterOwnCommand(learned(memory), command));
    }
    const failed = failedWish(command);
    if (failed) this.control.announce(vehicleId, failed);
    if (isOver(command)) this.control.conclude(command);
  }
}

/** When psacc was called, or may have been: what is still only claimed is told after a restart alone. Null: it was not. */
function takenAsSentAt(stage: CommandStage): Date | null {
  switch (stage.status) {
    case 'claimed':
      return stage.mayBeSent ? null : stage.claimedAt;
    case 'sent':
    case 'unprovable':
      return stage.sentAt;
    case 'confirmed':
      return stage.sentAt ?? stage.claimedAt;
    default:
      return null;
  }
}

/** The wish of a person that has come to nothing, as is to be told; null: it has not, or what was asked is done by another command. */
function failedWish({ request, stage }: Command): CommandFailedEvent | null {
  const { kind: command, requestedBy } = request;
  if (stage.status !== 'failed' || isAutomaticAsker(requestedBy)) return null;
  const { failure, failedAt: at } = stage;
  const isAnothers = failure.kind === 'refused' && (failure.reason === 'already-under-way' || failure.reason === 'replaced');
  return isAnothers ? null : { kind: 'command-failed', at, command, requestedBy, failure };
}

function learnedFrom({ lacks }: ControlMemory, command: Command, evidence: CommandOutcomeEvidence): ControlMemory['lacks'] {
  const known = fromStoredLacks(lacks);
  const learned = learn(known, command, evidence);
  return learned === known ? lacks : toStoredLacks(learned);
}

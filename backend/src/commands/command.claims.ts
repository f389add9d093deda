import { Injectable } from '@nestjs/common';
import { failureFields, fromCommandDocument, paths, toCommandDocument } from '@psa-ev/contract';
import { advance, type Command, type CommandFailure, type VehicleId } from '@psa-ev/domain';
import { type DocumentReference, type DocumentSnapshot, Firestore, type Transaction } from 'firebase-admin/firestore';
import { Clock } from '../clock/clock.js';
import { CloudTime } from './cloud-time.js';
import { Installation } from './installation.js';

/** What came of taking a wish on. `gone`: somebody else has it, or it is no wish any more. */
export type Taken =
  | { readonly kind: 'claimed'; readonly command: Command; readonly cloudTime: CloudTime }
  /** `command`: null where what was asked could not be read. */
  | { readonly kind: 'refused'; readonly failure: CommandFailure; readonly command: Command | null }
  | { readonly kind: 'gone' };

/** Looks at a wish that could be taken on; a failure: it is not. Rejects where that cannot be known now. */
export type Objection = (command: Command) => Promise<CommandFailure | null>;

/** Takes wishes on, each in one Firestore transaction: of two backends one gets it, and a wish that is refused or has expired is told so in the same step. */
@Injectable()
export class CommandClaims {
  constructor(
    private readonly firestore: Firestore,
    private readonly installation: Installation,
    private readonly clock: Clock,
  ) {}

  /** Throws where Firestore cannot be reached, and what the objection throws; whether the claim is written then, only another try can tell, and it finds its own. */
  async take(vehicleId: VehicleId, commandId: string, objection: Objection): Promise<Taken> {
    const by = await this.installation.id();
    const wish = this.firestore.doc(paths.command(vehicleId, commandId));
    return this.firestore.runTransaction(async (transaction) => {
      const askedElapsedMs = this.clock.elapsedMs();
      const found = await transaction.get(wish);
      if (!isFree(found, by)) return { kind: 'gone' };
      const cloudTime = CloudTime.from(found.readTime.toDate(), askedElapsedMs, this.clock);
      const command = readWish(vehicleId, found);
      if (!command) return this.refuseUnread(transaction, wish);
      return this.decide(transaction, wish, { command, cloudTime, by, objection });
    });
  }

  private async decide(
    transaction: Transaction,
    wish: DocumentReference,
    { command, cloudTime, by, objection }: { command: Command; cloudTime: CloudTime; by: string; objection: Objection },
  ): Promise<Taken> {
    const at = this.clock.now();
    // What has expired is told so, whatever else might be said against it.
    const claimed = advance(command, { kind: 'claim', by, at, cloudNow: cloudTime.now() }).command;
    const failure = claimed.stage.status === 'failed' ? null : await objection(command);
    const after = failure ? advance(command, { kind: 'turned-down', failure, at }).command : claimed;
    transaction.set(wish, toCommandDocument(after));
    return after.stage.status === 'failed'
      ? { kind: 'refused', failure: after.stage.failure, command: after }
      : { kind: 'claimed', command: after, cloudTime };
  }

  private refuseUnread(transaction: Transaction, wish: DocumentReference): Taken {
    const failure: CommandFailure = { kind: 'refused', reason: 'not-understood' };
    transaction.update(wish, { status: 'failed', ...failureFields({ failure, failedAt: this.clock.now() }) });
    return { kind: 'refused', failure, command: null };
  }
}

/** Unclaimed, or claimed by an earlier try of our own whose answer was lost on its way. */
function isFree(found: DocumentSnapshot, by: string): boolean {
  const status: unknown = found.get('status');
  return status === 'requested' || (status === 'claimed' && found.get('claimedBy') === by);
}

/** Null for what does not fit: it was written past the rules, or by a newer app. */
function readWish(vehicleId: VehicleId, found: DocumentSnapshot): Command | null {
  try {
    return { ...fromCommandDocument(vehicleId, found.id, found.data()), stage: { status: 'requested' } };
  } catch {
    return null;
  }
}

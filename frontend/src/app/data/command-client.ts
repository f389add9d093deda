import { type FactoryProvider, Injectable, computed, effect, inject, signal, untracked } from '@angular/core';
import { fromCommandDocument, paths, toCommandRequestDocument } from '@psa-ev/contract';
import type { Command, CommandKind, TimeOfDay, VehicleId } from '@psa-ev/domain';
import type { Cloud, FoundDocument, StopWatching, WriteOutcome } from './cloud';
import { Fleet } from './fleet';
import { Session } from './session';

/** Nobody wants a car to do something minutes after having asked for it. */
const LIFE_MS = 2 * 60_000;
/** Enough to find the one under way behind some that were refused for it. */
const RECENT = 5;
/** So many a person looks back at. */
const LEDGER_LENGTH = 50;

/** Commands of the selected vehicle: asks for new ones and follows what becomes of them, as long as a part of a page provides it. */
@Injectable()
export class CommandClient {
  private readonly session = inject(Session);
  private readonly length = signal(RECENT);
  private readonly found = signal<readonly Command[] | null>(null);

  /** The newest first; also what this device has asked for and nobody else knows yet. */
  readonly recent = computed(() => this.found() ?? []);
  /** False until the first answer: that nothing was asked is not known before. */
  readonly isKnown = computed(() => this.found() !== null);

  constructor() {
    const { selectedId } = inject(Fleet);
    effect((onCleanup) => {
      const [cloud, id, limit] = [this.session.cloud(), selectedId(), this.length()];
      if (!cloud || !id) return;
      const stop = untracked(() => this.follow(cloud, id, limit));
      onCleanup(() => {
        stop();
        this.found.set(null);
      });
    });
  }

  /** From here on the last fifty are followed, for a page that lists them. */
  lookBack(): void {
    this.length.set(LEDGER_LENGTH);
  }

  /** Asks once. Good for two minutes: later nobody carries it out. `scheduledStart`: only of the kind that sets it. */
  async ask(vehicleId: VehicleId, kind: CommandKind, scheduledStart: TimeOfDay | null = null): Promise<WriteOutcome> {
    const [cloud, who] = [this.session.cloud(), this.session.state()];
    if (!cloud || who.kind !== 'signed-in') return 'failed';
    const requestedAt = new Date();
    const expiresAt = new Date(requestedAt.getTime() + LIFE_MS);
    const askedAs = who.email || null;
    const wish = toCommandRequestDocument({ kind, scheduledStart, requestedBy: who.uid, askedAs, requestedAt, expiresAt });
    return cloud.write(paths.command(vehicleId, crypto.randomUUID()), wish);
  }

  private follow(cloud: Cloud, id: VehicleId, limit: number): StopWatching {
    return cloud.watchCollection(
      paths.commands(id),
      { by: 'requestedAt', limit },
      {
        documents: (documents) => this.found.set(documents.flatMap((document) => read(id, document))),
        // What was known of them stays: it tells how far they had come.
        failed: () => undefined,
      },
    );
  }
}

/** For a part of a page that may stand alone: the client of the page around it where that has one, or one of its own. */
export const commandsNearby: FactoryProvider = {
  provide: CommandClient,
  useFactory: () => inject(CommandClient, { skipSelf: true, optional: true }) ?? new CommandClient(),
};

/** Nothing for a command of a newer app or backend. */
function read(vehicleId: VehicleId, { id, document }: FoundDocument): readonly Command[] {
  try {
    return [fromCommandDocument(vehicleId, id, document)];
  } catch {
    return [];
  }
}

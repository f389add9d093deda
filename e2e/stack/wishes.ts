import { fromCommandDocument, paths, toCommandRequestDocument } from '@psa-ev/contract';
import type { Command, CommandStatus, CommandKind, VehicleId } from '@psa-ev/domain';
import type { Cloud } from './cloud.ts';
import { eventually } from './eventually.ts';

/** Whose wishes they are. */
export const DRIVER = 'uid-of-driver';

const LIFE_SECONDS = 120;

/** What a driver asks of a car, and what the backend makes of it. */
export class Wishes {
  private asked = 0;

  constructor(
    private readonly cloud: Cloud,
    private readonly vehicleId: VehicleId,
  ) {}

  /** Writes a wish as the app does, and returns its id. */
  async ask(kind: CommandKind, lifeSeconds = LIFE_SECONDS): Promise<string> {
    this.asked += 1;
    const id = `wish-${this.asked}-${Date.now()}`;
    const requestedAt = new Date();
    const expiresAt = new Date(requestedAt.getTime() + lifeSeconds * 1_000);
    const wish = toCommandRequestDocument({ kind, scheduledStart: null, requestedBy: DRIVER, askedAs: null, requestedAt, expiresAt });
    await this.cloud.firestore.doc(paths.command(this.vehicleId, id)).set(wish);
    return id;
  }

  /** The command as Firestore has it. */
  async read(id: string): Promise<Command> {
    const found = await this.cloud.firestore.doc(paths.command(this.vehicleId, id)).get();
    return fromCommandDocument(this.vehicleId, id, found.data());
  }

  /** Waits until the command has this status, and returns how it stands then. */
  async becomes(id: string, status: CommandStatus, withinMs?: number): Promise<Command['stage']> {
    return eventually(
      `${id} to be ${status}`,
      async () => {
        const { stage } = await this.read(id);
        return stage.status === status ? stage : null;
      },
      withinMs,
    );
  }
}

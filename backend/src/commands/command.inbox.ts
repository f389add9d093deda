import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { fromCommandDocument, paths } from '@psa-ev/contract';
import type { VehicleId } from '@psa-ev/domain';
import { Firestore, type QueryDocumentSnapshot } from 'firebase-admin/firestore';
import { keepListening } from '../firebase/keep-listening.js';
import { PollingService } from '../polling/polling.service.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { CommandExecutor } from './command.executor.js';
import { CommandRecords } from './command.records.js';
import { Installation } from './installation.js';

const LOOK_FOR_VEHICLES_MS = 1_000;
const TRY_AGAIN_MS = 5_000;
/** The stages at which something is still to be done. */
const OPEN = ['requested', 'claimed', 'sent'];

interface Wish {
  readonly vehicle: KnownVehicle;
  readonly commandId: string;
}

/** Hears what is wished of the vehicles that are read, and what of it was begun before a restart. */
@Injectable()
export class CommandInbox implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(CommandInbox.name);
  private readonly stopListening = new Map<VehicleId, () => void>();
  /** What is still to be taken on, by path, in the order in which it was asked for. */
  private readonly wishes = new Map<string, Wish>();
  /** Null until it is known what an earlier run of the service has said. */
  private saidBefore: ReadonlyMap<string, unknown> | null = null;
  private isTaking = false;
  private problem: string | null = null;

  constructor(
    private readonly firestore: Firestore,
    private readonly executor: CommandExecutor,
    private readonly records: CommandRecords,
    private readonly installation: Installation,
    private readonly polling: PollingService,
  ) {}

  /** Before anything is heard: Firestore may show a command as it was before the last that we have said of it. */
  async onApplicationBootstrap(): Promise<void> {
    this.saidBefore = await this.records.unpublished();
    for (const command of await this.records.left()) this.executor.recall(command);
  }

  /** Listens for each vehicle that is read, and no longer for one that is not. */
  @Interval(LOOK_FOR_VEHICLES_MS)
  followVehicles(): void {
    if (!this.saidBefore) return;
    const vehicles = this.polling.currentTracks.map(({ vehicle }) => vehicle);
    for (const vehicle of vehicles) if (!this.stopListening.has(vehicle.identity.vehicleId)) this.listen(vehicle);
    for (const [vehicleId, stop] of this.stopListening) {
      if (vehicles.some(({ identity }) => identity.vehicleId === vehicleId)) continue;
      stop();
      this.stopListening.delete(vehicleId);
    }
  }

  /** Takes on what waits; what Firestore cannot be asked for now gets another try. */
  @Interval(TRY_AGAIN_MS)
  async takeWishes(): Promise<void> {
    if (this.isTaking) return;
    this.isTaking = true;
    let problem: string | null = null;
    for (const [path, wish] of this.wishes) problem = (await this.take(path, wish)) ?? problem;
    if (problem && problem !== this.problem) this.logger.warn(`A command cannot be taken on yet: ${problem}`);
    this.problem = problem;
    this.isTaking = false;
  }

  onModuleDestroy(): void {
    this.saidBefore = null;
    for (const stop of this.stopListening.values()) stop();
    this.wishes.clear();
  }

  private listen(vehicle: KnownVehicle): void {
    const { vehicleId } = vehicle.identity;
    const open = this.firestore.collection(paths.commands(vehicleId)).where('status', 'in', OPEN);
    const stop = keepListening('commands', open, ({ docs }) => this.hear(vehicle, docs), this.logger);
    this.stopListening.set(vehicleId, stop);
  }

  /** Null when it is decided, else what stands in the way. */
  private async take(path: string, { vehicle, commandId }: Wish): Promise<string | null> {
    try {
      await this.executor.takeOn(vehicle, commandId);
      this.wishes.delete(path);
      return null;
    } catch (error) {
      return error instanceof Error ? error.message.split('\n', 1).join('') : String(error);
    }
  }

  private async hear(vehicle: KnownVehicle, documents: readonly QueryDocumentSnapshot[]): Promise<void> {
    const installationId = await this.installation.id();
    const askedOf = (document: QueryDocumentSnapshot) => String(document.get('requestedAt'));
    for (const document of documents.toSorted((one, other) => askedOf(one).localeCompare(askedOf(other)))) {
      const { path } = document.ref;
      if (this.wishes.has(path) || this.executor.knows(path)) continue;
      if (document.get('status') === 'requested') this.wishes.set(path, { vehicle, commandId: document.id });
      else if (document.get('claimedBy') === installationId) this.resume(vehicle, document);
    }
    void this.takeWishes();
  }

  private resume(vehicle: KnownVehicle, document: QueryDocumentSnapshot): void {
    const said = this.saidBefore?.get(document.ref.path) ?? document.data();
    try {
      this.executor.resume(vehicle, fromCommandDocument(vehicle.identity.vehicleId, document.id, said));
    } catch (error) {
      this.logger.error('What an earlier run has begun cannot be read', error);
    }
  }
}

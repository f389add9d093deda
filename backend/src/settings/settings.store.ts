import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { CONTROL_SETTINGS, type ControlState, isVehicleId, JOURNAL_SETTINGS, type SettingsInForce, type VehicleId } from '@psa-ev/domain';
import { Subject } from 'rxjs';
import type { Repository } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { JournalSettings, type VehicleJournalSettings } from '../journal/journal-settings.js';
import {
  type HeldSetting,
  heldFromRow,
  type HeldSettings,
  heldSettings,
  rowOf,
  sameHeld,
  type SettingCollection,
  settingNamed,
} from './held-settings.js';
import { inForceOf } from './in-force.js';
import { SettingEntity } from './setting.entity.js';
import { toControlSettings, type VehicleControlSettings } from './to-control-settings.js';
import { toJournalSettings } from './to-journal-settings.js';

/** The documents of one collection, by vehicle and by their id, as they come from outside. */
export type FoundSettings = ReadonlyMap<VehicleId, ReadonlyMap<string, unknown>>;

type Held = ReadonlyMap<SettingCollection, HeldSettings>;

const NOTHING: HeldSettings = new Map();

/**
 * What owners have set for each vehicle: the last that could be applied, kept for a start without internet. What cannot be applied leaves the former in force,
 * and it is said why.
 */
@Injectable()
export class SettingsStore extends JournalSettings implements OnModuleInit {
  private readonly logger = new Logger(SettingsStore.name);
  private readonly held = new Map<VehicleId, Held>();
  private readonly applied = new Map<VehicleId, VehicleJournalSettings>();
  private readonly controls = new Map<VehicleId, VehicleControlSettings>();
  private readonly changed = new Subject<VehicleId>();
  private readonly controlChanged = new Subject<VehicleId>();
  private readonly judged = new Subject<VehicleId>();
  override readonly changes = this.changed.asObservable();
  /** Of whom another setting of the control is in force, or refused. */
  readonly controlNews = this.controlChanged.asObservable();
  /** Of whom another setting of the journal is in force, or refused. */
  readonly news = this.judged.asObservable();

  constructor(
    @InjectRepository(SettingEntity) private readonly rows: Repository<SettingEntity>,
    private readonly unitOfWork: UnitOfWork,
  ) {
    super();
  }

  async onModuleInit(): Promise<void> {
    for (const row of await this.rows.find()) {
      const kept = heldFromRow(row);
      if (!isVehicleId(row.vehicleId) || !kept) continue;
      const ofCollection = this.heldOf(row.vehicleId, kept.collection);
      this.hold(row.vehicleId, kept.collection, new Map(ofCollection).set(row.documentId, kept.held));
    }
  }

  override of(vehicleId: VehicleId): VehicleJournalSettings {
    const known = this.applied.get(vehicleId) ?? toJournalSettings(this.held.get(vehicleId) ?? new Map());
    this.applied.set(vehicleId, known);
    return known;
  }

  override inForce(vehicleId: VehicleId): SettingsInForce {
    return inForceOf(JOURNAL_SETTINGS, this.held.get(vehicleId) ?? new Map());
  }

  /** What holds for the control of a car. */
  control(vehicleId: VehicleId): VehicleControlSettings {
    const known = this.controls.get(vehicleId) ?? toControlSettings(this.heldOf(vehicleId, 'settings'));
    this.controls.set(vehicleId, known);
    return known;
  }

  /** Which settings of the control are applied, and why others are not. */
  controlInForce(vehicleId: VehicleId): ControlState['settings'] {
    return inForceOf(CONTROL_SETTINGS, this.held.get(vehicleId) ?? new Map());
  }

  /** All documents of a collection that there are now, of all vehicles: what is not among them was deleted, and nothing is set in its place. */
  async replace(collection: SettingCollection, found: FoundSettings): Promise<void> {
    for (const vehicleId of new Set([...this.held.keys(), ...found.keys()])) {
      await this.replaceOf(vehicleId, collection, found.get(vehicleId) ?? new Map());
    }
  }

  private async replaceOf(vehicleId: VehicleId, collection: SettingCollection, documents: ReadonlyMap<string, unknown>): Promise<void> {
    const before = this.heldOf(vehicleId, collection);
    const after = heldSettings(collection, before, documents);
    const news = [...after].filter(([id, held]) => !sameHeld(before.get(id), held));
    const gone = [...before.keys()].filter((id) => !after.has(id));
    if (news.length === 0 && gone.length === 0) return;

    await this.unitOfWork.transaction(async (manager) => {
      for (const documentId of gone) await manager.delete(SettingEntity, { vehicleId, collection, documentId });
      for (const [id, held] of news) await manager.save(SettingEntity, rowOf(vehicleId, collection, id, held));
    });
    for (const [id, { refused }] of news)
      if (refused) this.logger.warn(`What was set in ${collection}/${id} cannot be applied; what held before still does`);
    this.hold(vehicleId, collection, after);
    const isOfControl = (id: string) => CONTROL_SETTINGS.some((name) => name === settingNamed(collection, id));
    if ([...gone, ...news.map(([id]) => id)].some(isOfControl)) this.controlChanged.next(vehicleId);
    const others = news.filter(([id]) => !isOfControl(id));
    const isGone = gone.some((id) => !isOfControl(id));
    if (isGone || others.some(([id, held]) => wasApplied(before.get(id)) !== wasApplied(held))) this.changed.next(vehicleId);
    if (isGone || others.length > 0) this.judged.next(vehicleId);
  }

  private heldOf(vehicleId: VehicleId, collection: SettingCollection): HeldSettings {
    return this.held.get(vehicleId)?.get(collection) ?? NOTHING;
  }

  private hold(vehicleId: VehicleId, collection: SettingCollection, held: HeldSettings): void {
    this.held.set(vehicleId, new Map(this.held.get(vehicleId)).set(collection, held));
    this.applied.delete(vehicleId);
    this.controls.delete(vehicleId);
  }
}

/** What is applied of a document, as text. */
function wasApplied(held: HeldSetting | undefined): string {
  return JSON.stringify(held?.document ?? null);
}

import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { isVehicleId, type VehicleId } from '@psa-ev/domain';
import { Firestore, type QuerySnapshot } from 'firebase-admin/firestore';
import { keepListening } from '../firebase/keep-listening.js';
import { SETTING_COLLECTIONS } from './held-settings.js';
import { type FoundSettings, SettingsStore } from './settings.store.js';

/** Keeps the settings as Firestore has them, of all vehicles. */
@Injectable()
export class SettingsSync implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(SettingsSync.name);
  private stops: readonly (() => void)[] = [];

  constructor(
    private readonly firestore: Firestore,
    private readonly store: SettingsStore,
  ) {}

  onApplicationBootstrap(): void {
    this.stops = SETTING_COLLECTIONS.map((collection) =>
      keepListening(
        collection === 'settings' ? 'settings of the vehicles' : 'prices of charging sessions',
        this.firestore.collectionGroup(collection),
        (found) => this.store.replace(collection, byVehicle(found)),
        this.logger,
      ),
    );
  }

  onModuleDestroy(): void {
    for (const stop of this.stops) stop();
  }
}

/** Those of `vehicles/{vehicleId}/...`; others, such as the settings of persons, lie elsewhere. */
function byVehicle({ docs }: QuerySnapshot): FoundSettings {
  const found = new Map<VehicleId, Map<string, unknown>>();
  for (const doc of docs) {
    const [collection, vehicleId] = doc.ref.path.split('/');
    if (collection !== 'vehicles' || !vehicleId || !isVehicleId(vehicleId)) continue;
    found.set(vehicleId, (found.get(vehicleId) ?? new Map<string, unknown>()).set(doc.id, doc.data()));
  }
  return found;
}

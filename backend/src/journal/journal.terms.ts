import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type BatteryCapacity,
  capacityOf,
  type ChargeCost,
  type ChargingSession,
  type PlaceName,
  placeAt,
  type Position,
  sessionCost,
  sessionId,
  type SettingsInForce,
  type VehicleId,
} from '@psa-ev/domain';
import { Environment } from '../config/environment.js';
import type { KnownVehicle } from '../vehicles/vehicle.repository.js';
import { JournalSettings, type VehicleJournalSettings } from './journal-settings.js';

/** What a vehicle's journal depends on beside its facts, as it holds now. */
export interface Terms {
  readonly timeZone: string;
  readonly capacity: BatteryCapacity;
  /** Null where it is not known: energies are then absent. */
  readonly usableCapacityKwh: number | null;
  readonly settings: VehicleJournalSettings;
  /** The same for the same tariffs, places and prices. */
  readonly pricing: string;
  readonly costOf: (session: ChargingSession) => ChargeCost | null;
  readonly placeNameAt: (position: Position | null) => PlaceName | null;
}

interface RememberedTerms {
  readonly vehicle: KnownVehicle;
  readonly settings: VehicleJournalSettings;
  readonly terms: Terms;
}

/** Puts together the terms of a vehicle's journal from the configuration, the settings and the table of models. */
@Injectable()
export class JournalTerms {
  private readonly remembered = new Map<VehicleId, RememberedTerms>();

  constructor(
    private readonly settings: JournalSettings,
    private readonly environment: Environment,
  ) {}

  /** Which settings the terms follow. */
  settingsInForce(vehicleId: VehicleId): SettingsInForce {
    return this.settings.inForce(vehicleId);
  }

  /** The same object for as long as nothing has changed that it depends on: each cycle asks several times. */
  of(vehicle: KnownVehicle): Terms {
    const { vehicleId, label } = vehicle.identity;
    const settings = this.settings.of(vehicleId);
    const known = this.remembered.get(vehicleId);
    if (known?.settings === settings && known.vehicle.vin === vehicle.vin && known.vehicle.identity.label === label) return known.terms;
    const terms = this.termsOf(vehicle, settings);
    this.remembered.set(vehicleId, { vehicle, settings, terms });
    return terms;
  }

  private termsOf({ identity, vin }: KnownVehicle, settings: VehicleJournalSettings): Terms {
    const { timeZone } = this.environment;
    const { tariffs, places, sessionPrices, usableCapacityKwh } = settings;
    const capacity = capacityOf(identity.label, vin, usableCapacityKwh);
    return {
      timeZone,
      capacity,
      usableCapacityKwh: capacity.kind === 'known' ? capacity.usableKwh : null,
      settings,
      pricing: digestOf([tariffs, places, [...sessionPrices]]),
      costOf: (session) => sessionCost(session, { tariffs, places, timeZone }, sessionPrices.get(sessionId(session)) ?? null),
      placeNameAt: (position) => {
        const place = placeAt(position, places);
        return place && { id: place.id, name: place.name };
      },
    };
  }
}

/** Tells whether something is still the same, in 22 letters. */
export function digestOf(what: unknown): string {
  return createHash('sha256').update(JSON.stringify(what)).digest('base64url').slice(0, 22);
}

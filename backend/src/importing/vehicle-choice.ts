import type { VehicleId } from '@psa-ev/domain';
import type { KnownVehicle, VehicleRepository } from '../vehicles/vehicle.repository.js';
import { type CarName, SourceRefused } from './reading.js';

/** ISO 3779: 17 characters without I, O and Q. */
const VIN = /^[A-HJ-NPR-Z0-9]{17}$/;

/** Of which vehicle a reading is; or why it is of none. `other-vehicle`: of one that was not asked for. */
export type Choice = VehicleId | { readonly none: 'other-vehicle' | 'no-vehicle' };

/** Finds the vehicle of each reading: by the VIN or id in the file, or by what was asked for. */
export class VehicleChoice {
  private readonly byVin = new Map<string, VehicleId>();
  /** An id of another installation: the first that comes along is taken for the vehicle that was asked for. */
  private foreignId: VehicleId | null = null;

  private constructor(
    private readonly repository: VehicleRepository,
    private readonly known: readonly KnownVehicle[],
    private readonly wanted: KnownVehicle | null,
  ) {}

  /**
   * @param wanted an id, a label, a VIN or its last digits; null: what the file says, and the only vehicle where it says nothing.
   * Throws {@link SourceRefused} where it names no vehicle, or several.
   */
  static async of(repository: VehicleRepository, wanted: string | null): Promise<VehicleChoice> {
    const known = await repository.all();
    if (wanted === null) return new VehicleChoice(repository, known, null);
    const matches = known.filter(
      ({ vin, identity }) => identity.vehicleId === wanted || identity.label === wanted || vin.endsWith(wanted.toUpperCase()),
    );
    const [match] = matches;
    if (match && matches.length === 1) return new VehicleChoice(repository, known, match);
    if (matches.length === 0 && VIN.test(wanted.toUpperCase())) {
      const [remembered] = await repository.remember([describe(wanted.toUpperCase())]);
      if (remembered) return new VehicleChoice(repository, [...known, remembered], remembered);
    }
    throw new SourceRefused(`--vehicle names ${matches.length} vehicles. Use an id from "psa-ev vehicles", or the whole VIN of a new one.`);
  }

  async find(car: CarName): Promise<Choice> {
    if (car === null) return this.ofUnnamed();
    const vehicleId = 'vin' in car ? await this.ofVin(car.vin) : this.ofId(car.vehicleId);
    if (typeof vehicleId !== 'string') return vehicleId;
    return this.wanted && this.wanted.identity.vehicleId !== vehicleId ? { none: 'other-vehicle' } : vehicleId;
  }

  /** Throws {@link SourceRefused} where the file, in no row, says of which car it is, and nobody else does. */
  private ofUnnamed(): Choice {
    if (this.wanted) return this.wanted.identity.vehicleId;
    const [only] = this.known;
    if (only && this.known.length === 1) return only.identity.vehicleId;
    throw new SourceRefused(
      this.known.length === 0
        ? 'The file does not say of which car it is. Say it: --vehicle <VIN>.'
        : 'The file does not say of which car it is, and there are several. Say it: --vehicle <id>, as "psa-ev vehicles" lists them.',
    );
  }

  private async ofVin(written: string | null): Promise<Choice> {
    // Among rows that do, one that does not say it is not of the only car for sure.
    if (written === null) return this.wanted?.identity.vehicleId ?? { none: 'no-vehicle' };
    const vin = written.trim().toUpperCase();
    const known = this.byVin.get(vin) ?? this.known.find((vehicle) => vehicle.vin === vin)?.identity.vehicleId;
    if (known) return known;
    if (!VIN.test(vin)) return { none: 'no-vehicle' };
    // Nothing is remembered of a car whose readings are not asked for.
    if (this.wanted) return { none: 'other-vehicle' };
    const [remembered] = await this.repository.remember([describe(vin)]);
    if (!remembered) return { none: 'no-vehicle' };
    this.byVin.set(vin, remembered.identity.vehicleId);
    return remembered.identity.vehicleId;
  }

  private ofId(vehicleId: VehicleId): Choice {
    if (this.known.some(({ identity }) => identity.vehicleId === vehicleId)) return vehicleId;
    if (!this.wanted) return { none: 'no-vehicle' };
    this.foreignId ??= vehicleId;
    return vehicleId === this.foreignId ? this.wanted.identity.vehicleId : { none: 'other-vehicle' };
  }
}

function describe(vin: string) {
  return { vin, label: null, brand: null, batteryCapacityKwh: null };
}

import { isVehicleId, type VehicleId } from '@psa-ev/domain';
import type { KnownVehicle, VehicleRepository } from '../vehicles/vehicle.repository.js';
import { type CarName, SourceRefused } from './reading.js';

/** ISO 3779: 17 characters without I, O and Q. */
const VIN = /^[A-HJ-NPR-Z0-9]{17}$/;
/** So many ids of another installation are named at once. */
const MOST_NAMED = 10;

/** A car by how a file names it: its VIN, an id, or one of these two. */
export type CarKey = string;
/** Of a row that says no car, in a file whose other rows do. */
const UNSAID: CarKey = 'unsaid';
/** Of a file that says no car in any row. */
const NAMELESS: CarKey = 'nameless';

/** Of which vehicle readings are; or why they are of none. `other-vehicle`: of one that was not asked for. */
export type Choice = VehicleId | 'other-vehicle' | 'no-vehicle';

interface Car {
  readonly vin: string;
  readonly vehicleId: VehicleId;
}

/**
 * Finds the vehicle of each reading: by the VIN or id in the file, or by what was asked for. Only the whole file tells how many cars it is of, so nothing is
 * decided, and no vehicle remembered, before it was read.
 */
export class VehicleChoice {
  private constructor(
    private readonly repository: VehicleRepository,
    private readonly known: readonly Car[],
    private readonly wanted: Car | null,
    private readonly idOf: (vin: string) => VehicleId,
  ) {}

  /**
   * @param wanted an id, a label, a VIN or its last digits; null: what the file says, and the only vehicle where it says nothing.
   * @param idOf the id that this installation gives to a VIN.
   * Throws {@link SourceRefused} where it names no vehicle, or several.
   */
  static async of(repository: VehicleRepository, wanted: string | null, idOf: (vin: string) => VehicleId): Promise<VehicleChoice> {
    const vehicles = await repository.all();
    const choiceOf = (car: Car | null) => new VehicleChoice(repository, vehicles.map(toCar), car, idOf);
    if (wanted === null) return choiceOf(null);
    const vin = wanted.toUpperCase();
    const matches = vehicles.filter(
      (vehicle) => vehicle.identity.vehicleId === wanted || vehicle.identity.label === wanted || vehicle.vin.endsWith(vin),
    );
    const [match] = matches;
    if (match && matches.length === 1) return choiceOf(toCar(match));
    if (matches.length === 0 && VIN.test(vin)) return choiceOf({ vin, vehicleId: idOf(vin) });
    throw new SourceRefused(`--vehicle names ${matches.length} vehicles. Use an id from "psa-ev vehicles", or the whole VIN of a new one.`);
  }

  /**
   * The key under which the readings of a car wait until the file is read; null for what can be no car's name.
   * Throws {@link SourceRefused} where the file, in no row, says of which car it is, and nobody else does.
   */
  keyOf(name: CarName): CarKey | null {
    if (name === null) {
      this.ofNameless();
      return NAMELESS;
    }
    if ('vehicleId' in name) return name.vehicleId;
    if (name.vin === null) return UNSAID;
    const vin = name.vin.trim().toUpperCase();
    return VIN.test(vin) || this.known.some((car) => car.vin === vin) ? vin : null;
  }

  /**
   * Decides, given all keys of the file, of which vehicle each is, and remembers the vehicles that are new.
   * Throws {@link SourceRefused} where several cars could be the one that was asked for; nothing is changed then.
   */
  async decide(keys: readonly CarKey[]): Promise<ReadonlyMap<CarKey, Choice>> {
    const choices = new Map(keys.map((key) => [key, this.choiceOf(key, keys)]));
    const chosen = new Set(choices.values());
    const named = keys.filter(isVin).map((vin) => ({ vin, vehicleId: this.idOf(vin) }));
    const news = new Map([...named, ...(this.wanted ? [this.wanted] : [])].map(({ vin, vehicleId }) => [vehicleId, vin]));
    for (const { vehicleId } of this.known) news.delete(vehicleId);
    await this.repository.remember([...news].filter(([vehicleId]) => chosen.has(vehicleId)).map(([, vin]) => describe(vin)));
    return choices;
  }

  private choiceOf(key: CarKey, keys: readonly CarKey[]): Choice {
    if (key === NAMELESS) return this.ofNameless();
    if (key === UNSAID) return this.ofUnsaid(keys);
    return isVehicleId(key) ? this.ofId(key, keys) : this.ofVin(key);
  }

  private ofNameless(): VehicleId {
    if (this.wanted) return this.wanted.vehicleId;
    const [only] = this.known;
    if (only && this.known.length === 1) return only.vehicleId;
    throw new SourceRefused(
      this.known.length === 0
        ? 'The file does not say of which car it is. Say it: --vehicle <VIN>.'
        : 'The file does not say of which car it is, and there are several. Say it: --vehicle <id>, as "psa-ev vehicles" lists them.',
    );
  }

  // Not of the only car that is known for sure, and not of the one that was asked for where the file is of another too.
  private ofUnsaid(keys: readonly CarKey[]): Choice {
    const { wanted } = this;
    return wanted && keys.filter(isVin).every((vin) => vin === wanted.vin) ? wanted.vehicleId : 'no-vehicle';
  }

  private ofVin(vin: string): Choice {
    return this.wanted && this.wanted.vin !== vin ? 'other-vehicle' : (this.idOfKnown(vin) ?? this.idOf(vin));
  }

  private ofId(vehicleId: VehicleId, keys: readonly CarKey[]): Choice {
    const { wanted } = this;
    const isOurs = (id: string) => id === wanted?.vehicleId || this.known.some((car) => car.vehicleId === id);
    if (!wanted) return isOurs(vehicleId) ? vehicleId : 'no-vehicle';
    // A file with one of our ids is of this installation: an id that is not known is of another car then, and not the same car under another name.
    if (keys.some(isOurs)) return vehicleId === wanted.vehicleId ? vehicleId : 'other-vehicle';
    if (keys.length === 1) return wanted.vehicleId;
    throw new SourceRefused(
      `The file is of ${keys.length} vehicles of another installation (${keys.slice(0, MOST_NAMED).join(', ')}), and it is not known which of them was meant. Take one out: grep <id> snapshots.jsonl > one.jsonl, and import that.`,
    );
  }

  private idOfKnown(vin: string): VehicleId | undefined {
    return this.known.find((car) => car.vin === vin)?.vehicleId;
  }
}

function isVin(key: CarKey): boolean {
  return key !== UNSAID && key !== NAMELESS && !isVehicleId(key);
}

function toCar({ vin, identity: { vehicleId } }: KnownVehicle): Car {
  return { vin, vehicleId };
}

function describe(vin: string) {
  return { vin, label: null, brand: null, batteryCapacityKwh: null };
}

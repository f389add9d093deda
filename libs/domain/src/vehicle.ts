declare const vehicleIdBrand: unique symbol;

/** Names a vehicle everywhere outside psacc: a short hash of the Firebase project id and the VIN, 16 lower-case base32 characters. */
export type VehicleId = string & { readonly [vehicleIdBrand]: true };

const VEHICLE_ID = /^[a-z2-7]{16}$/;

/** True for text that has the form of a vehicle id. */
export function isVehicleId(text: string): text is VehicleId {
  return VEHICLE_ID.test(text);
}

/** Reads a vehicle id from outside text; throws a RangeError for anything else. */
export function parseVehicleId(text: string): VehicleId {
  if (!isVehicleId(text)) throw new RangeError('a vehicle id is 16 characters of a-z and 2-7');
  return text;
}

/** Who a vehicle is, as its owner knows it. The whole VIN stays on the Pi. */
export interface VehicleIdentity {
  readonly vehicleId: VehicleId;
  /** The model, for example `e-208`; null when the maker's model is not known. */
  readonly label: string | null;
  readonly brand: string | null;
  /** The VIN with all but its last four characters hidden, for example `•••••••••••••0001`. */
  readonly maskedVin: string;
  /** Battery capacity by the maker's catalogue in kWh; null for a model that is not known. */
  readonly batteryCapacityKwh: number | null;
}

/** Hides a VIN but for its last four characters, enough to tell two cars of a household apart. */
export function maskVin(vin: string): string {
  return '•'.repeat(Math.max(0, vin.length - 4)) + vin.slice(-4);
}

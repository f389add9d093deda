import { createHash } from 'node:crypto';
import { parseVehicleId, type VehicleId } from '@psa-ev/domain';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const LETTERS = 16;

/** The id under which a vehicle is published: the same after a re-installation, and it does not tell the VIN. 80 bits of SHA-256 in base32. */
export function vehicleIdOf(firebaseProjectId: string, vin: string): VehicleId {
  let bits = BigInt(`0x${createHash('sha256').update(`${firebaseProjectId}:${vin}`).digest('hex')}`);
  let id = '';
  for (let letter = 0; letter < LETTERS; letter += 1) {
    id += BASE32.charAt(Number(bits & 31n));
    bits >>= 5n;
  }
  return parseVehicleId(id);
}

import { type Diagnosis, hindersReadings } from './diagnosis.js';

/**
 * What holds for the whole installation, given the diagnosis of each of its vehicles; null while there is none.
 *
 * psacc is one and so is the account: a fault of either shows at every vehicle, and is to be told once. So readings are hindered only when no vehicle can be
 * read: by what hinders the vehicle that was lost last, for until then one could. In the same way remote control is not set up where no readable vehicle is `ok`.
 * While one is `ok`, so is the installation, since the first of them was. While some were not tried yet and none can be read, it is `starting`.
 */
export function installationDiagnosis(vehicles: readonly Diagnosis[]): Diagnosis | null {
  const inOrder = [...vehicles].sort((one, other) => one.since.getTime() - other.since.getTime());
  const readable = inOrder.filter(({ kind }) => kind !== 'starting' && !hindersReadings(kind));
  return (
    readable.find(({ kind }) => kind === 'ok') ??
    readable.at(-1) ??
    inOrder.find(({ kind }) => kind === 'starting') ??
    inOrder.at(-1) ??
    null
  );
}

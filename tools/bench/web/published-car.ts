import { isVehicleId, type VehicleId } from '@psa-ev/domain';
import { paths } from '@psa-ev/contract';
import * as z from 'zod';
import type { RunningEmulators } from '../../emulators/emulators.ts';

/** The emulator's word for one whom no rule stops. */
const PAST_THE_RULES = { authorization: 'Bearer owner', 'content-type': 'application/json' };

const listed = z.object({ documents: z.array(z.object({ name: z.string() })) });
const integer = z.object({ integerValue: z.string() });
const document = z.object({
  fields: z.looseObject({
    snapshot: z.object({
      mapValue: z.object({
        fields: z.looseObject({ battery: z.object({ mapValue: z.object({ fields: z.looseObject({ percent: integer }) }) }) }),
      }),
    }),
  }),
});

/** What Firestore shows of a car, to be changed as its Pi would, one write at a time and at any pace. The Pi itself must not run. */
export class PublishedCar {
  readonly #url: string;
  readonly #fields: z.infer<typeof document>['fields'];

  private constructor(url: string, fields: z.infer<typeof document>['fields']) {
    this.#url = url;
    this.#fields = fields;
  }

  /** The first car that is published. */
  static async find({ firestoreHost, environment }: RunningEmulators): Promise<PublishedCar> {
    const documents = `http://${firestoreHost}/v1/projects/${environment['FIREBASE_PROJECT_ID']}/databases/(default)/documents`;
    const vehicles = listed.parse(await ask(`${documents}/vehicles`));
    const vehicleId = vehicles.documents
      .map(({ name }) => name.split('/').at(-1))
      .find((id): id is VehicleId => id !== undefined && isVehicleId(id));
    if (!vehicleId) throw new Error('no car is published');
    const url = `${documents}/${paths.vehicle(vehicleId)}`;
    return new PublishedCar(url, document.parse(await ask(url)).fields);
  }

  /** Publishes another charge, and that the Pi lives. */
  async show(batteryPercent: number): Promise<void> {
    const fields = structuredClone(this.#fields);
    fields.snapshot.mapValue.fields.battery.mapValue.fields.percent.integerValue = String(batteryPercent);
    fields['heartbeatAt'] = { stringValue: new Date().toISOString() };
    await ask(this.#url, { method: 'PATCH', body: JSON.stringify({ fields }) });
  }
}

async function ask(url: string, options: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, { ...options, headers: PAST_THE_RULES });
  if (!response.ok) throw new Error(`the Firestore emulator refused ${url}: ${await response.text()}`);
  return response.json();
}

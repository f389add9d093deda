import type { RemoteSetting } from '@psa-ev/domain';
import * as z from 'zod/mini';
import { whoSetCodec } from './control-basics.schema.js';
import type { WhoSet } from './who-set.schema.js';

const schema = z.object({ leastAuxiliaryPercent: z.number(), ...whoSetCodec });

/** The document `vehicles/{id}/settings/remote`. */
export type RemoteDocument = z.input<typeof schema>;

/** What holds for commands from afar, as an owner has set it. */
export type RemoteSettings = RemoteSetting & WhoSet;

/** The whole document, as plain JSON. */
export function toRemoteDocument(settings: RemoteSettings): RemoteDocument {
  return z.encode(schema, settings);
}

/** Reads it from outside data; throws a ZodError that names each field which does not fit. What it says may still be wrong: see `remoteProblems`. */
export function fromRemoteDocument(document: unknown): RemoteSettings {
  return z.parse(schema, document);
}

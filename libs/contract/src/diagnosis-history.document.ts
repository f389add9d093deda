import {
  DIAGNOSIS_KINDS,
  isTrouble,
  type Outage,
  type Restart,
  RESTART_OUTCOMES,
  RESTART_REASONS,
  RESTARTER_STATES,
  type RestarterState,
} from '@psa-ev/domain';
import * as z from 'zod/mini';
import { isoDate } from './iso-date.schema.js';
import { word } from './word.schema.js';

/** Raised when an older app could misread the document. A new word is no reason: it reads as `unknown`. */
export const DIAGNOSIS_HISTORY_SCHEMA_VERSION = 1;
/** So many outages and restarts are told, the newest: about 10 kB. */
export const LONGEST_DIAGNOSIS_HISTORY = 50;

const historySchema = z.object({
  schemaVersion: z.literal(DIAGNOSIS_HISTORY_SCHEMA_VERSION),
  restarter: word(RESTARTER_STATES),
  service: z.string(),
  outages: z.array(z.object({ kind: word(DIAGNOSIS_KINDS.filter(isTrouble)), since: isoDate, until: z.nullable(isoDate) })),
  restarts: z.array(
    z.object({ requestedAt: isoDate, reason: word(RESTART_REASONS), outcome: word(RESTART_OUTCOMES), endedAt: z.nullable(isoDate) }),
  ),
});

/** The document `vehicles/{vehicleId}/diagnosis/history`: what went wrong with a vehicle, and how psacc was restarted for it. */
export type DiagnosisHistoryDocument = z.input<typeof historySchema>;

/** What the document tells, to one who reads it. Words of a newer backend are `unknown`. */
export type DiagnosisHistory = Omit<z.output<typeof historySchema>, 'schemaVersion'>;

/** What the document is made of. */
export interface DiagnosisHistorySource {
  /** Whether somebody on the Pi restarts psacc when asked. */
  readonly restarter: RestarterState;
  /** The name of psacc's service, for the words in which the owner is told what to restart. */
  readonly service: string;
  /** Newest first. */
  readonly outages: readonly Outage[];
  /** Newest first. */
  readonly restarts: readonly Restart[];
}

/** The whole document, as plain JSON: of longer lists the newest. */
export function toDiagnosisHistoryDocument({ restarter, service, outages, restarts }: DiagnosisHistorySource): DiagnosisHistoryDocument {
  return {
    schemaVersion: DIAGNOSIS_HISTORY_SCHEMA_VERSION,
    restarter,
    service,
    outages: outages
      .slice(0, LONGEST_DIAGNOSIS_HISTORY)
      .map(({ kind, since, until }) => ({ kind, since: since.toISOString(), until: until?.toISOString() ?? null })),
    restarts: restarts.slice(0, LONGEST_DIAGNOSIS_HISTORY).map(({ requestedAt, reason, outcome, endedAt }) => ({
      requestedAt: requestedAt.toISOString(),
      reason,
      outcome,
      endedAt: endedAt?.toISOString() ?? null,
    })),
  };
}

/** Reads `vehicles/{vehicleId}/diagnosis/history` from outside data; throws a ZodError that names each field which does not fit. */
export function fromDiagnosisHistoryDocument(document: unknown): DiagnosisHistory {
  const { restarter, service, outages, restarts } = historySchema.parse(document);
  return { restarter, service, outages, restarts };
}

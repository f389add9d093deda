import { DIAGNOSIS_KINDS, STORAGE_PROBLEMS } from '@psa-ev/domain';
import * as z from 'zod';

const part = z.object({ status: z.enum(['up', 'degraded', 'down']) });

/** What `/health` answers, as the `psa-ev` command reads it. Of parts that another release does not tell there is nothing to say. */
const healthReport = z.object({
  status: z.string(),
  details: z.object({
    database: part.extend({ reason: z.string().optional() }),
    disk: z.optional(
      part.extend({
        freeMegabytes: z.nullable(z.number()),
        says: z.string().optional(),
        mend: z.string().optional(),
        since: z.string().optional(),
        lastFault: z.nullable(z.object({ problem: z.enum(STORAGE_PROBLEMS), since: z.string(), until: z.string() })),
      }),
    ),
    backups: z.optional(
      part.extend({ kept: z.number(), newestAt: z.nullable(z.string()), ageHours: z.nullable(z.number()), reason: z.string().optional() }),
    ),
    psacc: part.extend({
      diagnosis: z.enum(DIAGNOSIS_KINDS).optional(),
      vehicles: z.record(z.string(), z.object({ diagnosis: z.enum(DIAGNOSIS_KINDS), since: z.string() })),
    }),
    supervision: part.extend({ service: z.string(), restarter: z.string() }),
    firestore: part.extend({ reason: z.string().optional(), since: z.string().optional(), pendingDocuments: z.nullable(z.number()) }),
    messages: part.extend({ reason: z.string().optional(), waiting: z.nullable(z.number()) }),
    lastReading: part.extend({ vehicles: z.record(z.string(), z.object({ ageSeconds: z.nullable(z.number()) })) }),
  }),
});

export type HealthReport = z.infer<typeof healthReport>;

/** It answers from memory; while a rebuild keeps the processor of a small Pi busy that takes a while. */
const PATIENCE_MS = 10_000;

/** Asks the running service how it is; null where it does not answer, or something else does. */
export async function askHealth(port: number): Promise<HealthReport | null> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    const parsed = healthReport.safeParse(await answer.json());
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

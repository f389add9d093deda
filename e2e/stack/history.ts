import { type DiagnosisHistory, fromDiagnosisHistoryDocument, paths } from '@psa-ev/contract';
import type { DiagnosisKind, VehicleState } from '@psa-ev/domain';
import type { BackendStack } from './backend-stack.ts';
import { eventually } from './eventually.ts';

/** Psacc may be slow to fail: a call that hangs takes ten seconds and more. */
const PATIENCE_MS = 120_000;

/** Waits until Firestore shows this diagnosis. */
export async function diagnosed(stack: BackendStack, kind: DiagnosisKind): Promise<VehicleState> {
  const vehicleId = await stack.vehicleId();
  return eventually(
    `the diagnosis ${kind}`,
    async () => {
      const state = await stack.cloud.vehicle(vehicleId);
      return state?.diagnosis.kind === kind ? state : null;
    },
    PATIENCE_MS,
  );
}

/** Waits until the history of diagnoses in Firestore is as it should be. */
export async function historyShows(
  stack: BackendStack,
  what: string,
  holds: (history: DiagnosisHistory) => boolean,
): Promise<DiagnosisHistory> {
  const vehicleId = await stack.vehicleId();
  return eventually(
    what,
    async () => {
      const document = await stack.cloud.firestore.doc(paths.diagnosisHistory(vehicleId)).get();
      const history = document.exists ? fromDiagnosisHistoryDocument(document.data()) : null;
      return history && holds(history) ? history : null;
    },
    PATIENCE_MS,
  );
}

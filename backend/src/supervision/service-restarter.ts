import type { RestarterState, RestartReason } from '@psa-ev/domain';

/** Restarts psacc for us: we may not, and need not. Also the token under which NestJS provides it. */
export abstract class ServiceRestarter {
  /** Whether anybody hears us. */
  abstract state(): Promise<RestarterState>;

  /** Asks for a restart; returns when it is asked for, not when it is done. Throws {@link RestarterMissing}. */
  abstract request(reason: RestartReason, at: Date): Promise<void>;
}

/** Nobody on this machine can be asked for a restart. */
export class RestarterMissing extends Error {
  override readonly name = 'RestarterMissing';
}

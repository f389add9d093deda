import { Injectable } from '@nestjs/common';
import { diagnose, type DiagnosisKind, type ReadingOutcome } from '@psa-ev/domain';
import { PsaccClient } from '../psacc/psacc.client.js';

/** Finds what is wrong when a reading fails, with a probe that costs nothing upstream. */
@Injectable()
export class DiagnosisService {
  constructor(private readonly psacc: PsaccClient) {}

  async explain(outcome: ReadingOutcome): Promise<DiagnosisKind> {
    const worthAProbe = outcome === 'silent' || outcome === 'failed' || outcome === 'unreachable';
    return diagnose(outcome, worthAProbe ? await this.psacc.probe() : 'not-asked');
  }
}

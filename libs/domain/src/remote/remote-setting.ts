/** Below so much a 12 V battery may no longer start the car's computers: what psacc shows of a healthy one lies between 69 and 99. */
const USUAL_LEAST_AUXILIARY_PERCENT = 60;

/** What an owner has set for commands from afar. */
export interface RemoteSetting {
  /** With less in the 12 V battery the car is not woken up, 0..100. */
  readonly leastAuxiliaryPercent: number;
}

/** For who has not chosen. */
export const USUAL_REMOTE: RemoteSetting = { leastAuxiliaryPercent: USUAL_LEAST_AUXILIARY_PERCENT };

/** What is wrong with a setting that a person has written. */
export type RemoteProblem = 'no-least-percent';

/** Everything that is wrong with it, each once; empty where it can be used. */
export function remoteProblems({ leastAuxiliaryPercent }: RemoteSetting): readonly RemoteProblem[] {
  const isPercent = Number.isInteger(leastAuxiliaryPercent) && leastAuxiliaryPercent >= 0 && leastAuxiliaryPercent <= 100;
  return isPercent ? [] : ['no-least-percent'];
}

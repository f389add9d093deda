import type { ClimateFailure } from '@psa-ev/domain';
import type { Speech } from './speech.js';

/** Why the car did not warm up or cool down, and the next step, in a sentence. Others need not know what stands open. */
export function climateTrouble(failure: ClimateFailure | null, { words: { climate }, isDiscreet }: Speech): string {
  const isOpen = failure === 'doorOpened' || failure === 'windowsOrRoofOpened';
  return isDiscreet && isOpen ? climate.somethingOpen : climate.failures[failure ?? 'unknown'];
}

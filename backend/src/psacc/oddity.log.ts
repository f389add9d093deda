import { Injectable, Logger } from '@nestjs/common';
import { harmless } from './harmless.js';

/** Hears what psacc said that we did not expect. Readings go on without it. */
export interface Oddities {
  /** A word that we do not know in a field such as `energy[].charging.status`. */
  unknownWord(field: string, word: string): void;
  /** A field whose value cannot be used, and what it should be, for example `a number`. */
  unusable(field: string, expected: string): void;
}

/** More different oddities than this are not a car that changed, but noise. */
const MOST_REMEMBERED = 200;

/** Logs every oddity once, so that a word which a new car uses is learned of, and a reading every minute does not repeat it. */
@Injectable()
export class OddityLog implements Oddities {
  private readonly logger = new Logger('psacc');
  private readonly known = new Set<string>();

  unknownWord(field: string, word: string): void {
    this.warnOnce(`psa_car_controller says "${harmless(word)}" in ${field}, a word that is not known here; please report it`);
  }

  unusable(field: string, expected: string): void {
    this.warnOnce(`psa_car_controller gives ${field} in a form that cannot be used, it should be ${expected}; it counts as not reported`);
  }

  private warnOnce(message: string): void {
    if (this.known.has(message) || this.known.size >= MOST_REMEMBERED) return;
    this.known.add(message);
    this.logger.warn(message);
  }
}

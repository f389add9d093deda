import { type ReadingOutcome } from '@psa-ev/domain';
import { harmless } from './harmless.js';

/**
 * A call to psa_car_controller did not give what was asked for.
 *
 * The message says what was being done and what came of it. It never holds a VIN, a token or a position; for the same reason there is no `cause`:
 * the errors of the HTTP library carry the whole request.
 */
export abstract class PsaccError extends Error {
  /** What this means for the reading, so that nobody has to tell the classes apart. */
  abstract readonly outcome: Extract<ReadingOutcome, 'unreachable' | 'silent' | 'failed' | 'foreign'>;

  constructor(
    /** What was being done, for example `reading the vehicle status`. */
    readonly doing: string,
    problem: string,
  ) {
    super(`${doing}: ${problem}`);
  }
}

/** Nothing listens at psacc's address, or the address leads nowhere. */
export class PsaccUnreachable extends PsaccError {
  override readonly name = 'PsaccUnreachable';
  readonly outcome = 'unreachable';

  constructor(doing: string, code: string) {
    super(doing, `psa_car_controller cannot be reached (${code})`);
  }
}

/** The connection ended before the whole answer was there: psacc died or was stopped. */
export class PsaccConnectionCut extends PsaccError {
  override readonly name = 'PsaccConnectionCut';
  readonly outcome = 'unreachable';

  constructor(doing: string, code: string) {
    super(doing, `psa_car_controller ended the connection before its answer was complete (${code})`);
  }
}

/** psacc took the call and gave no whole answer in time. */
export class PsaccSilent extends PsaccError {
  override readonly name = 'PsaccSilent';
  readonly outcome = 'silent';

  constructor(doing: string, timeoutMs: number) {
    super(doing, `psa_car_controller gave no answer in ${timeoutMs / 1000} s`);
  }
}

/** psacc answered with another status than 200; it says 500, without a reason, for everything that goes wrong behind it. */
export class PsaccFailed extends PsaccError {
  override readonly name = 'PsaccFailed';
  readonly outcome = 'failed';

  constructor(
    doing: string,
    readonly status: number,
  ) {
    super(doing, `psa_car_controller answered with status ${status}`);
  }
}

/** psacc answered `{"error": "..."}`. */
export class PsaccRefused extends PsaccError {
  override readonly name = 'PsaccRefused';
  readonly outcome = 'failed';
  /** psacc's own words, shortened, and without what looks like a VIN, a token or a position. */
  readonly words: string;

  constructor(doing: string, words: string) {
    const shown = harmless(words);
    super(doing, `psa_car_controller refused: "${shown}"`);
    this.words = shown;
  }
}

/** Something answered that does not speak as psacc does: a web page, text that is no JSON, more than psacc ever says. */
export class PsaccForeignAnswer extends PsaccError {
  override readonly name = 'PsaccForeignAnswer';
  readonly outcome = 'foreign';

  constructor(doing: string, whatCame: string) {
    super(doing, `expected JSON from psa_car_controller and got ${whatCame}`);
  }
}

/** A successful answer without a body. */
export class PsaccEmptyAnswer extends PsaccError {
  override readonly name = 'PsaccEmptyAnswer';
  readonly outcome = 'foreign';

  constructor(doing: string) {
    super(doing, 'expected JSON from psa_car_controller and got an empty answer');
  }
}

/** JSON, but not what this endpoint answers. */
export class PsaccUnreadable extends PsaccError {
  override readonly name = 'PsaccUnreadable';
  readonly outcome = 'foreign';

  constructor(doing: string, problem: string) {
    super(doing, `the answer of psa_car_controller is not readable: ${problem}`);
  }
}

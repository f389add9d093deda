import * as z from 'zod/mini';

/** A word from a newer backend that this app does not know yet reads as `unknown`; what is no word at all is an error. */
export const word = <const Word extends string>(words: readonly Word[]) =>
  z.pipe(
    z.string(),
    z.transform((text) => words.find((known) => known === text) ?? 'unknown'),
  );

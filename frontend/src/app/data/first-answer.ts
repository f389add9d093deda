import type { Cloud } from './cloud';

/** The browser does not always say that nobody answers. */
const LONGEST_WAIT_MS = 10_000;

/** What the server holds at a path: the document, null where there is none, `unanswered` where it cannot be asked or refuses. */
export type ServerAnswer = { readonly document: unknown } | null | 'unanswered';

/** Reads a document once, from the server and not from what this device keeps. */
export function firstAnswer(cloud: Cloud, path: string): Promise<ServerAnswer> {
  return new Promise((resolve) => {
    const answer = (given: ServerAnswer) => {
      clearTimeout(patience);
      // Not at once: the first answer may come before the watching has returned.
      queueMicrotask(() => stop());
      resolve(given);
    };
    const patience = setTimeout(answer, LONGEST_WAIT_MS, 'unanswered');
    const stop = cloud.watchDocument(path, {
      document: (document, fromCache) => fromCache || answer({ document }),
      missing: (fromCache) => answer(fromCache ? 'unanswered' : null),
      failed: () => answer('unanswered'),
    });
  });
}

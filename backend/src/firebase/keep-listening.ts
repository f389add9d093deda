import type { Logger } from '@nestjs/common';
import type { Query, QuerySnapshot } from 'firebase-admin/firestore';

/** A listener that Firestore has ended is opened again after this. */
const LISTEN_AGAIN_MS = 60_000;

/**
 * Listens to a query until told to stop. `take` gets one answer at a time, so that an older one cannot overtake a newer one. Without internet the client
 * library goes on trying by itself; where Firestore ends the listening, it is begun anew.
 */
export function keepListening(what: string, query: Query, take: (found: QuerySnapshot) => Promise<void>, logger: Logger): () => void {
  let stop = (): void => undefined;
  let stopped = false;
  let again: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const listen = (): void => {
    stop = query.onSnapshot(
      (found) => {
        last = last
          .then(() => take(found))
          .catch((error: unknown) => logger.error(`What Firestore says of the ${what} cannot be taken`, error));
      },
      (error) => {
        logger.warn(`Firestore ended the listening to the ${what}: ${error.message.split('\n', 1).join('')}`);
        if (!stopped) again = setTimeout(listen, LISTEN_AGAIN_MS).unref();
      },
    );
  };
  listen();
  return () => {
    stopped = true;
    clearTimeout(again);
    stop();
  };
}

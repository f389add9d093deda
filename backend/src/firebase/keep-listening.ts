import type { Logger } from '@nestjs/common';
import type { Query, QuerySnapshot } from 'firebase-admin/firestore';

/** A listener that Firestore has ended is opened again after this, and an answer that could not be taken is taken again. */
const AGAIN_MS = 60_000;

/**
 * Listens to a query until told to stop. `take` gets one answer at a time, so that an older one cannot overtake a newer one, and of those that came meanwhile only
 * the newest. Without internet the client library goes on trying by itself; where Firestore ends the listening, it is begun anew.
 */
export function keepListening(what: string, query: Query, take: (found: QuerySnapshot) => Promise<void>, logger: Logger): () => void {
  let stop = (): void => undefined;
  let stopped = false;
  let again: NodeJS.Timeout | undefined;
  let newest: QuerySnapshot | null = null;
  let taking = false;

  const takeNewest = async (): Promise<void> => {
    if (taking) return;
    taking = true;
    while (newest && !stopped) {
      const found = newest;
      newest = null;
      try {
        await take(found);
      } catch (error) {
        logger.warn(`What Firestore says of the ${what} cannot be taken now: ${error instanceof Error ? error.message : String(error)}`);
        newest ??= found;
        again = setTimeout(() => void takeNewest(), AGAIN_MS).unref();
        break;
      }
    }
    taking = false;
  };
  const listen = (): void => {
    stop = query.onSnapshot(
      (found) => {
        newest = found;
        void takeNewest();
      },
      (error) => {
        logger.warn(`Firestore ended the listening to the ${what}: ${error.message.split('\n', 1).join('')}`);
        if (!stopped) again = setTimeout(listen, AGAIN_MS).unref();
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

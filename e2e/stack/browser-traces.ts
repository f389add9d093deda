import type { Page } from 'playwright-core';

/** Everything that a browser keeps for the page's origin as one text: cookies, storages, every record of every database, every cached answer. */
export async function browserTraces(page: Page): Promise<string> {
  const cookies = await page.context().cookies();
  const traces = await page.evaluate(async () => {
    const readable = (value: unknown): string =>
      JSON.stringify(value, (_key, part: unknown) => {
        if (part instanceof ArrayBuffer) return new TextDecoder().decode(part);
        if (ArrayBuffer.isView(part)) return new TextDecoder().decode(part.buffer);
        return part;
      });
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const databaseText = async (name: string): Promise<string> => {
      const database = await done(indexedDB.open(name));
      const texts = await Promise.all(
        [...database.objectStoreNames].map(async (storeName) => {
          const store = database.transaction(storeName).objectStore(storeName);
          return `${storeName}: ${readable([await done(store.getAllKeys()), await done(store.getAll())])}`;
        }),
      );
      database.close();
      return `${name}: ${texts.join('\n')}`;
    };
    const cacheText = async (name: string): Promise<string> => {
      const cache = await caches.open(name);
      const texts = (await cache.keys()).map(async (request) => {
        const answer = await cache.match(request);
        // The app's own program is the same for everybody, and names cars in its examples.
        return new URL(request.url).pathname.endsWith('.js') ? request.url : `${request.url}: ${await answer?.text()}`;
      });
      return (await Promise.all(texts)).join('\n');
    };
    const databases = (await indexedDB.databases()).map(({ name = '' }) => databaseText(name));
    return [
      readable({ ...localStorage }),
      readable({ ...sessionStorage }),
      ...(await Promise.all(databases)),
      ...(await Promise.all((await caches.keys()).map(cacheText))),
      readable(history.state),
      location.href,
    ].join('\n');
  });
  return `${JSON.stringify(cookies)}\n${traces}`;
}

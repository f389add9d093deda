import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TraceEraser } from './trace-eraser';

/** How a browser answers the wish to delete a database. */
type Answer = 'success' | 'error' | 'blocked' | 'silence';

class FakeDatabases {
  readonly deleted: string[] = [];

  constructor(private readonly answers: Readonly<Record<string, Answer>>) {}

  async databases(): Promise<IDBDatabaseInfo[]> {
    return Object.keys(this.answers).map((name) => ({ name, version: 1 }));
  }

  deleteDatabase(name: string) {
    this.deleted.push(name);
    const request: Record<string, (() => void) | undefined> = {};
    queueMicrotask(() => request[`on${this.answers[name]}`]?.());
    return request;
  }
}

const clearAppBadge = jest.fn().mockRejectedValue(new Error('not installed'));

describe('the eraser of traces', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => jest.useRealTimers());

  function eraserFor(indexedDB: unknown) {
    const defaultView = { localStorage, sessionStorage, indexedDB, navigator: { clearAppBadge } };
    TestBed.configureTestingModule({
      providers: [{ provide: DOCUMENT, useValue: Object.assign(document.implementation.createHTMLDocument(), {}) }],
    });
    Object.defineProperty(TestBed.inject(DOCUMENT), 'defaultView', { value: defaultView });
    return TestBed.inject(TraceEraser);
  }

  it('deletes every database, whether or not another tab holds it', async () => {
    const databases = new FakeDatabases({ 'firestore/main': 'success', firebaseLocalStorageDb: 'blocked', another: 'error' });
    await eraserFor(databases).erase();
    expect(databases.deleted).toEqual(['firestore/main', 'firebaseLocalStorageDb', 'another']);
  });

  it('does not wait for ever for a browser that says nothing', async () => {
    jest.useFakeTimers();
    let erased = false;
    void eraserFor(new FakeDatabases({ 'firestore/main': 'silence' }))
      .erase()
      .then(() => (erased = true));
    await jest.advanceTimersByTimeAsync(1_100);
    expect(erased).toBe(true);
  });

  it('manages where a browser has no databases, or does not list them', async () => {
    localStorage.setItem('psa-ev.session', 'uid');
    localStorage.setItem('psa-ev.theme', 'dark');
    await eraserFor(undefined).erase();
    expect(clearAppBadge).toHaveBeenCalled();
    expect(Object.keys(localStorage)).toEqual(['psa-ev.theme']);
  });

  it('does nothing more the second time', async () => {
    const databases = new FakeDatabases({});
    const eraser = eraserFor(databases);
    await eraser.erase();
    await eraser.erase();
    expect(databases.deleted).toEqual([]);
  });
});

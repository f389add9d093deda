import type { BrowserContext } from 'playwright-core';

/** What went wrong in a browser, as its developer tools would show it. */
export interface Troubles {
  /** Errors and warnings of the console. */
  readonly console: readonly string[];
  /** Errors that nobody caught. */
  readonly uncaught: readonly string[];
  /** Requests without an answer, or with one from 400 upward. */
  readonly failed: readonly string[];
  /** Requests that would have left this machine. */
  readonly foreign: readonly string[];
}

/** When its stream breaks, Firestore's SDK asks for this picture of one pixel, to learn whether there is an internet at all. The app allows that one address. */
const FIRESTORES_PROBE = 'https://www.google.com/images/cleardot.gif?';

/** Requests that would have left this machine without a reason. */
export function unexplained({ foreign }: Troubles): readonly string[] {
  return foreign.filter((url) => !url.startsWith(FIRESTORES_PROBE));
}

/** Listens to all pages and workers of a context from now on. */
export function watchTroubles(context: BrowserContext): Troubles {
  const troubles = {
    console: new Array<string>(),
    uncaught: new Array<string>(),
    failed: new Array<string>(),
    foreign: new Array<string>(),
  };
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') troubles.console.push(message.text());
  });
  context.on('weberror', (error) => troubles.uncaught.push(String(error.error())));
  context.on('request', (request) => {
    if (leavesTheMachine(request.url())) troubles.foreign.push(request.url());
  });
  context.on('requestfailed', (request) => {
    troubles.failed.push(`${request.method()} ${request.url()}: ${request.failure()?.errorText}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) troubles.failed.push(`${response.request().method()} ${response.url()}: ${response.status()}`);
  });
  return troubles;
}

function leavesTheMachine(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol.startsWith('http') && hostname !== '127.0.0.1';
}

/** What psacc answers, before any ordered fault spoils it. */
export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  /** Methods that the path knows, for OPTIONS. */
  readonly allow?: string;
}

const HTML = 'text/html; charset=utf-8';

export function json(value: unknown): Answer {
  return { status: 200, contentType: 'application/json', body: JSON.stringify(value) };
}

/** A failure that psacc noticed itself: 200 all the same. */
export function saidError(words: string): Answer {
  return json({ error: words });
}

function errorPage(status: number, title: string, words: string): Answer {
  const body = `<!doctype html>\n<html lang=en>\n<title>${status} ${title}</title>\n<h1>${title}</h1>\n<p>${words}</p>\n`;
  return { status, contentType: HTML, body };
}

/** Whatever went wrong inside: no reason is given. */
export const INTERNAL_ERROR = errorPage(
  500,
  'Internal Server Error',
  'The simulated server failed while it worked on the request, and says no more.',
);
export const BAD_REQUEST = errorPage(400, 'Bad Request', 'The request lacks something that the simulated server needs.');
export const METHOD_NOT_ALLOWED = errorPage(405, 'Method Not Allowed', 'The path does not know this method.');

/** What every unknown path gives, with 200. */
export const WEB_PAGE: Answer = {
  status: 200,
  contentType: HTML,
  body:
    '<!DOCTYPE html>\n<html>\n    <head>\n        <meta charset="UTF-8">\n        <title>My car info</title>\n    </head>\n' +
    '    <body>\n        <div id="react-entry-point">Loading...</div>\n    </body>\n</html>',
};

/** Real parts take their time: most of all psacc, which may hang for 80 s. */
jest.setTimeout(300_000);

/** A machine that is busy may be too slow once. What happened is printed, and the second try counts. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

/** Real parts take their time: most of all psacc, which may hang for 80 s. */
jest.setTimeout(300_000);

import { setupZonelessTestEnv } from 'jest-preset-angular/setup-env/zoneless';

setupZonelessTestEnv({ errorOnUnknownElements: true, errorOnUnknownProperties: true });

// jsdom reads American: miles and a clock of twelve hours. The tests tell of Europe, unless they say otherwise.
Object.defineProperty(navigator, 'languages', { configurable: true, get: () => ['en-IE'] });

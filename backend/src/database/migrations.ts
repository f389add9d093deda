import { Control1764300000000 } from './migrations/1764300000000-control.js';
import { FirstRelease1763800000000 } from './migrations/1763800000000-first-release.js';
import { ImportedFacts1764200000000 } from './migrations/1764200000000-imported-facts.js';
import { Installation1763950000000 } from './migrations/1763950000000-installation.js';
import { Journal1764100000000 } from './migrations/1764100000000-journal.js';
import { Notifications1763900000000 } from './migrations/1763900000000-notifications.js';
import { Settings1764000000000 } from './migrations/1764000000000-settings.js';
import { Supervision1763810000000 } from './migrations/1763810000000-supervision.js';
import { UnnotedCommands1764400000000 } from './migrations/1764400000000-unnoted-commands.js';

/** What has made the schema what it is. One that a release has had is never changed. */
export const MIGRATIONS = [
  FirstRelease1763800000000,
  Notifications1763900000000,
  Supervision1763810000000,
  Installation1763950000000,
  Settings1764000000000,
  Journal1764100000000,
  ImportedFacts1764200000000,
  Control1764300000000,
  UnnotedCommands1764400000000,
];

/** The names under which a database remembers the changes of schema that this release knows. */
export const KNOWN_MIGRATIONS: readonly string[] = MIGRATIONS.map(({ name }) => name);

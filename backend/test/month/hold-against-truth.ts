import type { NotificationKind } from '@psa-ev/domain';
import { compareFeed } from './compare-feed.js';
import { compareMessages, type Excuse } from './compare-messages.js';
import { Ledger } from './ledger.js';
import type { Lived } from './live-through.js';
import type { Member } from './people.js';

/** How what was told compares with what has happened. */
export interface Verdict {
  /** Everything that was told wrongly, too late, twice, to the wrong person, or not at all, in words. Empty: nothing. */
  readonly problems: readonly string[];
  /** How many lines of each kind stand in the feeds. */
  readonly lines: ReadonlyMap<NotificationKind, number>;
  /** How many wanted messages were rightly not sent, and why. */
  readonly excuses: ReadonlyMap<Excuse, number>;
}

/** Holds the feeds, and everybody's messages, against the truth. */
export function holdAgainstTruth(lived: Lived): Verdict {
  const { household, people, daily } = lived;
  const ledger = new Ledger(household);
  const vinsOf = ({ access }: Member) => access.vehicles.map((id) => (id === daily ? household.daily : household.idle).car.model.vin);
  const feed = compareFeed(lived, ledger.expectedInFeeds(people, vinsOf));
  const messages = people.map((member) => compareMessages(lived, member, feed.told, ledger.expectedBy(member.rules, vinsOf(member))));
  return {
    problems: [...feed.problems, ...messages.flatMap(({ problems }) => problems)],
    lines: countOf(feed.told.map(({ line }) => line.event.kind)),
    excuses: countOf(messages.flatMap(({ excuses }) => excuses)),
  };
}

function countOf<Thing>(things: readonly Thing[]): ReadonlyMap<Thing, number> {
  const counts = new Map<Thing, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

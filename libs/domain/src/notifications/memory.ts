import { EMPTY_MEMORY, type NotificationMemory } from './decide.js';
import { remoteAccess, remoteAccessLastsUntil } from './topics/remote-access.js';

/** Until when the maker keeps the remote access, by the last drive that was long enough; null where nobody has watched. */
export function remoteAccessEndsAt({ topics }: NotificationMemory): Date | null {
  return remoteAccessLastsUntil(topics[remoteAccess.name] ?? {});
}

/** What a person who is new begins with: all is a first look to them, but the maker has counted the days since the last drive all along, and so has the feed. */
export function newcomersMemory(feed: NotificationMemory): NotificationMemory {
  const watched = feed.topics[remoteAccess.name];
  return watched ? { ...EMPTY_MEMORY, topics: { [remoteAccess.name]: watched } } : EMPTY_MEMORY;
}

import type { NotificationMemory } from './decide.js';
import { remoteAccess, remoteAccessLastsUntil } from './topics/remote-access.js';

/** Until when the maker keeps the remote access, by the last drive that was long enough; null where nobody has watched. */
export function remoteAccessEndsAt({ topics }: NotificationMemory): Date | null {
  return remoteAccessLastsUntil(topics[remoteAccess.name] ?? {});
}

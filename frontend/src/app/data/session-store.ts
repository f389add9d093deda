import { Injectable, inject } from '@angular/core';
import { type Access, accessFromClaims } from '@psa-ev/domain';
import { DeviceMemory } from './device-memory';
import { KEPT } from './kept';

/** Who was signed in when this device last asked, and what they may do. */
export interface RememberedSession {
  readonly uid: string;
  readonly email: string;
  readonly access: Access;
}

/** The stored copy of the session, from which a start shows the known state before anybody is asked. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly memory = inject(DeviceMemory);

  /** Null where nothing is remembered; a copy that cannot be read is removed. */
  read(): RememberedSession | null {
    const kept = this.memory.read(KEPT.session);
    if (!kept) return null;
    const session = parse(kept);
    if (!session) this.memory.remove(KEPT.session);
    return session;
  }

  write({ uid, email, access: { role, vehicles } }: RememberedSession): void {
    this.memory.write(KEPT.session, JSON.stringify({ uid, email, role, vehicles }));
  }

  remove(): void {
    this.memory.remove(KEPT.session);
  }

  whenRemovedElsewhere(tell: () => void): void {
    this.memory.whenRemovedElsewhere(KEPT.session, tell);
  }
}

function parse(kept: string): RememberedSession | null {
  try {
    const fields: unknown = JSON.parse(kept);
    if (typeof fields !== 'object' || fields === null) return null;
    const { uid, email, ...claims } = { uid: null, email: null, ...fields };
    const access = accessFromClaims(claims);
    return typeof uid === 'string' && typeof email === 'string' && access ? { uid, email, access } : null;
  } catch {
    return null;
  }
}

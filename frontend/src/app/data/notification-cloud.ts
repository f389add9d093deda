import { Injectable, computed, inject } from '@angular/core';
import type { Cloud } from './cloud';
import { Session } from './session';

/** The cloud, and whose documents in it are meant. */
export interface Reach {
  readonly cloud: Cloud;
  readonly uid: string;
}

/** Tells when a person's own documents can be reached. */
@Injectable({ providedIn: 'root' })
export class NotificationCloud {
  private readonly session = inject(Session);
  private readonly uid = computed(() => {
    const state = this.session.state();
    return state.kind === 'signed-in' ? state.uid : null;
  });

  /** Null while nobody is signed in, or the cloud is not loaded yet. */
  readonly reach = computed<Reach | null>(() => {
    const cloud = this.session.cloud();
    const uid = this.uid();
    return cloud && uid ? { cloud, uid } : null;
  });
}

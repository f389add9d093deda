import { EnvironmentInjector, Injectable, inject } from '@angular/core';
import type { Cloud } from './cloud';

/** Loads Firebase when it is asked for, not before: the shell is painted without it. */
@Injectable({ providedIn: 'root' })
export class CloudLoader {
  private readonly injector = inject(EnvironmentInjector);

  /** Throws ConfigurationMissing, or whatever the network says when the code itself cannot be fetched. */
  async load(): Promise<Cloud> {
    const { createFirebaseCloud } = await import('./firebase-cloud');
    return createFirebaseCloud(this.injector);
  }
}

import { EnvironmentInjector, Injectable, inject } from '@angular/core';
import { DeviceMemory } from './device-memory';
import { KEPT } from './kept';

/** Ends the messages to this device before its person leaves. Loads what it needs only where they are on. */
@Injectable({ providedIn: 'root' })
export class PushParting {
  private readonly injector = inject(EnvironmentInjector);
  private readonly memory = inject(DeviceMemory);

  /** While the person is still signed in: afterwards nobody may remove their device. */
  async part(): Promise<void> {
    if (this.memory.read(KEPT.pushDevice) === null) return;
    const { PushRegistration } = await import('./push-registration');
    await this.injector.get(PushRegistration).end();
  }
}
